import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { decideFilesRule } from "#app/areas/files/commands/decide-files-rule.server.ts";
import { removeFilesOf, removeWithdrawn } from "#app/areas/files/commands/remove-files.server.ts";
import { findStorage } from "#app/areas/files/queries/find-storage.server.ts";
import { listStorage } from "#app/areas/files/queries/list-storage.server.ts";
import { FilesRuleForm, StorageGauge, StoredProjects } from "#app/areas/files/views/storage.tsx";
import { SettingsPage } from "#app/areas/workspaces/views/settings-page.tsx";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { storageLimits } from "#app/composition/resumable-uploads.server.ts";
import { requireOwner } from "#app/platform/auth/guards.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { storageWords } from "#words/studio/storage.ts";

export const meta = titled(storageWords, (words) => words.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireOwner(request);
  const { actor, db } = context;
  return {
    role: actor.role,
    storage: await findStorage(db, actor.workspaceId, await storageLimits()),
    ...(await listStorage(context)),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireOwner(request);
  const form = await readForm(request);
  const text = (name: string) => formText(form, name);
  const orders: Record<string, () => Promise<number>> = {
    "decide-files-rule": async () => {
      await decideFilesRule(context, Number(text("months")));
      return 0;
    },
    "remove-files": () => removeFilesOf(context, text("projectId")),
    "remove-withdrawn": () => removeWithdrawn(context),
  };
  const intent = text("intent");
  const outcome = await attempt(found(orders[intent])());
  if (!outcome.done) return data({ refusal: outcome.reason }, { status: 409 });
  const said = intent === "decide-files-rule" ? "saved=1" : `removed=${outcome.value}`;
  return redirect(`/app/settings/storage?${said}`);
}

export default function Storage() {
  const { role, storage, months, projects, withdrawn } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const refusalText = useRefusalText();
  const words = useWords(storageWords);
  const language = useLanguage();
  const [search] = useSearchParams();
  const removed = Number(search.get("removed") ?? "");
  return (
    <SettingsPage title={words.title} readerRole={role} saved={search.has("saved") && !refusal}>
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      {search.has("removed") && !refusal && Number.isSafeInteger(removed) ? (
        <Notice role="status" className="mb-6">
          {words.removed(removed)}
        </Notice>
      ) : null}
      <StorageGauge storage={storage} locale={language} />
      <FilesRuleForm months={months} />
      <StoredProjects projects={projects} withdrawn={withdrawn} locale={language} />
    </SettingsPage>
  );
}
