import type { MemberReason } from "#app/kernel/reasons.ts";

const sentences: Record<MemberReason, string> = {
  "wrong-credentials": "Wrong email or password. Check both, or choose a new password.",
  throttled: "Too many attempts. Wait 15 minutes, then try again.",
  "too-short": "Use at least 12 characters; a few words in a row are easy to remember.",
  "too-long": "That is too long. Use at most 200 characters.",
  "too-obvious": "That is too easy to guess. Add a few words that have nothing to do with you.",
  "already-set-up": "This installation has already been set up. Sign in instead.",
  "wrong-code": "That isn't the code from the terminal. It is printed when Milepost starts.",
  "link-used-or-expired": "This link was used or has expired. Ask for a new one.",
  "already-member": "Someone with this email already has an account.",
  "owner-only": "Only the owner of the workspace can do this.",
  "contact-in-use":
    "A contact who has a link to a project can't be removed. Revoke the link first.",
  "project-state":
    "This can't be done at this point in the project. Reload the page to see its current state.",
  "agreement-open":
    "An agreement is with the client. Withdraw the offer before you change what it promises.",
  "agreement-signed":
    "The client has signed. What is agreed can only change if both sides sign again.",
  "no-signer": "Choose at least one contact who may sign.",
  "no-payer": "Choose at least one contact who may pay; they get the invoices.",
  "no-goal": "Write down the client's goal first, in the client's words.",
  "no-milestone": "Add at least one milestone with a date.",
  "no-deliverable": "Add at least one deliverable.",
  "no-contact": "Choose who gets a link.",
  "milestones-out-of-order": "Put the milestones in the order of their dates.",
  "deposit-exceeds-price": "The deposit is more than the whole price.",
  "shares-exceed-price":
    "The deposit and the milestone shares add up to more than the price. Lower one of them.",
  "no-milestone-for-balance": "The balance needs a milestone to be billed with.",
  "offer-expired": "The last day to sign has passed. Send it again.",
  "deducted-elsewhere":
    "The final invoice deducts this one, so this one stays valid as long as the final invoice does. Correct the final invoice instead.",
  "is-credit-note":
    "This is a credit note, so no payment can be booked on it. Choose the invoice that was paid.",
  "amount-unreadable": "Enter an amount, such as 250.00.",
  "changed-elsewhere":
    "This scope has been saved in another tab or by someone else in the meantime. Nothing was overwritten. Reload the page to see the latest version.",
  "no-discount-reason": "Say what the discount is for; your client reads it.",
  "lone-alternative": "A choice needs at least two alternatives. Add one, or make it an add-on.",
  "expiry-past": "The last day is in the past. Choose a later one.",
  "consent-missing": "Tick the consent to sign.",
  "name-missing": "Type your full name.",
  "text-changed": "The text has changed since you opened this page. Read it again.",
  "already-published":
    "This is published already. Correct its words instead; what was there stays visible.",
  "not-published": "This isn't published, or was withdrawn.",
  "day-passed": "That day is over. Choose a later one.",
  "moment-wrong": "Write the moment as minutes and seconds: 1:05.",
  "nothing-released": "Nothing is released yet, so there is nothing to send.",
  "files-arriving": "Files are still arriving. Publish when they are here, or stop them.",
  "place-stays":
    "The place couldn’t be taken out of this file. Export it again without its location.",
  "options-missing": "A question needs at least two ways to choose from.",
  offline: "No connection: nothing is lost, and it is saved as soon as there is one.",
  "nothing-shared": "What was shared isn’t here any more. Share it once more.",
  "still-needed":
    "A project of this client goes on, or an invoice is open: until then these data are needed. To replace a person, change the contact.",
  "months-unknown": "Choose one of the times.",
  "project-goes-on":
    "This project goes on, so its files stay. Withdraw a checkpoint to take its work away.",
  "pin-empty": "Write what you mean, then save it.",
  "too-many-pins": "This work has as many notes as fit. Reply to one that is there.",
  "nothing-to-send": "There is no note that isn’t sent yet.",
  "spot-wrong": "That spot can’t be read. Press the picture again.",
  "newer-version": "A newer version is here. Open it, and go on there.",
  "source-missing": "Say how you were told: by telephone on Tuesday, say. Your client reads it.",
  "quota-full":
    "There is no room left for this file. Free some space, or ask whoever runs Milepost for more.",
  "time-passed": "Choose a time that lies ahead.",
  "time-missing": "Choose the day and the time at which it goes out.",
  "title-missing": "Say in a few words what it is.",
  "wish-missing": "Say what should be done.",
  "text-missing": "Write something first.",
  "change-state":
    "This has been decided or changed in the meantime. Reload the page to see its current state.",
  "change-not-approved":
    "The client hasn't approved this. Make it a gift, or wait for the approval before you mark it as done.",
  "project-ended": "The project was ended early. Its settlement says what is owed.",
  "project-closed":
    "Every milestone is approved, so the books are closed. Start a new project for anything further.",
  "no-free-round": "The included rounds are used up. Price this one by the signed rule.",
  "estimate-missing": "Estimate the hours.",
  "no-hourly-rate": "The agreement has no hourly rate for changes. Name a price instead.",
  "price-missing": "Name a price.",
  "above-rule": "That is more than the signed price of a further round.",
  "too-many-days": "Enter up to 250 working days.",
  "already-accepted":
    "What the client has accepted, or another change has removed, can't be removed any more. Price it again.",
  "milestone-unknown": "Choose a milestone that isn't approved yet.",
  "nothing-left": "This would leave nothing to deliver. End the project instead.",
  "not-a-signer": "Someone else was asked to sign this.",
  "dates-moved": "The dates have moved since you priced this. Price it again.",
  "already-billed": "What this reduces has already been invoiced; that needs a credit note.",
  "already-refunded": "Part of this payment was refunded, so it can't be reversed.",
  "nothing-to-refund": "There is nothing to refund here.",
  "more-than-refundable": "That is more than can be refunded.",
  "not-by-card":
    "This payment wasn't made by card. Refund it by transfer or in cash, and record that here.",
  "nothing-to-credit": "Enter how much to credit.",
  "more-than-invoiced": "That is more than is left on this line of the invoice.",
  "key-refused":
    "Stripe doesn't know this key, or it lacks the rights. Copy it again from your dashboard.",
  "rate-wrong": "Enter a currency, a day and a rate, such as USD and 0.8642.",
  "rate-same": "This is your own currency; it needs no rate.",
  "nothing-open": "Nothing is open on this invoice.",
  "plan-dates": "A plan has 2 to 12 dates, from today on.",
  "plan-sum": "The parts must add up to what is open, and each must be more than zero.",
  "billed-in-final": "The final invoice has already billed this; correct that one instead.",
  "sample-studio":
    "The sample studio takes no real money. Set up your own studio, or use a test key.",
  "not-cancelled": "Only an invoice that a credit note has cancelled in full can be issued again.",
  "credit-note-credited":
    "A credit note can't be corrected by another one. Issue an invoice instead.",
  disputed:
    "The payer's bank is reviewing this payment. Wait for its decision before you refund anything.",
  "no-lines": "Add at least one line that says what it is for.",
  "nothing-to-ask": "This invoice asks for nothing. To give money back, issue a credit note.",
  "late-billed-already":
    "Late interest for these days has already been invoiced. Discard this draft; the rest can be invoiced again.",
  "late-rate-unknown":
    "This version of Milepost doesn't know the statutory rate for this half-year. Update Milepost, or set your own rate under Settings → Money.",
  "nothing-late": "Nothing on this invoice is late.",
  "no-credits":
    "No incoming payments were found in this file. Check the columns, or choose another statement.",
  "line-settled": "This line has already been settled, perhaps in another tab.",
  "invoice-currency": "That invoice is in another currency.",
  "other-currency": "That one is in another currency, so its amounts can't be copied.",
  "nothing-to-apply": "There is no credit left to apply.",
  "pdf-missing": "That isn't a readable PDF.",
  "pdf-encrypted": "This PDF is encrypted. Upload it without a password.",
  "pdf-unsigned": "This PDF has no signature.",
  "pdf-not-qualified":
    "No signature in this PDF has a certificate that says it is qualified and was issued by someone other than its holder.",
  "pdf-changed": "A signature in this PDF is broken: the file was changed after signing.",
  "pdf-extended":
    "Something was added after the last signature. Upload the document as it was signed.",
  "p12-passphrase": "The passphrase doesn't open this file.",
  "p12-unreadable": "That isn't a readable .p12 or .pfx file.",
  "p12-no-key": "This file contains no key that matches its certificate.",
  "p12-expired": "This certificate has expired.",
  "term-missing": "Write the term.",
  "plain-missing": "Say in plain words what it means.",
  "too-many-terms": "A glossary can hold up to 300 terms.",
  "no-working-day": "Choose at least one day.",
  "day-missing": "Choose a day.",
  "days-reversed": "The last day is before the first.",
  "name-missing-template": "Name the template.",
  "template-empty": "Write the terms.",
  "file-missing": "Choose a file.",
  "terms-not-shown":
    "You have changed the terms. The agreement now shows them: read it, then send it.",
  "settlement-changed":
    "Something has changed since this settlement was shown: an invoice, a change or the work done. Check it again.",
  "brief-sent": "The brief has already been sent, so its questions can't be changed any more.",
  "no-questions": "Write at least one question.",
  "item-empty": "Add a link or an image.",
  "link-wrong": "That isn't a valid link. Copy the whole address, including https://.",
  "board-full": "A board can hold up to 200 items.",
  "not-sent-yet": "Send the project first; everyone you choose then gets a link.",
  "not-open":
    "It has been signed, declined or withdrawn in the meantime. Reload the page to see its current state.",
  "code-wrong": "Wrong code. Type the one that your app shows now; each works once.",
  "passkey-refused": "That passkey couldn't be checked. Try again, or sign in another way.",
  "too-many-passkeys": "You have 20 passkeys already. Remove one that you no longer use.",
  "factor-needed":
    "Your studio asks everybody for a second factor, and this is your last one. Add another first.",
  "own-factor-first":
    "Add a passkey or a code app of your own first, so that you aren't locked out.",
  "sign-in-again": "That took too long. Please sign in again.",
  "not-printable":
    "This can't be made into a PDF, so nothing was issued or sent: it is too long, or a character in it can't be printed.",
  "not-quotable":
    "A mark in the terms (an opened ``` or list, say) would swallow what the client wrote, so the document wasn't made. Mend the terms and try again.",
  "not-signed": "The client hasn't signed yet.",
  "already-revoked": "This link has already been revoked.",
  "project-not-active":
    "The project isn't active: it starts with the deposit, or when you start it yourself.",
  "milestone-approved": "This milestone is already approved.",
  "not-in-progress": "This milestone is with the client, or already approved.",
  "already-paid": "This invoice is already paid.",
  "nothing-received": "Enter the amount that you have received.",
  "more-than-open": "That is more than is open on this invoice. Check the amount.",
  "in-the-future": "The date received can't be in the future.",
  "reason-required": "Say why in a few words; the reason is recorded in the books.",
  "not-manual": "Only payments recorded by hand can be reversed.",
  "already-reversed": "This payment has already been reversed.",
  "not-a-sample": "This isn't a sample studio.",
  "not-dead": "This email isn't stuck; it will be sent automatically.",
  "file-too-large": "A file can be up to 25 MB.",
  "message-empty": "Write something, or attach a file.",
  "message-too-long":
    "That is too long for a message: at most 20,000 characters. Send the rest in another, or as a file.",
  "message-not-sent": "Only what was sent is corrected; until then it can be changed.",
  "message-sent": "It has left already. You can still correct it.",
  "too-many-messages": "This conversation is full.",
  "hours-wrong": "The hours of a day are an hour at least, and the rule has 0 to 400 whole hours.",
  "words-unchecked":
    "Check what stands in [[ ]], put in what is missing, and take the brackets away.",
  "nothing-to-answer": "Nobody waits for an answer here.",
  "time-wrong": "Choose a time from now on, sixty days ahead at the most.",
  "too-many-files": "You can add up to ten files at a time.",
};

/** What a refusal says to a member: what happened, and what to do next. */
export const words = {
  sentences,
  /** For a reason that a later version gave. */
  other: "That can't be done right now. Reload the page to see the current state.",
};
