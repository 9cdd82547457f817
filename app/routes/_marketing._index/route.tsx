import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { hasWorkspace } from "#app/areas/workspaces/queries/has-workspace.server.ts";
import { findMember, visitorContext } from "#app/platform/auth/guards.server.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { shellWords } from "#words/studio/shell.ts";
import { AnchorButton } from "#app/platform/ui/button.tsx";

export const handle = { hydrate: false };
export const meta: MetaFunction = () => [{ title: "Milepost" }];

export async function loader({ request }: LoaderFunctionArgs) {
  if (await findMember(request)) return redirect("/app");
  if (!(await hasWorkspace(visitorContext().db))) return redirect("/set-up");
  return null;
}

export default function Front() {
  const words = useWords(shellWords).front;
  return (
    <main className="mx-auto flex min-h-svh max-w-2xl flex-col justify-center px-5 py-16">
      <p className="font-display text-lg">{words.milepost}</p>
      <h1 className="mt-3 text-4xl">{words.whatWasPromisedWhere}</h1>
      <p className="mt-5 max-w-[58ch]">{words.thisIsAClientPortal}</p>
      <p className="mt-8">
        <AnchorButton href="/sign-in" tone="main">
          {words.signInToYourStudio}
        </AnchorButton>
      </p>
    </main>
  );
}
