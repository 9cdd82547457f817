import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { database } from "#app/platform/db/client.server.ts";
import { stylesheetFor } from "#app/platform/http/stylesheet.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { PSEUDO } from "#app/words/language.ts";
import { galleryWords } from "#words/studio/gallery.ts";
import { Components } from "./components.tsx";
import { giveLongNames } from "./long-names.server.ts";
import { listScreens } from "./screens.server.ts";

export const meta = titled(galleryWords, (words) => words.page.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const accent = new URL(request.url).searchParams.get("accent");
  return {
    page: { stylesheet: stylesheetFor(accent && `#${accent}`) },
    screens: await listScreens(database().db),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (form.get("intent") === "give-long-names") await giveLongNames(database().db);
  const language = form.get("language");
  const headers: HeadersInit =
    typeof language === "string"
      ? { "Set-Cookie": `language=${encodeURIComponent(language)}; Path=/; SameSite=Lax` }
      : {};
  return redirect("/gallery", { headers });
}

export default function Gallery() {
  const words = useWords(galleryWords).page;
  const { screens } = useLoaderData<typeof loader>();
  return (
    <main id="top" data-side="studio" className="mx-auto max-w-6xl px-5 py-10 sm:px-8">
      <PageTitle title={words.title} above={words.note}>
        <Form method="post" className="flex flex-wrap gap-2" aria-label={words.language}>
          <Button name="language" value="en">
            {words.english}
          </Button>
          <Button name="language" value={PSEUDO}>
            {words.pseudo}
          </Button>
          <Button name="intent" value="give-long-names">
            {words.longNames}
          </Button>
        </Form>
      </PageTitle>
      <Components />
      <SectionHead className="mt-10">{words.screens}</SectionHead>
      <p className="text-muted">{screens.length > 0 ? words.screensNote : words.noScreens}</p>
      <ul className="mt-2 columns-1 gap-8 sm:columns-2">
        {screens.map(({ route, address }) => (
          <li key={route}>
            <a href={address} data-screen={route} className="inline-flex min-h-11 items-center">
              {route}
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
