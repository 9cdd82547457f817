import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { findDelivery } from "#app/areas/delivery/queries/find-delivery.server.ts";
import { DeliveryFolders } from "#app/areas/delivery/views/delivery-folders.tsx";
import { DeliveryHead } from "#app/areas/delivery/views/delivery-head.tsx";
import { FolderActs } from "#app/areas/delivery/views/folder-acts.tsx";
import { MarkPreviews, SendDelivery } from "#app/areas/delivery/views/delivery-settings.tsx";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { findRoom } from "#app/studio/queries/find-room.server.ts";
import { Room } from "#app/studio/views/room/room.tsx";
import { deliveryWords as sharedWords } from "#words/delivery.ts";
import { deliveryWords } from "#words/studio/delivery.ts";
import { orderOf } from "./orders.server.ts";

export const meta = titled(deliveryWords, (words, page: Loaded<typeof loader>) =>
  words.pageTitle(page?.room.title ?? ""),
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const room = found(await findRoom(context, params.projectId ?? ""));
  const delivery = await findDelivery(context.db, room.id, context.now);
  return { room, delivery, today: context.today };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const form = await readForm(request);
  const outcome = await attempt(orderOf(context, params.projectId ?? "", form));
  if (outcome.done) return redirect(outcome.value);
  return data({ refusal: outcome.reason, until: formText(form, "until") }, { status: 409 });
}

export default function StudioDelivery() {
  const { room, delivery, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(deliveryWords);
  const shared = useWords(sharedWords);
  const language = useLanguage();
  const refusalText = useRefusalText();
  const [search] = useSearchParams();
  const told = Object.entries(words.told).find(([name]) => name === search.get("told"));
  const base = `/app/projects/${room.id}`;
  return (
    <Room room={room} at="files">
      {told && !answer ? (
        <Notice role="status" tabIndex={-1} className="mb-6">
          {told[1]}
        </Notice>
      ) : null}
      <FormError errors={answer ? [refusalText(answer.refusal)] : []} />
      <h2 className="text-2xl">{shared.title}</h2>
      <DeliveryHead
        delivery={delivery}
        archive={`${base}/delivery.zip`}
        today={today}
        owed={null}
        locale={language}
      />
      <DeliveryFolders
        folders={delivery.folders}
        files="/files"
        side="studio"
        versions={`${base}/proofs/`}
        archive={`${base}/delivery.zip`}
        locale={language}
        timeZone={room.timeZone}
        today={today}
        act={(folder) => <FolderActs folder={folder} />}
      />
      <Form method="post" className="mt-10 grid gap-10 md:grid-cols-2">
        <SendDelivery typed={answer?.until ?? delivery.deliveredUntil ?? ""} />
        <MarkPreviews delivery={delivery} />
      </Form>
    </Room>
  );
}
