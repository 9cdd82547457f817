export const words = {
  studioSettings: {
    studioSettings: "Studio settings",
    studio: "Studio",
    studioName: "Studio name",
    timeZone: "Time zone",
    accentColour: "Accent colour",
    accentColourHint:
      "Buttons keep it and carry dark or light text; links are darkened where they would be hard to read.",
    yourTerms: "Your terms",
    yourTermsHint:
      "Markdown. They appear at the end of every new agreement; {payment_days} becomes your payment term. The text you start with is not legal advice.",
    save: "Save",
  },
  template: {
    agreements: "Agreements",
    savedAsVersion: (version: number) => `Saved as version ${version}.`,
    name: "Name",
    language: "Language",
    terms: "Terms",
    markdownDataIsFilled: (names: string) =>
      `Markdown. Data is filled in for ${names}. Put a clause that can be switched on and off between {clause kill_fee} and {end}, each on its own line.`,
    clausesThatAreOnHere:
      "Clauses that are on here are on in new agreements; you can still switch each one before sending.",
    saveAsANewVersion: "Save as a new version",
    versions: "Versions",
    versionOf: (version: number, authorName: string, moment: string) =>
      `Version ${version}, ${authorName}, ${moment}`,
    stopOfferingThisTemplate: "Stop offering this template",
    template: "Template",
    unknown: ({ name, variables, clauses }: { name: string; variables: string; clauses: string }) =>
      `${name} isn't known. Variables are ${variables}; clauses are ${clauses}.`,
  },
  agreements: {
    agreements: "Agreements",
    terms: "Terms",
    withoutATemplateAnAgreement:
      "Without a template, an agreement uses the terms under Studio. As long as those are the ones that come with Milepost, they are in your client's language. Milepost's texts are not legal advice: have yours checked for your country.",
    versionNumbered: (language: string, version: number) => `${language}, version ${version}`,
    newTemplateFrom: "New template from",
    defaultTextIn: (language: string) => `the default text, ${language}`,
    myTerms: "My terms",
    myTermsIn: (language: string) => `My terms, ${language}`,
    yourTermsUnderStudio: "your terms under Studio",
    createTemplate: "Create template",
    seal: "The seal",
    everySignedCopyIsSealed: "Every signed copy is sealed, so that any later change shows.",
    youUseTheCertificate: (subject: string, issuer: string, expiresOn: string) =>
      `You use the certificate of ${subject}, issued by ${issuer}, valid until ${expiresOn}.`,
    milepostMadeTheCertificate:
      "Milepost made the certificate for your studio. It proves that nothing has changed since, but not who you are: nobody else has vouched for it, and PDF readers say so. With a .p12 file from a trust service that issues document certificates, they show your name instead.",
    yourCertificateP12OrPfx: "Your certificate (.p12 or .pfx)",
    passphrase: "Passphrase",
    fileAndItsPassphrase:
      "The file and its passphrase are stored encrypted with this installation's own key.",
    useThisCertificateFromNow: "Use this certificate from now on",
    goBackToMilepostsCertificate: "Go back to Milepost's certificate",
  },
  calendar: {
    workingDays: "Working days",
    whenAChangeAddsWorking:
      "When a change adds working days, its new dates are counted in these days, skipping your days off.",
    youWorkOn: "You work on",
    saveWorkingDays: "Save working days",
    answering: "Answering messages",
    answeringHint:
      "Your clients see these hours, in your studio’s zone. Answers are promised within them, on your working days.",
    answerFrom: "Answering begins",
    answerTo: "Answering ends",
    answerWithin: "Your rule: an answer within so many working hours",
    answerWithinHint:
      "Who writes to you is promised an answer by then; it says that it is automatic. With 0 nothing is promised for you.",
    awayUntil: "Away until",
    awayUntilHint: (zone: string) =>
      `Whoever writes to you before that is told when you answer. Leave it empty while you work. ${zone}`,
    saveAnswering: "Save the hours",
    daysOff: "Days off",
    nonePlanned: "None planned.",
    from: "From",
    to: "To (inclusive)",
    reason: "Reason (optional)",
    addDaysOff: "Add days off",
    toFromDay: (fromDay: string, toDay: string) => `${fromDay} to ${toDay}`,
    removeNumbered: (value: string) => `Remove ${value}`,
    remove: "Remove",
  },
  cardSettings: {
    cardPayments: "Card payments",
    realMoney: "real money",
    testModeNoMoneyMoves: "test mode, no money moves",
    whereCardPaymentsGo: "Where card payments go",
    toYourOwnStripeAccount: (hint: string, since: string, value: string) =>
      `To your own Stripe account, ${hint}, since ${since}: ${value}.`,
    stripeTellsThisInstallation: "Stripe tells this installation what happens, as it happens.",
    milepostAsksStripeEveryFew: (webhook: string) =>
      `Milepost asks Stripe every few minutes. To be told at once, add a webhook to ${webhook} in Stripe's dashboard, then enter the key again with its signing secret.`,
    useTheInstallationsAccount: "Use the installation's account again",
    stopTakingCards: "Stop taking cards",
    toTheInstallationsStripe: (value: string) => `To the installation's Stripe account: ${value}.`,
    nowhereYetConnectAStripe:
      "Nowhere yet. Connect a Stripe account, and clients can pay by card and by whatever else Stripe offers in their country.",
    useAnotherKeyOrAccount: "Use another key or account",
    useYourOwnAccount: "Use your own account",
    secretOrRestrictedKey: "Secret or restricted key",
    secretOrRestrictedKeyHint:
      "From Stripe's dashboard: Developers, API keys. It is tested at once, stored encrypted, and never shown again. A restricted key needs write access to Customers, Checkout Sessions, Payment Intents, Payment Methods, Refunds and Webhook Endpoints, and read access to Disputes and the balance.",
    signingSecretOfAWebhook: "Signing secret of a webhook (optional)",
    signingSecretOfAWebhookHint:
      "Only if you set one up by hand. If this installation has a public https address, Milepost does it for you.",
    thisIsAnotherKey: "This is another key for the account in use",
    thisIsAnotherKeyHint:
      "Only needed for restricted keys that may not read the account; others are recognised.",
    paymentsStartedWithAnother:
      "Payments started with another account stay with it: they are booked, refunded and disputed there. Tests and real money never mix.",
    connectAccount: "Connect account",
  },
  moneyFields: {
    whoIssuesTheInvoices: "Who issues the invoices",
    name: "Name",
    address: "Address",
    country: "Country",
    replyToEmail: "Reply-to email",
    taxId: "Tax id (optional)",
    vatId: "VAT id (optional)",
    registration: "Registration (optional)",
    registrationHint: "What the law requires next to your name: SIREN, KvK, company number.",
    taxAndNumbers: "Tax and numbers",
    useYourCountrysTaxRules: "Use your country's tax rules",
    startingPointNotAdviceRates: (deposit: string, hint: string) =>
      `A starting point, not advice; rates as of today. Deposits: ${deposit}. ${hint}`,
    tax: "Tax",
    rateIn: "Rate in %",
    whyNoTaxIsCharged: "Why no tax is charged",
    whyNoTaxIsChargedHint: "Printed on the invoice wherever no tax is charged.",
    invoiceNumbers: "Invoice numbers",
    invoiceNumbersHint: "{year}, {month} and {number}, such as {year}/{month}/{number}.",
    creditNotes: "Credit notes (optional)",
    creditNotesHint:
      "A separate series, such as K/{year}/{number}. Leave empty to use the invoice series.",
    paymentTermInDays: "Payment term in days",
    withheldByBusinessClients: "Withheld by business clients in your country, in %",
    unlessTheLawRequires:
      "0 unless the law requires your clients to withhold a part for the tax office.",
    hourlyRateIn: (currency: string) => `Hourly rate (${currency})`,
    paymentRemindersInDays: "Payment reminders, in days from the due date (optional)",
    paymentRemindersInDaysHint:
      "“-3 0 7 14” reminds three days before, on the day, and one and two weeks after, in a friendly tone at first. No reminders are sent for what is paid, on its way or reported as sent. Leave empty for no reminders.",
    lateInterestUnderYourTerms: "Late interest under your terms, in % per year",
    lateInterestUnderYourTermsHint:
      "0 for the statutory rate between businesses. Enter only what your client has signed. It is suggested to you, never added automatically.",
    andAFee: (currency: string) => `… and a fee (${currency})`,
    invoiceFooter: "Invoice footer (optional)",
    taxes: {
      standard: "Tax at a rate",
      exempt: "Exempt (as a small business, for example)",
      outside_scope: "No tax is charged",
      zero: "Zero-rated",
    },
  },
  money: {
    moneySettings: "Money settings",
    money: "Money",
    save: "Save",
  },
  wayFields: {
    waysToPay: "Ways to pay",
    accountHolder: "Account holder",
    iban: "IBAN",
    ibanHint: "If you have none, enter the account number.",
    bic: "BIC (optional)",
    bicHint: "Or a routing number, or a sort code.",
    otherServices: "Other services (optional)",
    otherServicesHint:
      "One per line: a name and a link, with {amount}, {currency} and {reference} where they belong. PayPal: https://paypal.me/you/{amount}{currency}. You record the payments, or book them from a statement.",
    whichComesFirst: "Which comes first?",
    whichComesFirstHint:
      "Best fit: the code in countries that are used to it, otherwise the card page.",
    clientsMayChooseTheAmount: "Clients may choose the amount and pay in parts",
    clientsMaySaveTheirCard: "Clients may save their card for the agreed payments",
    clientsMaySaveTheirCardHint:
      "Only with their consent. They are told three days before each charge, and can withdraw their consent at any time.",
    earlyPaymentDiscountIn: "Early payment discount, in %",
    earlyPaymentDiscountInHint:
      "Not on deposits and final invoices. Clients who pay in time get a credit note for it.",
    ifPaidWithinDays: "If paid within (days)",
    accountsForOtherCurrencies: "Accounts for other currencies",
    accountNumbered: (value: number) => `Account ${value}`,
    currency: "Currency",
    ibanOrNumber: "IBAN or number",
    bicOrRouting: "BIC or routing",
    holderIfDifferent: "Holder, if different",
    invoicesInOneOfThese:
      "Invoices in one of these currencies show its account; all others show the one above. Save to get another row; clear a row to remove it.",
    bestFit: "Best fit for each client",
  },
  people: {
    people: "People",
    removeMember: (member: string) => `Remove ${member}`,
    withdrawTheInvitation: "Withdraw the invitation",
    inviteACollaborator: "Invite a collaborator",
    email: "Email",
    emailHint: "A collaborator works on projects and clients, and can't see money settings.",
    emailAnInvitation: "Email an invitation",
    roles: { owner: "owner", collaborator: "collaborator" },
    invitedUntil: (email: string, day: string) => `${email}, invited until ${day}`,
  },
  rates: {
    exchangeRates: "Exchange rates",
    whenAProject: (home: string) =>
      `When a project is in another currency, many countries require the tax to be stated in yours too. Each invoice uses the newest rate from the last 31 days and shows it. A rate is what one unit is worth in ${home}.`,
    currency: "Currency",
    day: "Day",
    inHome: (home: string) => `In ${home}`,
    saveRate: "Save rate",
    noneYet: "None yet.",
    rates: "Rates",
    by: "By",
  },
  page: {
    settings: "Settings",
    saved: "Saved.",
    pages: {
      studio: "Studio",
      agreements: "Agreements",
      glossary: "Glossary",
      workingDays: "Working days",
      yourAccount: "Your account",
      security: "Security",
      money: "Money",
      cardPayments: "Card payments",
      exchangeRates: "Exchange rates",
      people: "People",
      storage: "Storage",
    },
  },
  presets: {
    asEntered: "As entered below",
    noTax: (words: string, source: string) => `No tax: “${words}” (${source})`,
  },
};
