import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { boardOrder, readBoardForm } from "#app/areas/board/commands/write-board.server.ts";
import { findBoard } from "#app/areas/board/queries/find-board.server.ts";
import { findShell } from "#app/portal/queries/find-shell.server.ts";
import { Board } from "#app/areas/board/views/board.tsx";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { portalWords } from "#words/portal.ts";
import { placeFor } from "#app/composition/place-for.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";
import { receiveAny } from "#app/platform/http/uploads.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.shell.title} · ${page.shell.studio}` : "Milepost" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const [shell, items] = await Promise.all([
    findShell(context),
    findBoard(context, context.actor.projectId),
  ]);
  return {
    page: guestFrame(context.actor, shell.accent),
    shell,
    items,
    mayWrite: context.actor.rights.includes("comment"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { form, files, problem } = await receiveAny(request, gateways().files, async () => ({
    ...(await placeFor(context)),
    most: 1,
  }));
  const typed = readBoardForm(form);
  if (problem) return data({ reason: problem, ...typed }, { status: 400 });
  const outcome = await attempt(
    found(
      boardOrder(context, {
        projectId: context.actor.projectId,
        form: typed,
        file: files[0] ?? null,
      }),
    ),
  );
  return outcome.done
    ? redirect(`/portal/${context.actor.projectId}/board`)
    : data({ reason: outcome.reason, ...typed }, { status: 400 });
}

export default function BoardRoute() {
  const { page, shell, items, mayWrite } = useLoaderData<typeof loader>();
  const words = portalWords(page.locale);
  const home = `/portal/${shell.projectId}`;
  return (
    <GuestShell
      studio={shell.studio}
      email={shell.email}
      words={words}
      here={`${home}/board`}
      back={{ href: home, label: words.agreement.back }}
    >
      <p className="text-muted text-sm">{shell.title}</p>
      <h1 className="mb-3 text-3xl">{words.ledger.board.title}</h1>
      <Board
        items={items}
        fileBase={`${home}/files`}
        mayWrite={mayWrite}
        locale={page.locale}
        words={words}
        moment={(at) => formatMoment(new Date(at), page.locale, shell.timeZone)}
        answer={useActionData<typeof action>()}
        refusals={(reason) => words.refusals[reason] ?? ""}
      />
    </GuestShell>
  );
}
