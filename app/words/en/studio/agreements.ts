export const words = {
  clauseFields: {
    labels: {
      kill_fee: "Kill fee",
      ownership: "Ownership on payment",
      portfolio: "Portfolio use",
      late_fee: "Late fee",
      confidentiality: "Confidentiality",
    },
    clauses: "Clauses",
    killFeeInPercent: "Kill fee in percent",
    lateFeeInPercent: "Late fee in percent a year",
  },
  sendForm: {
    whoGetsALink: "Who gets a link",
    iSignTooAfter: "I sign too, after the client",
    itIsInForceOnly:
      "It is in force only then. Otherwise, your offer binds you, and the client's signature puts it in force.",
    canBeSignedUntil: "Can be signed until",
    eachContactGetsAPersonal:
      "Each contact gets a personal link by email, and reminders while a signature is missing. The agreement is fixed as you see it here; you can withdraw the offer until it is signed.",
    client: "the client",
    sendTo: (names: string) => `Send to ${names}`,
    changeTheScope: "Change the scope",
    rightsOfContact: (contact: string) => `Rights of ${contact}`,
    signingOrder: "signing order",
    signingPositionOf: (contact: string) => `Signing position of ${contact}`,
    rights: { approve: "may approve", sign: "signs", pay: "may pay" },
  },
  termsFields: {
    terms: "Terms",
    whichTerms: "Which terms",
    milepostsTextInTheClients: "Milepost's text, in the client's language",
    yourTermsUnderStudio: "Your terms under Studio",
    theseAreTheTerms:
      "These are the terms that come with Milepost. They are not legal advice: read them, make them your own under",
    settings: "Settings",
    andHaveThemChecked: ", and have them checked for your country.",
    inPolandTheOwnershipClause:
      "In Poland, the ownership clause needs written form. A signature here gives the right of use; for the transfer, upload a copy with qualified signatures to the agreement afterwards. The document says so.",
    showTheAgreementWithThese: "Show the agreement with these terms",
  },
  agreement: {
    agreement: "Agreement",
    signedCopyPdf: "Signed copy (PDF)",
    asPdf: "As PDF",
    text: "Text",
    uploadADocumentWithQualified: "Upload a document with qualified signatures",
    forWrittenForm:
      "For anything that needs written form (a transfer of copyright in Poland, say): both sides sign the PDF of this agreement elsewhere with qualified certificates, and the result is stored here as the agreement. Milepost checks that the signatures are intact and cover the whole document; your trust service can tell you whether the certificates were qualified on that day.",
    forWrittenFormWhileOpen:
      "For anything that needs written form (a transfer of copyright in Poland, say): both sides sign the PDF of this agreement elsewhere with qualified certificates, and the result is stored here as the agreement. It comes into force with the upload. Milepost checks that the signatures are intact and cover the whole document; your trust service can tell you whether the certificates were qualified on that day.",
    signedPdf: "Signed PDF",
    storeItAsTheAgreement: "Store it as the agreement",
    yourSignaturePuts: "Your signature puts it in force",
    clientHasSignedTheText:
      "The client has signed the text below. Once you sign, it is in force: the payment plan becomes instalments, and the deposit is invoiced.",
    yourFullName: "Your full name",
    countersign: "Countersign",
  },
  endProject: {
    endTheProject: "End the project",
    endTheProjectEarly: "End the project early",
    hasGivenNotice: (by: string, reason: string) => `${by} has given notice: “${reason}”`,
    settlement: "The settlement",
    sayWhatHasBeenDone:
      "Say what has been done; the settlement beside it follows the signed terms. Nothing is final until you confirm it below.",
    whoIsEndingIt: "Who is ending it?",
    clientYouMayKeep:
      "The client: you may keep the deposit, and the kill fee is due if it was signed",
    iAmOnlyTheWork: "I am: only the work done is paid for",
    signedTermsLetMeKeep:
      "The signed terms let me keep the deposit if the client ends the project, as Milepost's own terms do",
    workDoneInPercent: "Work done, in percent",
    percentDoneItem: (item: string) => `${item}, percent done`,
    reason: "Reason",
    showTheSettlement: "Show the settlement",
    thisCantBeUndone: {
      invoiced:
        "This can't be undone: the project ends, open changes end with it, this document is stored with the agreement, and the rest is invoiced.",
      credited:
        "This can't be undone: the project ends, open changes end with it, this document is stored with the agreement, and the difference is credited.",
      nothing:
        "This can't be undone: the project ends, open changes end with it, this document is stored with the agreement, and nothing is invoiced.",
    },
    endWithThisSettlement: "End the project with this settlement",
  },
  send: {
    sendItToTheClient: "Send it to the client",
    agreement: "The agreement",
    pageTitle: (project: string) => `Send: ${project}`,
  },
};
