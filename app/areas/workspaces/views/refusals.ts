import type { MemberReason } from "#app/kernel/reasons.ts";

/** What a refusal says to a member: what happened, and what to do next. */
const SENTENCES: Record<MemberReason, string> = {
  "wrong-credentials": "Wrong email or password. Check both, or choose a new password.",
  throttled: "Too many tries. Wait a quarter of an hour, then try again.",
  "too-short": "Use at least 12 characters; a few words in a row are easy to remember.",
  "too-long": "That is too long. Use at most 200 characters.",
  "too-obvious": "That is too easy to guess. Add a few words that have nothing to do with you.",
  "already-set-up": "This installation has been set up meanwhile. Sign in instead.",
  "wrong-code": "That isn't the code from the terminal. It is printed when Milepost starts.",
  "link-used-or-expired": "This link was used or has expired. Ask for a new one.",
  "already-member": "Somebody with this email has an account already.",
  "owner-only": "Only the owner of the workspace can do this.",
  "contact-in-use":
    "A contact who has a link to a project can't be removed. Revoke the link first.",
  "project-state":
    "The project isn't at a point where this can be done. Reload the page to see its current state.",
  "agreement-open":
    "An agreement is with the client. Withdraw the offer before you change what it promises.",
  "agreement-signed": "The client has signed. What is agreed changes only by what both sides sign.",
  "no-signer": "Choose at least one contact who may sign.",
  "no-payer": "Choose at least one contact who may pay; the invoices go there.",
  "no-goal": "Write down the client's goal first, in the client's words.",
  "no-milestone": "Add at least one milestone with a date.",
  "no-deliverable": "Add at least one deliverable.",
  "no-contact": "Choose who gets a link.",
  "milestones-out-of-order": "Put the milestones in the order of their dates.",
  "deposit-exceeds-price": "The deposit is more than the whole price.",
  "shares-exceed-price":
    "Deposit and milestone shares come to more than the price. Lower one of them.",
  "no-milestone-for-balance": "The balance needs a milestone to hang on.",
  "offer-expired": "The last day to sign has passed. Send it again.",
  "deducted-elsewhere":
    "The final invoice deducts this one, so it is valid as long as that is. Correct the final invoice instead.",
  "is-credit-note":
    "This is a credit note: nothing is paid on it. Choose the invoice that the money came for.",
  "amount-unreadable": "Enter an amount, such as 250.00.",
  "changed-elsewhere":
    "This scope was saved in another tab or by somebody else meanwhile. Nothing was overwritten: reload the page to see what is there now.",
  "no-discount-reason": "Say what the discount is for; your client reads it.",
  "lone-alternative": "A choice needs at least two alternatives. Add one, or make it an add-on.",
  "expiry-past": "The last day lies in the past. Choose a later one.",
  "consent-missing": "Tick the consent to sign.",
  "name-missing": "Type your full name.",
  "text-changed": "The text has changed since you opened this page. Read it again.",
  "title-missing": "Say in a few words what it is.",
  "wish-missing": "Say what is to be done.",
  "text-missing": "Write something first.",
  "change-state":
    "This was decided or changed meanwhile. Reload the page to see its current state.",
  "change-not-approved":
    "The client hasn't approved this. Make it a gift, or wait for the approval: work isn't marked done before.",
  "project-ended": "The project was ended early: its settlement says what is owed of it.",
  "project-closed":
    "Every milestone is approved, so the books are closed. A further wish is a new project.",
  "no-free-round": "The included rounds are used. Price this one by the signed rule.",
  "estimate-missing": "Estimate the hours.",
  "no-hourly-rate": "The agreement has no hourly rate for changes. Name a price instead.",
  "price-missing": "Name a price.",
  "above-rule": "That is more than the signed price of a further round.",
  "too-many-days": "Enter working days, 250 at most.",
  "already-accepted":
    "What the client has accepted, or another change has taken out, can't be taken out any more. Price it again.",
  "milestone-unknown": "Choose a milestone that isn't approved yet.",
  "nothing-left": "This would leave nothing to make. End the project instead.",
  "not-a-signer": "Somebody else was asked to sign this.",
  "dates-moved": "The dates have moved since you priced this. Price it again.",
  "already-billed": "What this gives back is invoiced already; that takes a credit note.",
  "already-refunded": "Some of this payment was refunded, so it can't be taken back as a slip.",
  "nothing-to-refund": "There is nothing to give back here.",
  "more-than-refundable": "That is more than can be given back.",
  "not-by-card":
    "This payment didn't come by card. Pay it out by transfer or in cash, and record it here.",
  "nothing-to-credit": "Enter what the credit note takes back.",
  "more-than-invoiced": "That is more than the invoice still asks for on this line.",
  "key-refused":
    "Stripe doesn't know this key, or it lacks the rights. Copy it again from your dashboard.",
  "rate-wrong": "Enter a currency, a day and a rate, such as USD and 0.8642.",
  "rate-same": "This is your own currency; it needs no rate.",
  "nothing-open": "Nothing is open of this invoice.",
  "plan-dates": "A plan has 2 to 12 dates, from today on.",
  "plan-sum": "The parts must come to what is open, each to more than nothing.",
  "final-stands": "The final invoice has billed this already; correct that one instead.",
  "sample-studio":
    "The sample studio takes no real money. Set up your own studio, or use a test key.",
  "not-cancelled": "Only an invoice that a credit note has cancelled in full can be issued again.",
  "credit-note-credited": "A credit note isn't corrected by another one. Issue an invoice instead.",
  disputed:
    "The payer's bank is deciding about this payment. Wait for its word before you give anything back.",
  "no-lines": "Add at least one line that says what it is for.",
  "nothing-to-ask":
    "This comes to nothing. An invoice asks for something; to give back, issue a credit note.",
  "late-billed-already":
    "The late interest of these days was issued already. Discard this draft; the rest can be invoiced again.",
  "late-rate-unknown":
    "The law's rate for this half-year isn't known to this version of Milepost. Update it, or set a rate of your own under Settings → Money.",
  "nothing-late": "Nothing of this invoice is late.",
  "no-credits":
    "No money that came in was found in this file. Check the columns, or choose another statement.",
  "line-settled": "This line was settled already, perhaps in another tab.",
  "invoice-currency": "That invoice is in another currency.",
  "other-currency": "That one is in another currency; amounts can't be taken over.",
  "nothing-to-apply": "There is no credit left to apply.",
  "pdf-missing": "That isn't a PDF that can be read.",
  "pdf-encrypted": "This PDF is encrypted. Upload it without a password.",
  "pdf-unsigned": "This PDF carries no signature.",
  "pdf-not-qualified":
    "No signature in this PDF is of a certificate that says it is qualified, issued by somebody else than its holder.",
  "pdf-changed": "A signature in this PDF is broken: it was changed after it was signed.",
  "pdf-extended":
    "Something was added behind the last signature. Upload the document as it was signed.",
  "p12-passphrase": "The passphrase doesn't open this file.",
  "p12-unreadable": "That isn't a .p12 or .pfx file that can be read.",
  "p12-no-key": "This file holds no key that fits its certificate.",
  "p12-expired": "This certificate has expired.",
  "term-missing": "Write the term.",
  "plain-missing": "Say in plain words what it means.",
  "too-many-terms": "A glossary can hold 300 terms.",
  "no-working-day": "Choose at least one day.",
  "day-missing": "Choose a day.",
  "days-reversed": "The last day lies before the first.",
  "name-missing-template": "Name the template.",
  "template-empty": "Write the terms.",
  "file-missing": "Choose a file.",
  "terms-not-shown":
    "You have changed the terms. The agreement shows them now: read it, then send it.",
  "settlement-changed":
    "Something has changed since this settlement was shown: an invoice, a change or what is done. Look at it again.",
  "brief-sent": "The brief was sent already; its questions stay as they are.",
  "no-questions": "Write at least one question.",
  "item-empty": "Add an address or an image.",
  "link-wrong": "That address can't be read. Copy it whole, with https:// in front.",
  "board-full": "A board can hold 200 items.",
  "not-sent-yet": "Send the project first; everybody you choose gets a link then.",
  "not-open":
    "It was signed, declined or withdrawn meanwhile. Reload the page to see its current state.",
  "not-signed": "The client hasn't signed yet.",
  "already-revoked": "This link has ended already.",
  "project-not-active":
    "The project isn't running: it starts with the deposit, or when you start it yourself.",
  "milestone-approved": "This milestone is approved already.",
  "not-in-progress": "This milestone is with the client, or approved already.",
  "already-paid": "This invoice is paid already.",
  "nothing-received": "Enter the amount that you have received.",
  "more-than-open": "That is more than is open on this invoice. Check the amount.",
  "in-the-future": "The day of receipt can't lie in the future.",
  "reason-required": "Say why in a few words; the reason is recorded in the books.",
  "not-manual": "Only what was recorded by hand can be taken back.",
  "already-reversed": "This payment was taken back already.",
  "not-a-sample": "This is no sample studio.",
  "not-dead": "This mail isn't stuck; it will go out by itself.",
  "image-damaged": "One of the images can't be read. Export it again as JPEG, PNG or WebP.",
  "file-too-large": "A file may have 25 MB at most.",
  "too-many-files": "You can add up to ten files at a time.",
};

const isMemberReason = (reason: string): reason is MemberReason => Object.hasOwn(SENTENCES, reason);

export function refusalText(reason: string): string {
  return isMemberReason(reason)
    ? SENTENCES[reason]
    : "That can't be done right now. Reload the page to see the current state.";
}
