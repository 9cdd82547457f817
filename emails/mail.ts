import type { AgreementDeclinedProps } from "./agreement-declined.tsx";
import type { AgreementSignedProps } from "./agreement-signed.tsx";
import type { BriefProps } from "./brief.tsx";
import type { CashContestedProps } from "./cash-contested.tsx";
import type { ChangeProps } from "./change.tsx";
import type { ChargeFailedProps } from "./charge-failed.tsx";
import type { ChargeNoticeProps } from "./charge-notice.tsx";
import type { CheckpointProps } from "./checkpoint.tsx";
import type { DecisionProps } from "./decision.tsx";
import type { DisputeProps } from "./dispute.tsx";
import type { EndNoticeProps } from "./end-notice.tsx";
import type { GuestLinkProps } from "./guest-link.tsx";
import type { InvitationProps } from "./invitation.tsx";
import type { InvoiceProps } from "./invoice.tsx";
import type { OfferEndedProps } from "./offer-ended.tsx";
import type { PaymentFailedProps } from "./payment-failed.tsx";
import type { PaymentPlanProps } from "./payment-plan.tsx";
import type { PaymentReminderProps } from "./payment-reminder.tsx";
import type { ReceiptProps } from "./receipt.tsx";
import type { RecoveryProps } from "./recovery.tsx";
import type { RefundProps } from "./refund.tsx";
import type { ReviewRequestProps } from "./review-request.tsx";
import type { SignTurnProps } from "./sign-turn.tsx";
import type { SigningCodeProps } from "./signing-code.tsx";
import type { TransferClaimedProps } from "./transfer-claimed.tsx";

/** What goes into the outbox: which template, with which props. Props named `secret…` are forgotten once sent. */
function order<Name extends string, Props extends object>(template: Name) {
  return (props: Props) => ({ template, props });
}

export const guestLinkMail = order<"guest-link", GuestLinkProps>("guest-link");
export const signTurnMail = order<"sign-turn", SignTurnProps>("sign-turn");
export const signingCodeMail = order<"signing-code", SigningCodeProps>("signing-code");
export const agreementSignedMail = order<"agreement-signed", AgreementSignedProps>(
  "agreement-signed",
);
export const agreementDeclinedMail = order<"agreement-declined", AgreementDeclinedProps>(
  "agreement-declined",
);
export const briefMail = order<"brief", BriefProps>("brief");
export const endNoticeMail = order<"end-notice", EndNoticeProps>("end-notice");
export const offerEndedMail = order<"offer-ended", OfferEndedProps>("offer-ended");
export const changeMail = order<"change", ChangeProps>("change");
export const invoiceMail = order<"invoice", InvoiceProps>("invoice");
export const receiptMail = order<"receipt", ReceiptProps>("receipt");
export const paymentFailedMail = order<"payment-failed", PaymentFailedProps>("payment-failed");
export const paymentPlanMail = order<"payment-plan", PaymentPlanProps>("payment-plan");
export const chargeNoticeMail = order<"charge-notice", ChargeNoticeProps>("charge-notice");
export const chargeFailedMail = order<"charge-failed", ChargeFailedProps>("charge-failed");
export const cashContestedMail = order<"cash-contested", CashContestedProps>("cash-contested");
export const paymentReminderMail = order<"payment-reminder", PaymentReminderProps>(
  "payment-reminder",
);
export const refundMail = order<"refund", RefundProps>("refund");
export const disputeMail = order<"dispute", DisputeProps>("dispute");
export const checkpointMail = order<"checkpoint", CheckpointProps>("checkpoint");
export const reviewRequestMail = order<"review-request", ReviewRequestProps>("review-request");
export const decisionMail = order<"decision", DecisionProps>("decision");
export const transferClaimedMail = order<"transfer-claimed", TransferClaimedProps>(
  "transfer-claimed",
);
export const recoveryMail = order<"recovery", RecoveryProps>("recovery");
export const invitationMail = order<"invitation", InvitationProps>("invitation");
