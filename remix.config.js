/** With the gallery, for development: its own route, and a build beside the product's. */
const gallery = process.env.GALLERY
  ? {
      buildDirectory: ".cache/gallery",
      routes: (define) => define((route) => route("gallery", "../dev/gallery/route.tsx")),
    }
  : {};

/**
 * The Remix plugin's options; vite.config.ts passes them on. @type
 * {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  ...gallery,
  ignoredRouteFiles: ["**/.*"],
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: false,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
