declare const __GALLERY__: boolean | undefined;

/** Whether this is the gallery's build (vite.config.ts), in which every screen can be seen. */
export const isGallery = typeof __GALLERY__ !== "undefined" && __GALLERY__;
