import { render, toPlainText } from "react-email";
import type { Template } from "./_components/template.ts";
import { agreementDeclined } from "./agreement-declined.tsx";
import { agreementSigned } from "./agreement-signed.tsx";
import { brief } from "./brief.tsx";
import { cashContested } from "./cash-contested.tsx";
import { change } from "./change.tsx";
import { chargeFailed } from "./charge-failed.tsx";
import { chargeNotice } from "./charge-notice.tsx";
import { checkpoint } from "./checkpoint.tsx";
import { decision } from "./decision.tsx";
import { dispute } from "./dispute.tsx";
import { endNotice } from "./end-notice.tsx";
import { guestLink } from "./guest-link.tsx";
import { invitation } from "./invitation.tsx";
import { invoice } from "./invoice.tsx";
import { offerEnded } from "./offer-ended.tsx";
import { paymentFailed } from "./payment-failed.tsx";
import { paymentPlan } from "./payment-plan.tsx";
import { paymentReminder } from "./payment-reminder.tsx";
import { receipt } from "./receipt.tsx";
import { recovery } from "./recovery.tsx";
import { refund } from "./refund.tsx";
import { reviewRequest } from "./review-request.tsx";
import { signTurn } from "./sign-turn.tsx";
import { signingCode } from "./signing-code.tsx";
import { transferClaimed } from "./transfer-claimed.tsx";

const TEMPLATES: Record<string, Template<never>> = {
  "guest-link": guestLink,
  "sign-turn": signTurn,
  "signing-code": signingCode,
  "agreement-signed": agreementSigned,
  "agreement-declined": agreementDeclined,
  invoice: invoice,
  receipt: receipt,
  "charge-notice": chargeNotice,
  "charge-failed": chargeFailed,
  "cash-contested": cashContested,
  "payment-failed": paymentFailed,
  "payment-plan": paymentPlan,
  "payment-reminder": paymentReminder,
  refund: refund,
  dispute: dispute,
  brief: brief,
  "end-notice": endNotice,
  "offer-ended": offerEnded,
  change: change,
  checkpoint: checkpoint,
  "review-request": reviewRequest,
  decision: decision,
  "transfer-claimed": transferClaimed,
  recovery: recovery,
  invitation: invitation,
};

/** A mail in the reader's language, as HTML and as text. @throws RangeError for a template that doesn't exist */
export async function renderMail(
  name: string,
  props: object,
  locale: string,
): Promise<{ subject: string; html: string; text: string }> {
  const template = TEMPLATES[name] as Template<object> | undefined;
  if (!template) throw new RangeError(`there is no mail template ${name}`);
  const html = await render(template.body(props, locale));
  return { subject: template.subject(props, locale), html, text: toPlainText(html) };
}
