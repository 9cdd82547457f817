import { formatDay, formatPlainDay } from "#app/platform/i18n/format.ts";

/** What a guest's pages say of agreements, changes, the brief, the board and the glossary. */
export const ledgerEn = {
  agreement: {
    listTitle: "Agreement and amendments", inForce: "Read what is in force today, in one text", original: "Agreement", amendment: (number: number) => `Amendment, document ${number}`, all: "All signed documents",
    expires: (day: string) => `Can be signed until ${formatDay(day, "en")}.`, originalPdf: "As PDF", signedPdf: "Signed copy (PDF)", verify: "Verify a signed copy",
    signers: "Who signs", turn: "signs now", waiting: "signs later", signedOn: (day: string) => `signed on ${day}`, studioTurn: "The studio signs last; then it is in force.", notYourTurn: (name: string) => `It is ${name}'s turn to sign. You get a mail when it is yours.`, notASigner: "You can read it here; others were asked to sign it.", youSigned: "You have signed. Others still have to.",
    optionsTitle: "Choose what you want", optionsHelp: "Press the button to see the text with your choice, its price and its payments. What the text says when you sign is agreed.", addons: "In addition, if you like", choose: "Show the agreement with this choice", draw: "Draw your signature too, if you like", drawHelp: "The typed name is what counts.", drawClear: "Clear", qualified: "A document with qualified signatures is kept as this agreement.",
    approveTitle: (number: number) => `Approve change ${number}`, approveButton: (number: number, amount: string) => `Approve change ${number} for ${amount}`, approveFree: (number: number) => `Approve change ${number}, free of charge`, approveWhat: "With the last signature it is an amendment: the dates above move, and the payment plan follows.", signNext: "When you sign, the next one is asked; it is in force when everybody has signed.", chosen: (what: string, price: string) => `Your choice: ${what}. The price is ${price}, net.`, withTax: (rate: string, gross: string) => `net; with ${rate} tax ${gross}`, net: "net",
    newVersion: "Nothing to do right now: the studio is working on a new version of the agreement.", ask: "Ask something first",
  },
  change: {
    title: "Changes", none: "No changes were asked for.", ask: "Ask for a change", number: (number: number) => `Change ${number}`, first: "Agreed at first", approved: "Changes approved", now: "Now in force", with: "With this change", dates: "Dates", date: (milestone: string, from: string, to: string) => `“${milestone}” moves from ${from} to ${to}`,
    newTitle: "Ask for a change", newHelp: "Say what you would like. The studio answers with a price, dates and the reason for both; nothing begins and nothing costs anything before you approve it.",
    subject: "In a few words", wish: "What would you like?", about: "What is it about?", whole: "The project as a whole", send: "Send the request", withdraw: "Take the request back",
    state: { requested: "Waiting for a price", priced: "Waiting for a price", sent: "Waiting for your decision", approved: "Approved", declined: "Declined", expired: "Offer expired", delivered: "Done", invoiced: "Done and invoiced", withdrawn: "Taken back" },
    gift: "A gift, free of charge", declinedBy: { client: "You declined it:", studio: "The studio declined it:" }, wished: (name: string) => `${name} asks for:`, offer: "The studio's answer", expires: (day: string) => `This offer stands until ${formatPlainDay(day, "en")}.`, read: "Read and decide", version: (number: number) => `Offer ${number}`,
    talk: "Questions and answers", note: "Your question or answer", noteSend: "Send it", back: "Back to the project", decide: (number: number, title: string) => `Decide on change ${number}: ${title}`, decideText: (amount: string, day: string) => `${amount}; the offer stands until ${formatDay(day, "en")}.`, free: "Free of charge",
    withBonus: (worth: string) => `bonus, worth ${worth}`, option: { addon: "optional", alternative: "one of several" }, discount: (reason: string) => `Discount, ${reason}`, by: (number: number) => `by change ${number}`, moved: (day: string) => `was ${day}`,
  },
  round: {
    free: (round: number, of: number) => `This is round ${round} of ${of}, free.`, last: "It is the last free one.",
    hourly: (round: number, price: string) => `The included rounds are used. Round ${round} is estimated first, at ${price} an hour; it begins only when you have approved its price.`,
    fixed: (round: number, price: string) => `The included rounds are used. Round ${round} costs ${price}; it begins only when you have approved it.`,
    asked: "You have asked for a further round. You can still approve as it is.", askButton: "Ask for the price of a further round",
  },
  brief: {
    title: "The brief", need: "Answer a few questions", needText: "Your answers are where the work begins. You can save and come back.", intro: "Answer what you can; a few words are fine.", save: "Save for later", send: "Send the answers", saved: "Saved. You can go on whenever you like.", sent: (name: string, day: string) => `Answered by ${name} on ${day}.`, read: "Read the brief", required: "needed", choose: "Choose", links: "One address in each line", files: "Add files", filesKept: "Kept files", missing: "Please answer this one, or save for later.",
  },
  board: { title: "Reference board", open: "Open the reference board", intro: "Images and links that show what you mean: what you like, what you don't.", none: "Nothing here yet.", url: "Address of a page or an image", file: "Or an image of yours", note: "What about it?", add: "Add it", comment: "Comment", commentSend: "Add the comment", by: (name: string) => `by ${name}`, remove: "Remove" },
  glossary: { title: "Words that we use", close: "Close" },
  end: { title: "End the project early", link: "End the project early", intro: "Either side may end the project by the signed terms. This is what a settlement comes to as things stand; the studio states what is done, and you see the final one before anything is paid.", preview: "Settlement, as things stand", reason: "Why do you end it?", button: "Give notice to end the project", given: "Your notice has arrived. The studio answers with the settlement." },
  verify: {
    title: "Verify a signed document", intro: "Choose the PDF as you got it. Its fingerprint is compared with what was signed here, its seal is checked, and the log of its signatures is shown. The file isn't kept.", file: "Signed PDF", button: "Verify it", missing: "Choose the PDF that you want to verify.",
    good: "This is the document that was signed here.", doubtful: "This file was kept here, but something about it doesn't hold.", unknown: "This file is not one that was signed here.",
    unreadable: "It can't be read as a PDF.", broken: "A signature in it is broken: it was changed after it was signed.", extended: "Something was added behind its last signature.", unsigned: "It carries no signature.", elsewhere: "Its signature is intact, but it was made elsewhere, or of another document.",
    fingerprint: "SHA-256 of this file", signatures: "Signatures in the file", intact: "intact", isBroken: "broken", whole: "covers the whole file", behind: "something stands behind it", stamped: "by a time-stamp authority", selfMade: "The certificate was made by its holder: it shows that nothing was changed, not who somebody is.", issuedBy: (issuer: string) => `Certificate issued by ${issuer}`, qualified: "qualified, by its own word",
    signedBy: "Signed by", log: "The log is whole", logBroken: (entry: number) => `The log is broken at entry ${entry}`, entries: (count: number) => `${count} entries, each with its fingerprint`,
  },
  ended: (reason: string) => `The project was ended early: ${reason}`,
};

export type LedgerWords = typeof ledgerEn;
