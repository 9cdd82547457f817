import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findDelivery } from "#app/areas/delivery/queries/find-delivery.server.ts";
import { DeliveryFolders } from "#app/areas/delivery/views/delivery-folders.tsx";
import { DeliveryHead } from "#app/areas/delivery/views/delivery-head.tsx";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";
import { findOwed } from "#app/portal/queries/find-owed.server.ts";
import { findShell } from "#app/portal/queries/find-shell.server.ts";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { deliveryWords } from "#words/delivery.ts";
import { portalWords } from "#words/portal.ts";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${deliveryWords(data.page.locale).title} · ${data.shell.title}` : "Milepost" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { actor, db, now, today } = context;
  const shell = await findShell(context);
  return {
    page: guestFrame(actor, shell.accent),
    shell,
    today,
    delivery: await findDelivery(db, actor.projectId, now),
    owed: await findOwed(context),
  };
}

/** The final files: what is open, and what opens the rest. It stays after the project has ended. */
export default function GuestDelivery() {
  const { page, shell, today, delivery, owed } = useLoaderData<typeof loader>();
  const words = portalWords(page.locale);
  const said = deliveryWords(page.locale);
  const home = `/portal/${shell.projectId}`;
  const archive = `${home}/delivery.zip`;
  return (
    <GuestShell
      studio={shell.studio}
      email={shell.email}
      words={words}
      here={`${home}/delivery`}
      back={{ href: home, label: words.agreement.back }}
      isWide
    >
      <p className="text-muted text-sm">{shell.title}</p>
      <h1 className="mt-1 text-3xl">{said.yours}</h1>
      <DeliveryHead
        delivery={delivery}
        archive={archive}
        today={today}
        owed={owed}
        locale={page.locale}
      />
      <DeliveryFolders
        folders={delivery.folders}
        files={`${home}/files`}
        side="client"
        versions={`${home}/proofs/`}
        archive={archive}
        locale={page.locale}
        timeZone={shell.timeZone}
        today={today}
      />
    </GuestShell>
  );
}
