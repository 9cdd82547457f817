import { dayOf } from "#app/kernel/day.ts";
import { parseForm, readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { getFormProps, useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { inviteMember } from "#app/areas/workspaces/commands/invite-member.server.ts";
import { removeMember } from "#app/areas/workspaces/commands/remove-member.server.ts";
import { withdrawInvitation } from "#app/areas/workspaces/commands/withdraw-invitation.server.ts";
import { listPeople } from "#app/areas/workspaces/queries/list-people.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { requireConfirmedOwner } from "#app/platform/auth/guards.server.ts";
import { attempt, invalid, refused } from "#app/platform/http/reply.server.ts";
import { formatPlainDay } from "#app/platform/i18n/format.ts";
import { FormError, TextField } from "#app/platform/ui/field.tsx";
import { SettingsPage } from "#app/areas/workspaces/views/settings-page.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { settingsWords } from "#words/studio/settings.ts";
import { problem } from "#app/words/problem.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

export const meta = titled(settingsWords, (words) => words.people.people);

const schema = z.object({ email: z.email({ error: problem("emailNeeded") }) });

export async function loader({ request }: LoaderFunctionArgs) {
  return listPeople(await requireConfirmedOwner(request));
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireConfirmedOwner(request);
  const form = await readForm(request);
  const here = redirect("/app/settings/people?saved=1");
  const id = formText(form, "id");
  if (form.get("intent") === "remove-member")
    return (await attempt(removeMember(context, id)), here);
  if (form.get("intent") === "withdraw-invitation")
    return (await attempt(withdrawInvitation(context, id)), here);
  const submission = parseForm(form, { schema });
  if (submission.status !== "success") return invalid(submission.reply());
  const outcome = await attempt(inviteMember(context, { email: submission.value.email }));
  return outcome.done
    ? here
    : refused(
        submission.reply({
          fieldErrors: { email: [refusalText(outcome.reason, context.language)] },
        }),
      );
}

export default function People() {
  const language = useLanguage();
  const words = useWords(settingsWords).people;
  const { members, invitations } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const [form, fields] = useForm<z.input<typeof schema>>({
    id: "invite",
    lastResult: useActionData<typeof action>()?.result,
  });
  return (
    <SettingsPage title={words.people} readerRole="owner" saved={search.has("saved")}>
      <ul className="mb-10">
        {members.map((member) => (
          <li
            key={member.id}
            className="border-line flex flex-wrap items-center justify-between gap-x-6 border-b py-2"
          >
            <span>
              {member.name}
              <span className="text-muted block text-sm">{`${member.email}, ${words.roles[member.role]}`}</span>
            </span>
            {member.role === "owner" ? null : (
              <RowButton
                intent="remove-member"
                id={member.id}
                label={words.removeMember(member.name)}
              />
            )}
          </li>
        ))}
        {invitations.map((invitation) => (
          <li
            key={invitation.id}
            className="border-line flex flex-wrap items-center justify-between gap-x-6 border-b py-2"
          >
            <span className="text-muted">
              {words.invitedUntil(
                invitation.email,
                formatPlainDay(dayOf(new Date(invitation.expiresAt), "UTC"), language),
              )}
            </span>
            <RowButton
              intent="withdraw-invitation"
              id={invitation.id}
              label={words.withdrawTheInvitation}
            />
          </li>
        ))}
      </ul>
      <SectionHead>{words.inviteACollaborator}</SectionHead>
      <Form method="post" {...getFormProps(form)} className="flex flex-wrap items-start gap-3">
        <FormError errors={form.errors} id={form.errorId} />
        <TextField
          field={fields.email}
          label={words.email}
          type="email"
          hint={words.emailHint}
          className="min-w-64 flex-1"
        />
        <Button tone="main" className="mt-6.5">
          {words.emailAnInvitation}
        </Button>
      </Form>
    </SettingsPage>
  );
}

function RowButton({ intent, id, label }: { intent: string; id: string; label: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="id" value={id} />
      <Button name="intent" value={intent} tone="bad" className="text-sm">
        {label}
      </Button>
    </Form>
  );
}
