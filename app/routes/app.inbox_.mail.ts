import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { settleMail } from "#app/areas/messages/commands/settle-mail.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { found } from "#app/platform/http/reply.server.ts";

/** Puts a mail away that had no place. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const form = await readForm(request);
  found(formText(form, "intent") === "settle-mail" || null);
  await settleMail(context, formText(form, "mailId"));
  return redirect("/app/inbox", { headers: { "X-Remix-Revalidate": "yes" } });
}

export async function loader({ request }: ActionFunctionArgs) {
  await requireMember(request);
  return redirect("/app/inbox");
}
