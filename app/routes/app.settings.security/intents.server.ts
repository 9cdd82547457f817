import { endSession } from "#app/areas/workspaces/commands/end-session.server.ts";
import { addCodeApp } from "#app/areas/workspaces/commands/second-factors/add-code-app.server.ts";
import { addPasskey } from "#app/areas/workspaces/commands/second-factors/add-passkey.server.ts";
import { needSecondFactors } from "#app/areas/workspaces/commands/second-factors/need-second-factors.server.ts";
import { renewRecoveryCodes } from "#app/areas/workspaces/commands/second-factors/recovery-codes.server.ts";
import {
  removeCodeApp,
  removePasskey,
} from "#app/areas/workspaces/commands/second-factors/remove-second-factor.server.ts";
import { cleanLine } from "#app/kernel/text.ts";
import type { MemberContext } from "#app/platform/auth/guards.server.ts";
import { formText } from "#app/platform/http/form-text.ts";

const MOST_NAME = 80;

type Act = (context: MemberContext, form: FormData) => Promise<string[]>;

/** An act after which nothing needs to be shown. */
const quiet =
  (act: (context: MemberContext, form: FormData) => Promise<void>): Act =>
  async (context, form) => {
    await act(context, form);
    return [];
  };

/** What the page's forms do, by their intent. They return new recovery codes, to be shown once. */
export const INTENTS: Record<string, Act> = {
  "add-passkey": (context, form) =>
    addPasskey(context, {
      name: cleanLine(formText(form, "name")).slice(0, MOST_NAME) || "Passkey",
      answer: formText(form, "passkey"),
    }),
  "add-code-app": (context, form) => {
    const secret = formText(form, "secret");
    if (!/^[A-Z2-7]{32}$/u.test(secret)) throw new Response(null, { status: 400 });
    return addCodeApp(context, { secret, code: formText(form, "code") });
  },
  "renew-recovery-codes": renewRecoveryCodes,
  "remove-passkey": quiet((context, form) => removePasskey(context, formText(form, "id"))),
  "remove-code-app": quiet(removeCodeApp),
  "need-second-factors": quiet((context, form) =>
    needSecondFactors(context, formText(form, "needed") === "1"),
  ),
  "end-session": quiet((context, form) => endSession(context, formText(form, "id"))),
};
