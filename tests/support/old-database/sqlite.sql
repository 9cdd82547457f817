PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "_migrations" (
  "name" TEXT PRIMARY KEY, "checksum" TEXT NOT NULL, "applied_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP);
INSERT INTO _migrations VALUES('20261122101053_init','12058f2377f8bef9486f94b2100dd33ef11d3a525e087646c1580a925729bfcc','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122110000_guards','2eb1b970938a4de2c5e3de1f4bd47f9b8ec12353f8ccc24c0fffd53372555968','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122125000_ledger','4222d717f293ab6abf9bda2d169ea95247cdaa59f1be600d523004d50a1c2b1e','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122125100_ledger_guards','e78d5cf82205e8fe93918d2170f19efa777ffbf36b32bf136e58c8cc540a2e99','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122160000_books','50ed4933e22c098eb17b3a350acc9c2ca1a09a82a83870c9b7ec83635c669be0','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122160100_books_guards','755f2ccfe90847b84cfb8304f425957e3f87a20daf6dcf65c066386c115dfe80','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122165000_invoicing','d4c05706459838b1155ce61f33d4fa2f9cadde254617c4a8646f10cd5f45748f','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122165100_invoicing_guards','865040ae0f8e7e80d167ea674f1f786b7ea214ae56ef8fb3f3c68dad7f4a7662','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122172000_reminders','46715234046e99cabc0e1f020f2bbe2023d1c13512719ae303ce2855d35f928a','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122173500_bank','09a545fc3fd03de0af486cdbc356aab805d0888fa7f6a4840848050c626bfb46','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122175000_links','1a0a9172c815ef43151663d4a443b815259d3cd8ba3cd6aa40a16b56cc38cf11','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122190000_cancelled','98e7e88b546507fba9ebde33f295fd63b4f8801cdd50bcd88ac505c1e277f4c2','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122190100_cancelled_guards','3f18814d6d9bd8bb78cf836b838eb82b1d66d747608b61a85cb9d911fe93b1a2','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122193000_ways','b657d6b7dfbca2f8b8611daf909fc6454821752a75b3c888a3895288f61de788','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122193100_ways_guards','1c612e5f934dbdb40ac86e197669124a085472b2f811673d2807aadcf54c9fa4','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122201000_card_accounts','14b29abcffbdb5ea27048e6e7dfad83d1e163e694b660befde345f24ef71ef89','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122202500_rates','5491b37f464d65ecf8719b3db4e012edaa3dd74e7fe36baa7b534557fb9f2dea','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122204000_kept_cards','6cab1eb5ce2d0a2ecf69ce504b9b8025a6f0d2e26fedf3b286bc66356251c56b','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122204100_kept_cards_guards','c8a1b363fddc07818d79853f9bf60cfbc0bbc3a7d59051e08020a091d83bac0a','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122231000_interest_and_credits','6f52418a708786ebe3993f6667656da450705be15781ab12d1f712593b71a9e3','2026-11-28 17:45:50');
INSERT INTO _migrations VALUES('20261122231100_interest_guards','c2daf70b90ced68e21944e8c4a0af577d7362d659948a95fb754f9f955d2f9e2','2026-11-28 17:45:50');
CREATE TABLE IF NOT EXISTS "Workspace" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "legalName" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL,
    "taxId" TEXT NOT NULL DEFAULT '',
    "vatId" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "accent" TEXT NOT NULL,
    "hourlyRate" BIGINT NOT NULL DEFAULT 0,
    "terms" TEXT NOT NULL,
    "taxCategory" TEXT NOT NULL DEFAULT 'outside_scope',
    "taxRate" INTEGER NOT NULL DEFAULT 0,
    "taxReason" TEXT NOT NULL DEFAULT '',
    "paymentTermDays" INTEGER NOT NULL DEFAULT 14,
    "invoicePattern" TEXT NOT NULL DEFAULT '{year}/{number}',
    "cardEnabled" BOOLEAN NOT NULL DEFAULT true,
    "transferEnabled" BOOLEAN NOT NULL DEFAULT false,
    "cashEnabled" BOOLEAN NOT NULL DEFAULT false,
    "iban" TEXT NOT NULL DEFAULT '',
    "bic" TEXT NOT NULL DEFAULT '',
    "accountHolder" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL
, "workingDays" TEXT NOT NULL DEFAULT '1 2 3 4 5', "creditPattern" TEXT NOT NULL DEFAULT '', "invoiceNote" TEXT NOT NULL DEFAULT '', "registration" TEXT NOT NULL DEFAULT '', "withholdingRate" INTEGER NOT NULL DEFAULT 0, "reminderDays" TEXT NOT NULL DEFAULT '', "paymentLinks" TEXT NOT NULL DEFAULT '', "accounts" TEXT NOT NULL DEFAULT '', "firstWay" TEXT NOT NULL DEFAULT '', "ownAmounts" BOOLEAN NOT NULL DEFAULT false, "earlyRate" INTEGER NOT NULL DEFAULT 0, "earlyDays" INTEGER NOT NULL DEFAULT 0, "lateRate" INTEGER NOT NULL DEFAULT 0, "lateFee" BIGINT NOT NULL DEFAULT 0, "keepCards" BOOLEAN NOT NULL DEFAULT false);
INSERT INTO Workspace VALUES('1m8hm6tgrtdvmbzcg0yh','Studio Klon',0,'Studio Klon Maja Wójcik',replace('ul. Próbna 7\n30-001 Kraków','\n',char(10)),'PL','','PL0000000000','maja@studio-klon.example','EUR','en','Europe/Warsaw','#8a3b12',6000,replace('### Working together\n\nThe designer does the work described above with care and keeps the client informed. The client gives texts, images, access and answers in time; where they come late, dates move by as many days.\n\n### Dates and approval\n\nEach milestone is sent for review when it is ready. The client approves it or asks for changes with a reason. If the client doesn''t answer within ten working days, the designer reminds; silence is never an approval.\n\n### Changes\n\nRevision rounds within the included number are free. Anything beyond the deliverables listed above, or beyond the included rounds, is priced first and begins only when the client has agreed to the price.\n\n### Payment\n\nWork begins when the deposit has arrived. Later instalments are due within {payment_days} days of the invoice. The deposit is kept when the client ends the project without the designer''s fault; it is returned when the designer doesn''t deliver.\n\n{clause late_fee}\n### Late payment\n\nWhere a payment is late, the designer may ask for interest of {late_fee_percent} % a year on it, or for what the law provides, from the day after it was due.\n{end}\n\n### Rights of use\n\nWith full payment the client receives the right to use the finished work for the purpose named in the goal, without limit of time and place. Drafts that weren''t chosen stay with the designer.\n\n{clause ownership}\n### Ownership on payment\n\nWith full payment the designer also transfers to the client the economic copyright in the finished work, for all fields of use that the goal needs. Until then it stays with the designer.\n{end}\n\n{clause portfolio}\n### Showing the work\n\nThe designer may show the finished work among her references, unless the client objects in writing.\n{end}\n\n{clause confidentiality}\n### Confidentiality\n\nEach side keeps to itself what the other has marked as confidential, during the work and for three years after it.\n{end}\n\n### Ending early\n\nEither side may end the project in writing with fourteen days'' notice. Work done until then is paid for, and handed over.\n\n{clause kill_fee}\n### Kill fee\n\nWhere the client ends the project early without the designer''s fault, {kill_fee_percent} % of the price of the work that wasn''t begun is due besides.\n{end}\n','\n',char(10)),'standard',2300,'',14,'{year}/{number}',1,1,1,'PL61109010140000071219812874','','Maja Wójcik','2026-11-28T17:45:50.360+00:00','1 2 3 4 5','','','',0,'','','','',0,0,0,0,0,0);
CREATE TABLE IF NOT EXISTS "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);
INSERT INTO User VALUES('1m8hm6tgrzje50vs876j','maja@studio-klon.example','Maja Wójcik','','2026-11-28T17:45:50.360+00:00');
CREATE TABLE IF NOT EXISTS "Membership" (
    "userId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("workspaceId", "userId"),
    CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Membership_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO Membership VALUES('1m8hm6tgrzje50vs876j','1m8hm6tgrtdvmbzcg0yh','owner','2026-11-28T17:45:50.360+00:00');
CREATE TABLE IF NOT EXISTS "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO Session VALUES('e5f1edc3c63c32f992d7c38733a771b9a39bf02bed39ca359eea54935f08653d','1m8hm6tgrzje50vs876j','Test','2026-11-28T17:45:50.360+00:00','2026-11-28T17:45:50.360+00:00','2026-12-28T17:45:50.360+00:00');
CREATE TABLE IF NOT EXISTS "Token" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "purpose" TEXT NOT NULL,
    "userId" TEXT,
    "workspaceId" TEXT,
    "email" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "Token_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Token_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "Throttle" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "count" INTEGER NOT NULL,
    "expiresAt" DATETIME NOT NULL
);
CREATE TABLE IF NOT EXISTS "Client" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL,
    "taxId" TEXT NOT NULL DEFAULT '',
    "vatId" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Client_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO Client VALUES('1m3kqa080tj1m9ved45n','1m8hm6tgrtdvmbzcg0yh','Sample Bicycle Workshop',replace('1 Example Street\nDublin','\n',char(10)),'IE','','IE0000000A','2026-09-28T10:00:00.000+00:00');
INSERT INTO Client VALUES('1m6gdkw80gwzj0157bhr','1m8hm6tgrtdvmbzcg0yh','Sample Choir Vieversys',replace('Pavyzdžių g. 12\n01100 Vilnius','\n',char(10)),'LT','','LT000000000','2026-11-03T10:00:00.000+00:00');
INSERT INTO Client VALUES('1m892bp80vv7gmwastbn','1m8hm6tgrtdvmbzcg0yh','Sample Bakery Złoty Kłos',replace('ul. Wymyślona 3\n31-002 Kraków','\n',char(10)),'PL','','','2026-11-25T10:00:00.000+00:00');
CREATE TABLE IF NOT EXISTS "Contact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Contact_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO Contact VALUES('1m3kqa0805x5wpesfjck','1m8hm6tgrtdvmbzcg0yh','1m3kqa080tj1m9ved45n','Sam Sample','sam@workshop.example','','en','2026-09-28T10:00:00.000+00:00');
INSERT INTO Contact VALUES('1m6gdkw809kf6bj0a9e9','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80gwzj0157bhr','Agnė Pavyzdienė','agne@choir.example','','en','2026-11-03T10:00:00.000+00:00');
INSERT INTO Contact VALUES('1m6gdkw800w5rqvpr5y4','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80gwzj0157bhr','Tomas Pavyzdys','tomas@choir.example','','lt','2026-11-03T10:00:00.000+00:00');
INSERT INTO Contact VALUES('1m892bp802ahywvzbk9r','1m8hm6tgrtdvmbzcg0yh','1m892bp80vv7gmwastbn','Zofia Przykładowa','zofia@bakery.example','','en','2026-11-25T10:00:00.000+00:00');
CREATE TABLE IF NOT EXISTS "Project" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "goal" TEXT NOT NULL DEFAULT '',
    "success" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "currency" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "depositKind" TEXT NOT NULL DEFAULT 'percent',
    "depositValue" BIGINT NOT NULL DEFAULT 0,
    "revisionRounds" INTEGER NOT NULL DEFAULT 1,
    "revisionPricing" TEXT NOT NULL DEFAULT 'hourly',
    "revisionPrice" BIGINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "sentAt" DATETIME,
    "startedAt" DATETIME,
    "startedEarly" BOOLEAN NOT NULL DEFAULT false,
    "completedAt" DATETIME,
    "createdAt" DATETIME NOT NULL, "discountKind" TEXT NOT NULL DEFAULT 'none', "discountValue" BIGINT NOT NULL DEFAULT 0, "discountReason" TEXT NOT NULL DEFAULT '', "scopeRevision" INTEGER NOT NULL DEFAULT 0, "scopeDraft" TEXT NOT NULL DEFAULT '', "templateId" TEXT, "clauses" TEXT NOT NULL DEFAULT '', "briefSentAt" DATETIME, "briefAnsweredAt" DATETIME, "endNoticeAt" DATETIME, "endNoticeBy" TEXT NOT NULL DEFAULT '', "endNoticeReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Project_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Project_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
INSERT INTO Project VALUES('1m3kqa080a5ezvd0thzs','1m8hm6tgrtdvmbzcg0yh','1m3kqa080tj1m9ved45n','Identity for the workshop','People should trust us with their bicycle before they have met us.','The sign can be read from the tram.','completed','EUR','Europe/Warsaw','percent',3000,1,'hourly',6000,91,'2026-09-29T10:00:00.000+00:00','2026-10-01T10:00:00.000+00:00',0,'2026-11-08T17:00:00.000+00:00','2026-09-28T10:00:00.000+00:00','none',0,'',1,'',NULL,'',NULL,NULL,NULL,'','');
INSERT INTO Project VALUES('1m6gdkw80va8eyrbajj1','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80gwzj0157bhr','Website for the choir','People who like us once should find the next concert in ten seconds.','Half of the tickets are sold through the site by spring.','active','EUR','Europe/Warsaw','percent',3000,1,'hourly',6000,77,'2026-11-04T10:00:00.000+00:00','2026-11-06T10:00:00.000+00:00',0,NULL,'2026-11-03T10:00:00.000+00:00','none',0,'',2,'',NULL,'',NULL,NULL,NULL,'','');
INSERT INTO Project VALUES('1m892bp80e4g253fjs65','1m8hm6tgrtdvmbzcg0yh','1m892bp80vv7gmwastbn','Bread bags and labels','The bag should make people carry it through town like a present.','Nobody asks for a second, neutral bag.','proposed','EUR','Europe/Warsaw','amount',50000,1,'hourly',6000,16,'2026-11-26T10:00:00.000+00:00',NULL,0,NULL,'2026-11-25T10:00:00.000+00:00','none',0,'',1,'',NULL,'',NULL,NULL,NULL,'','');
CREATE TABLE IF NOT EXISTS "Milestone" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "share" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "submittedAt" DATETIME,
    "approvedAt" DATETIME,
    CONSTRAINT "Milestone_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO Milestone VALUES('1m3kqa080a5ezvd0thzs-m74qde5vxdfe','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs',1,'Final artwork','2026-11-07',0,'approved','2026-11-07T16:00:00.000+00:00','2026-11-08T14:00:00.000+00:00');
INSERT INTO Milestone VALUES('1m3kqa080a5ezvd0thzs-pkv1yv9g9xnk','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs',0,'Concept','2026-10-14',3000,'approved','2026-10-16T16:00:00.000+00:00','2026-10-17T14:00:00.000+00:00');
INSERT INTO Milestone VALUES('1m6gdkw80va8eyrbajj1-enq7rzx3z79j','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1',0,'Content and structure','2026-11-15',2000,'approved','2026-11-17T16:00:00.000+00:00','2026-11-18T14:00:00.000+00:00');
INSERT INTO Milestone VALUES('1m6gdkw80va8eyrbajj1-s8pjz113t1ef','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1',1,'Homepage design','2026-11-30',3000,'in_review','2026-11-28T16:00:00.000+00:00',NULL);
INSERT INTO Milestone VALUES('1m6gdkw80va8eyrbajj1-vf98k43b2dw5','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1',2,'Launch','2026-12-28',0,'planned',NULL,NULL);
INSERT INTO Milestone VALUES('1m892bp80e4g253fjs65-5zrjc812czdn','1m8hm6tgrtdvmbzcg0yh','1m892bp80e4g253fjs65',0,'Drafts','2026-12-10',3000,'planned',NULL,NULL);
INSERT INTO Milestone VALUES('1m892bp80e4g253fjs65-xv0k9fqw3r3j','1m8hm6tgrtdvmbzcg0yh','1m892bp80e4g253fjs65',1,'Print files','2026-12-28',0,'planned',NULL,NULL);
CREATE TABLE IF NOT EXISTS "Deliverable" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "milestoneId" TEXT,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "format" TEXT NOT NULL DEFAULT '',
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "acceptance" TEXT NOT NULL DEFAULT '',
    "rounds" INTEGER NOT NULL DEFAULT 1,
    "price" BIGINT NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'agreed', "role" TEXT NOT NULL DEFAULT 'included', "group" TEXT NOT NULL DEFAULT '', "change" INTEGER,
    CONSTRAINT "Deliverable_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Deliverable_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO Deliverable VALUES('1m3kqa080a5ezvd0thzs-b02trqe4e502','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-m74qde5vxdfe',1,'Shop sign, stamp and stickers','print-ready .pdf',3,'Approved by the sign maker',1,90000,'accepted','included','',NULL);
INSERT INTO Deliverable VALUES('1m3kqa080a5ezvd0thzs-pbh75285ksaq','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-pkv1yv9g9xnk',0,'Logo','.svg, .pdf, .png',1,'Works in one colour at 12 mm',2,120000,'accepted','included','',NULL);
INSERT INTO Deliverable VALUES('1m6gdkw80va8eyrbajj1-6bbxk9vsf4j1','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-enq7rzx3z79j',0,'Structure and texts edited','.docx, 5 pages',1,'Read aloud once together',1,80000,'accepted','included','',NULL);
INSERT INTO Deliverable VALUES('1m6gdkw80va8eyrbajj1-ea1ztk2fsvw6','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-s8pjz113t1ef',1,'Page designs','.fig, 7 layouts, phone and desktop',7,'Approved by the board',2,210000,'delivered','included','',NULL);
INSERT INTO Deliverable VALUES('1m6gdkw80va8eyrbajj1-mdzy0mse8waj','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-vf98k43b2dw5',2,'Working website','HTML, hosted',1,'Loads within a second on a phone',1,260000,'agreed','included','',NULL);
INSERT INTO Deliverable VALUES('1m892bp80e4g253fjs65-c217gq4ecw2j','1m8hm6tgrtdvmbzcg0yh','1m892bp80e4g253fjs65','1m892bp80e4g253fjs65-xv0k9fqw3r3j',1,'Labels','.pdf template, 12 kinds of bread',12,'Legible at 30 cm',1,60000,'agreed','included','',NULL);
INSERT INTO Deliverable VALUES('1m892bp80e4g253fjs65-v7nem00v20gh','1m8hm6tgrtdvmbzcg0yh','1m892bp80e4g253fjs65','1m892bp80e4g253fjs65-xv0k9fqw3r3j',2,'Board for the pavement','print-ready .pdf, A1',1,'Read from across the street',1,24000,'agreed','addon','',NULL);
INSERT INTO Deliverable VALUES('1m892bp80e4g253fjs65-yrsaa564rxwj','1m8hm6tgrtdvmbzcg0yh','1m892bp80e4g253fjs65','1m892bp80e4g253fjs65-xv0k9fqw3r3j',0,'Bread bag, three sizes','print-ready .pdf',3,'Proof approved by the printer',2,135000,'agreed','included','',NULL);
INSERT INTO Deliverable VALUES('1m892bp80e4g253fjs65-zcshm0fajs79','1m8hm6tgrtdvmbzcg0yh','1m892bp80e4g253fjs65','1m892bp80e4g253fjs65-xv0k9fqw3r3j',3,'Window sticker','.svg',1,'Works in white',1,12000,'agreed','bonus','',NULL);
CREATE TABLE IF NOT EXISTS "Exclusion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "Exclusion_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO Exclusion VALUES('1m3kqa080a5ezvd0thzs-0nqphkj9bk19','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs',0,'Printing and mounting');
INSERT INTO Exclusion VALUES('1m3kqa080a5ezvd0thzs-9rfp6f7ypkfn','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs',1,'Photos');
INSERT INTO Exclusion VALUES('1m6gdkw80va8eyrbajj1-20hz7t5yyf9h','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1',1,'Recording and photos');
INSERT INTO Exclusion VALUES('1m6gdkw80va8eyrbajj1-2qxjjsjm6z5p','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1',0,'The texts themselves');
INSERT INTO Exclusion VALUES('1m6gdkw80va8eyrbajj1-q0qdmp8mckkj','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1',2,'Hosting after the first year');
INSERT INTO Exclusion VALUES('1m892bp80e4g253fjs65-6tcwdh4pvj44','1m8hm6tgrtdvmbzcg0yh','1m892bp80e4g253fjs65',0,'Printing');
INSERT INTO Exclusion VALUES('1m892bp80e4g253fjs65-9drzk0cmrazy','1m8hm6tgrtdvmbzcg0yh','1m892bp80e4g253fjs65',1,'Product photos');
CREATE TABLE IF NOT EXISTS "Agreement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'sent',
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "viewedAt" DATETIME,
    "signedAt" DATETIME,
    "endedAt" DATETIME,
    "declineReason" TEXT NOT NULL DEFAULT '', "kind" TEXT NOT NULL DEFAULT 'original', "title" TEXT NOT NULL DEFAULT '', "expiresOn" TEXT, "changeId" TEXT, "effects" TEXT NOT NULL DEFAULT '', "countersign" BOOLEAN NOT NULL DEFAULT false, "countersignedAt" DATETIME, "template" TEXT NOT NULL DEFAULT '', "price" BIGINT, "qualifiedFileId" TEXT, "originalFileId" TEXT, "originalSha256" TEXT NOT NULL DEFAULT '', "sealedFileId" TEXT, "sealedSha256" TEXT NOT NULL DEFAULT '', "eventCount" INTEGER NOT NULL DEFAULT 0, "eventHash" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Agreement_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO Agreement VALUES('1m3kqa080a5ezvd0thzs-vr7ecmgx0w1j','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs',1,'completed',replace('# Agreement: Identity for the workshop\n\nBetween **Studio Klon Maja Wójcik**, ul. Próbna 7, 30-001 Kraków, VAT id PL0000000000 and **Sample Bicycle Workshop**, 1 Example Street, Dublin, VAT id IE0000000A.\n\nOffered on: 29 September 2026.\n\n## The goal\n\n> People should trust us with their bicycle before they have met us.\n\n**How success is judged:** The sign can be read from the tram.\n\n## What is delivered\n\n### 1. Logo (€1,200.00)\n\n- Format: .svg, .pdf, .png\n- Quantity: 1\n- Accepted when: Works in one colour at 12 mm\n- Revision rounds included: 2\n- With milestone: Concept\n\n### 2. Shop sign, stamp and stickers (€900.00)\n\n- Format: print-ready .pdf\n- Quantity: 3\n- Accepted when: Approved by the sign maker\n- Revision rounds included: 1\n- With milestone: Final artwork\n\n## What is not included\n\n- Printing and mounting\n- Photos\n\n## Milestones and dates\n\n1. **Concept**, 14 October 2026\n2. **Final artwork**, 7 November 2026\n\n## Price and payment\n\nThe price is **€2,100.00** for everything listed above.\n\n- Deposit: **€630.00**, due when signed; work starts when it has arrived\n- With “Concept”: **€630.00**, due when approved\n- Balance, with “Final artwork”: **€840.00**, due when approved\n\nAmounts are net. Tax is added on each invoice as the law requires.\n\n## Later changes\n\nEach deliverable includes the revision rounds named with it (a stage without deliverables: 1). Further ones are estimated first and cost €60.00 an hour.\n\n## Terms\n\n### Working together\n\nThe designer does the work described above with care and keeps the client informed. The client gives texts, images, access and answers in time; where they come late, dates move by as many days.\n\n### Dates and approval\n\nEach milestone is sent for review when it is ready. The client approves it or asks for changes with a reason. If the client doesn''t answer within ten working days, the designer reminds; silence is never an approval.\n\n### Changes\n\nRevision rounds within the included number are free. Anything beyond the deliverables listed above, or beyond the included rounds, is priced first and begins only when the client has agreed to the price.\n\n### Payment\n\nWork begins when the deposit has arrived. Later instalments are due within 14 days of the invoice. The deposit is kept when the client ends the project without the designer''s fault; it is returned when the designer doesn''t deliver.\n\n### Rights of use\n\nWith full payment the client receives the right to use the finished work for the purpose named in the goal, without limit of time and place. Drafts that weren''t chosen stay with the designer.\n\n### Ownership on payment\n\nWith full payment the designer also transfers to the client the economic copyright in the finished work, for all fields of use that the goal needs. Until then it stays with the designer.\n\n### Showing the work\n\nThe designer may show the finished work among her references, unless the client objects in writing.\n\n### Ending early\n\nEither side may end the project in writing with fourteen days'' notice. Work done until then is paid for, and handed over.\n\n### Kill fee\n\nWhere the client ends the project early without the designer''s fault, 25 % of the price of the work that wasn''t begun is due besides.\n\n> A transfer of copyright in Poland is valid only in writing, for which a qualified electronic signature stands. Signed here, it gives the right of use; the transfer takes effect when both sides have signed a copy with qualified signatures, which is then kept with this agreement.','\n',char(10)),'fbffd0a2183f2fe9daa808e5b08ac71160be95a50a18dabad831613e61c9d182','{"title":"Identity for the workshop","goal":"People should trust us with their bicycle before they have met us.","success":"The sign can be read from the tram.","currency":"EUR","milestones":[{"id":"1m3kqa080a5ezvd0thzs-pkv1yv9g9xnk","title":"Concept","dueOn":"2026-10-14","share":3000},{"id":"1m3kqa080a5ezvd0thzs-m74qde5vxdfe","title":"Final artwork","dueOn":"2026-11-07","share":0}],"deliverables":[{"id":"1m3kqa080a5ezvd0thzs-pbh75285ksaq","title":"Logo","format":".svg, .pdf, .png","quantity":1,"acceptance":"Works in one colour at 12 mm","rounds":2,"price":120000,"milestoneId":"1m3kqa080a5ezvd0thzs-pkv1yv9g9xnk","role":"included","group":""},{"id":"1m3kqa080a5ezvd0thzs-b02trqe4e502","title":"Shop sign, stamp and stickers","format":"print-ready .pdf","quantity":3,"acceptance":"Approved by the sign maker","rounds":1,"price":90000,"milestoneId":"1m3kqa080a5ezvd0thzs-m74qde5vxdfe","role":"included","group":""}],"exclusions":["Printing and mounting","Photos"],"revision":{"rounds":1,"pricing":"hourly","price":6000},"deposit":{"kind":"percent","value":3000},"discount":{"kind":"none","value":0,"reason":""},"instalments":[{"kind":"deposit","milestoneId":null,"milestoneTitle":"","amount":63000},{"kind":"milestone","milestoneId":"1m3kqa080a5ezvd0thzs-pkv1yv9g9xnk","milestoneTitle":"Concept","amount":63000},{"kind":"balance","milestoneId":"1m3kqa080a5ezvd0thzs-m74qde5vxdfe","milestoneTitle":"Final artwork","amount":84000}],"choice":[],"document":{"seller":{"name":"Studio Klon Maja Wójcik","address":"ul. Próbna 7\n30-001 Kraków","taxId":"","vatId":"PL0000000000"},"buyer":{"name":"Sample Bicycle Workshop","address":"1 Example Street\nDublin","taxId":"","vatId":"IE0000000A"},"terms":"### Working together\n\nThe designer does the work described above with care and keeps the client informed. The client gives texts, images, access and answers in time; where they come late, dates move by as many days.\n\n### Dates and approval\n\nEach milestone is sent for review when it is ready. The client approves it or asks for changes with a reason. If the client doesn''t answer within ten working days, the designer reminds; silence is never an approval.\n\n### Changes\n\nRevision rounds within the included number are free. Anything beyond the deliverables listed above, or beyond the included rounds, is priced first and begins only when the client has agreed to the price.\n\n### Payment\n\nWork begins when the deposit has arrived. Later instalments are due within 14 days of the invoice. The deposit is kept when the client ends the project without the designer''s fault; it is returned when the designer doesn''t deliver.\n\n### Rights of use\n\nWith full payment the client receives the right to use the finished work for the purpose named in the goal, without limit of time and place. Drafts that weren''t chosen stay with the designer.\n\n### Ownership on payment\n\nWith full payment the designer also transfers to the client the economic copyright in the finished work, for all fields of use that the goal needs. Until then it stays with the designer.\n\n### Showing the work\n\nThe designer may show the finished work among her references, unless the client objects in writing.\n\n### Ending early\n\nEither side may end the project in writing with fourteen days'' notice. Work done until then is paid for, and handed over.\n\n### Kill fee\n\nWhere the client ends the project early without the designer''s fault, 25 % of the price of the work that wasn''t begun is due besides.","offeredOn":"2026-09-29","brief":[],"needsQualified":true,"killFeePercent":25}}','en','2026-09-29T10:00:00.000+00:00',NULL,'2026-09-30T14:00:00.000+00:00','2026-11-08T17:00:00.000+00:00','','original','Identity for the workshop','2026-10-29',NULL,'',0,NULL,'Default terms, en',210000,NULL,NULL,'',NULL,'',3,'7d43d83e542115427189d8e2a8fce6f09f0dfad5cc2a8684be1f7102659317ae');
INSERT INTO Agreement VALUES('1m6gdkw80va8eyrbajj1-08r60jt5n05y','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1',1,'in_force',replace('# Agreement: Website for the choir\n\nBetween **Studio Klon Maja Wójcik**, ul. Próbna 7, 30-001 Kraków, VAT id PL0000000000 and **Sample Choir Vieversys**, Pavyzdžių g. 12, 01100 Vilnius, VAT id LT000000000.\n\nOffered on: 4 November 2026.\n\n## The goal\n\n> People who like us once should find the next concert in ten seconds.\n\n**How success is judged:** Half of the tickets are sold through the site by spring.\n\n## What is delivered\n\n### 1. Structure and texts edited (€800.00)\n\n- Format: .docx, 5 pages\n- Quantity: 1\n- Accepted when: Read aloud once together\n- Revision rounds included: 1\n- With milestone: Content and structure\n\n### 2. Page designs (€2,100.00)\n\n- Format: .fig, 7 layouts, phone and desktop\n- Quantity: 7\n- Accepted when: Approved by the board\n- Revision rounds included: 2\n- With milestone: Homepage design\n\n### 3. Working website (€2,600.00)\n\n- Format: HTML, hosted\n- Quantity: 1\n- Accepted when: Loads within a second on a phone\n- Revision rounds included: 1\n- With milestone: Launch\n\n## What is not included\n\n- The texts themselves\n- Recording and photos\n- Hosting after the first year\n\n## Milestones and dates\n\n1. **Content and structure**, 15 November 2026\n2. **Homepage design**, 30 November 2026\n3. **Launch**, 28 December 2026\n\n## Price and payment\n\nThe price is **€5,500.00** for everything listed above.\n\n- Deposit: **€1,650.00**, due when signed; work starts when it has arrived\n- With “Content and structure”: **€1,100.00**, due when approved\n- With “Homepage design”: **€1,650.00**, due when approved\n- Balance, with “Launch”: **€1,100.00**, due when approved\n\nAmounts are net. Tax is added on each invoice as the law requires.\n\n## Later changes\n\nEach deliverable includes the revision rounds named with it (a stage without deliverables: 1). Further ones are estimated first and cost €60.00 an hour.\n\n## Terms\n\n### Working together\n\nThe designer does the work described above with care and keeps the client informed. The client gives texts, images, access and answers in time; where they come late, dates move by as many days.\n\n### Dates and approval\n\nEach milestone is sent for review when it is ready. The client approves it or asks for changes with a reason. If the client doesn''t answer within ten working days, the designer reminds; silence is never an approval.\n\n### Changes\n\nRevision rounds within the included number are free. Anything beyond the deliverables listed above, or beyond the included rounds, is priced first and begins only when the client has agreed to the price.\n\n### Payment\n\nWork begins when the deposit has arrived. Later instalments are due within 14 days of the invoice. The deposit is kept when the client ends the project without the designer''s fault; it is returned when the designer doesn''t deliver.\n\n### Rights of use\n\nWith full payment the client receives the right to use the finished work for the purpose named in the goal, without limit of time and place. Drafts that weren''t chosen stay with the designer.\n\n### Ownership on payment\n\nWith full payment the designer also transfers to the client the economic copyright in the finished work, for all fields of use that the goal needs. Until then it stays with the designer.\n\n### Showing the work\n\nThe designer may show the finished work among her references, unless the client objects in writing.\n\n### Ending early\n\nEither side may end the project in writing with fourteen days'' notice. Work done until then is paid for, and handed over.\n\n### Kill fee\n\nWhere the client ends the project early without the designer''s fault, 25 % of the price of the work that wasn''t begun is due besides.\n\n> A transfer of copyright in Poland is valid only in writing, for which a qualified electronic signature stands. Signed here, it gives the right of use; the transfer takes effect when both sides have signed a copy with qualified signatures, which is then kept with this agreement.','\n',char(10)),'266501878eea9f8da03fd0b2e783e6175387d60aeb61339bc0d8c4dab9a8f50a','{"title":"Website for the choir","goal":"People who like us once should find the next concert in ten seconds.","success":"Half of the tickets are sold through the site by spring.","currency":"EUR","milestones":[{"id":"1m6gdkw80va8eyrbajj1-enq7rzx3z79j","title":"Content and structure","dueOn":"2026-11-15","share":2000},{"id":"1m6gdkw80va8eyrbajj1-s8pjz113t1ef","title":"Homepage design","dueOn":"2026-11-30","share":3000},{"id":"1m6gdkw80va8eyrbajj1-vf98k43b2dw5","title":"Launch","dueOn":"2026-12-28","share":0}],"deliverables":[{"id":"1m6gdkw80va8eyrbajj1-6bbxk9vsf4j1","title":"Structure and texts edited","format":".docx, 5 pages","quantity":1,"acceptance":"Read aloud once together","rounds":1,"price":80000,"milestoneId":"1m6gdkw80va8eyrbajj1-enq7rzx3z79j","role":"included","group":""},{"id":"1m6gdkw80va8eyrbajj1-ea1ztk2fsvw6","title":"Page designs","format":".fig, 7 layouts, phone and desktop","quantity":7,"acceptance":"Approved by the board","rounds":2,"price":210000,"milestoneId":"1m6gdkw80va8eyrbajj1-s8pjz113t1ef","role":"included","group":""},{"id":"1m6gdkw80va8eyrbajj1-mdzy0mse8waj","title":"Working website","format":"HTML, hosted","quantity":1,"acceptance":"Loads within a second on a phone","rounds":1,"price":260000,"milestoneId":"1m6gdkw80va8eyrbajj1-vf98k43b2dw5","role":"included","group":""}],"exclusions":["The texts themselves","Recording and photos","Hosting after the first year"],"revision":{"rounds":1,"pricing":"hourly","price":6000},"deposit":{"kind":"percent","value":3000},"discount":{"kind":"none","value":0,"reason":""},"instalments":[{"kind":"deposit","milestoneId":null,"milestoneTitle":"","amount":165000},{"kind":"milestone","milestoneId":"1m6gdkw80va8eyrbajj1-enq7rzx3z79j","milestoneTitle":"Content and structure","amount":110000},{"kind":"milestone","milestoneId":"1m6gdkw80va8eyrbajj1-s8pjz113t1ef","milestoneTitle":"Homepage design","amount":165000},{"kind":"balance","milestoneId":"1m6gdkw80va8eyrbajj1-vf98k43b2dw5","milestoneTitle":"Launch","amount":110000}],"choice":[],"document":{"seller":{"name":"Studio Klon Maja Wójcik","address":"ul. Próbna 7\n30-001 Kraków","taxId":"","vatId":"PL0000000000"},"buyer":{"name":"Sample Choir Vieversys","address":"Pavyzdžių g. 12\n01100 Vilnius","taxId":"","vatId":"LT000000000"},"terms":"### Working together\n\nThe designer does the work described above with care and keeps the client informed. The client gives texts, images, access and answers in time; where they come late, dates move by as many days.\n\n### Dates and approval\n\nEach milestone is sent for review when it is ready. The client approves it or asks for changes with a reason. If the client doesn''t answer within ten working days, the designer reminds; silence is never an approval.\n\n### Changes\n\nRevision rounds within the included number are free. Anything beyond the deliverables listed above, or beyond the included rounds, is priced first and begins only when the client has agreed to the price.\n\n### Payment\n\nWork begins when the deposit has arrived. Later instalments are due within 14 days of the invoice. The deposit is kept when the client ends the project without the designer''s fault; it is returned when the designer doesn''t deliver.\n\n### Rights of use\n\nWith full payment the client receives the right to use the finished work for the purpose named in the goal, without limit of time and place. Drafts that weren''t chosen stay with the designer.\n\n### Ownership on payment\n\nWith full payment the designer also transfers to the client the economic copyright in the finished work, for all fields of use that the goal needs. Until then it stays with the designer.\n\n### Showing the work\n\nThe designer may show the finished work among her references, unless the client objects in writing.\n\n### Ending early\n\nEither side may end the project in writing with fourteen days'' notice. Work done until then is paid for, and handed over.\n\n### Kill fee\n\nWhere the client ends the project early without the designer''s fault, 25 % of the price of the work that wasn''t begun is due besides.","offeredOn":"2026-11-04","brief":[],"needsQualified":true,"killFeePercent":25}}','en','2026-11-04T10:00:00.000+00:00',NULL,'2026-11-05T14:00:00.000+00:00',NULL,'','original','Website for the choir','2026-12-04',NULL,'',0,NULL,'Default terms, en',550000,NULL,NULL,'',NULL,'',3,'60219b1d57953bb1c116bdd55e925ba713b3bc1d5dc0bad9a6e517d90fda22f2');
INSERT INTO Agreement VALUES('1m6gdkw80va8eyrbajj1-yvhpbk39qk3e','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1',2,'sent',replace('# Amendment for change 1: A page for recordings\n\nThis is document 2 of “Website for the choir”. It changes agreement 1, signed on 5 November 2026, in what is named here and in nothing else.\n\n## What was asked for\n\n> Could people listen to last year''s concert on the site? Five recordings, with the programme beside them.\n\nGladly: one page with a player that works without an account. The recordings themselves come from you.\n\n## What it costs\n\n6.5 hours × €60.00 = €390.00, at the hourly rate signed in “Later changes” of agreement 1.\n\nIt is invoiced when this is approved.\n\n## Dates\n\n- “Homepage design” moves from 30 November 2026 to 3 December 2026\n- “Launch” moves from 28 December 2026 to 31 December 2026\n\nThis offer stands until 11 December 2026.\n\nEverything else stays as agreed.','\n',char(10)),'809559f2ca3717df28f06b5d5cb278ac458f631284decd2e5c1af66435a07a4e','{}','en','2026-11-27T15:00:00.000+00:00',NULL,NULL,NULL,'','amendment','A page for recordings','2026-12-11','1m6gdkw80va8eyrbajj1-3qqxc1347wv2','{"number":1,"title":"A page for recordings","price":39000,"added":[],"dropped":[],"rounds":[],"days":3,"shifts":[{"milestoneId":"1m6gdkw80va8eyrbajj1-s8pjz113t1ef","from":"2026-11-30","to":"2026-12-03"},{"milestoneId":"1m6gdkw80va8eyrbajj1-vf98k43b2dw5","from":"2026-12-28","to":"2026-12-31"}],"billing":"on_approval"}',0,NULL,'',39000,NULL,NULL,'',NULL,'',1,'e1fadbe69cec06dfec317d27e57041328c37cfe909f8e38c1cc471a7f43510cb');
INSERT INTO Agreement VALUES('1m892bp80e4g253fjs65-tjp4yee9z1zd','1m8hm6tgrtdvmbzcg0yh','1m892bp80e4g253fjs65',1,'sent',replace('# Agreement: Bread bags and labels\n\nBetween **Studio Klon Maja Wójcik**, ul. Próbna 7, 30-001 Kraków, VAT id PL0000000000 and **Sample Bakery Złoty Kłos**, ul. Wymyślona 3, 31-002 Kraków.\n\nOffered on: 26 November 2026.\n\n## The goal\n\n> The bag should make people carry it through town like a present.\n\n**How success is judged:** Nobody asks for a second, neutral bag.\n\n## What is delivered\n\n### 1. Bread bag, three sizes (€1,350.00)\n\n- Format: print-ready .pdf\n- Quantity: 3\n- Accepted when: Proof approved by the printer\n- Revision rounds included: 2\n- With milestone: Print files\n\n### 2. Labels (€600.00)\n\n- Format: .pdf template, 12 kinds of bread\n- Quantity: 12\n- Accepted when: Legible at 30 cm\n- Revision rounds included: 1\n- With milestone: Print files\n\n### 3. Window sticker (a bonus, worth €120.00, free of charge)\n\n- Format: .svg\n- Quantity: 1\n- Accepted when: Works in white\n- Revision rounds included: 1\n- With milestone: Print files\n\n## What is not included\n\n- Printing\n- Product photos\n\n## Milestones and dates\n\n1. **Drafts**, 10 December 2026\n2. **Print files**, 28 December 2026\n\n## Price and payment\n\nThe price is **€1,950.00** for everything listed above.\n\n- Deposit: **€500.00**, due when signed; work starts when it has arrived\n- With “Drafts”: **€585.00**, due when approved\n- Balance, with “Print files”: **€865.00**, due when approved\n\nAmounts are net. Tax is added on each invoice as the law requires.\n\n## Later changes\n\nEach deliverable includes the revision rounds named with it (a stage without deliverables: 1). Further ones are estimated first and cost €60.00 an hour.\n\n## Terms\n\n### Working together\n\nThe designer does the work described above with care and keeps the client informed. The client gives texts, images, access and answers in time; where they come late, dates move by as many days.\n\n### Dates and approval\n\nEach milestone is sent for review when it is ready. The client approves it or asks for changes with a reason. If the client doesn''t answer within ten working days, the designer reminds; silence is never an approval.\n\n### Changes\n\nRevision rounds within the included number are free. Anything beyond the deliverables listed above, or beyond the included rounds, is priced first and begins only when the client has agreed to the price.\n\n### Payment\n\nWork begins when the deposit has arrived. Later instalments are due within 14 days of the invoice. The deposit is kept when the client ends the project without the designer''s fault; it is returned when the designer doesn''t deliver.\n\n### Rights of use\n\nWith full payment the client receives the right to use the finished work for the purpose named in the goal, without limit of time and place. Drafts that weren''t chosen stay with the designer.\n\n### Ownership on payment\n\nWith full payment the designer also transfers to the client the economic copyright in the finished work, for all fields of use that the goal needs. Until then it stays with the designer.\n\n### Showing the work\n\nThe designer may show the finished work among her references, unless the client objects in writing.\n\n### Ending early\n\nEither side may end the project in writing with fourteen days'' notice. Work done until then is paid for, and handed over.\n\n### Kill fee\n\nWhere the client ends the project early without the designer''s fault, 25 % of the price of the work that wasn''t begun is due besides.\n\n> A transfer of copyright in Poland is valid only in writing, for which a qualified electronic signature stands. Signed here, it gives the right of use; the transfer takes effect when both sides have signed a copy with qualified signatures, which is then kept with this agreement.','\n',char(10)),'984df15c06e0035f00d2ea22a0dda8e76166eb2f5d50fefcff17f2a7ededb9af','{"title":"Bread bags and labels","goal":"The bag should make people carry it through town like a present.","success":"Nobody asks for a second, neutral bag.","currency":"EUR","milestones":[{"id":"1m892bp80e4g253fjs65-5zrjc812czdn","title":"Drafts","dueOn":"2026-12-10","share":3000},{"id":"1m892bp80e4g253fjs65-xv0k9fqw3r3j","title":"Print files","dueOn":"2026-12-28","share":0}],"deliverables":[{"id":"1m892bp80e4g253fjs65-yrsaa564rxwj","title":"Bread bag, three sizes","format":"print-ready .pdf","quantity":3,"acceptance":"Proof approved by the printer","rounds":2,"price":135000,"milestoneId":"1m892bp80e4g253fjs65-xv0k9fqw3r3j","role":"included","group":""},{"id":"1m892bp80e4g253fjs65-c217gq4ecw2j","title":"Labels","format":".pdf template, 12 kinds of bread","quantity":12,"acceptance":"Legible at 30 cm","rounds":1,"price":60000,"milestoneId":"1m892bp80e4g253fjs65-xv0k9fqw3r3j","role":"included","group":""},{"id":"1m892bp80e4g253fjs65-zcshm0fajs79","title":"Window sticker","format":".svg","quantity":1,"acceptance":"Works in white","rounds":1,"price":12000,"milestoneId":"1m892bp80e4g253fjs65-xv0k9fqw3r3j","role":"bonus","group":""}],"exclusions":["Printing","Product photos"],"revision":{"rounds":1,"pricing":"hourly","price":6000},"deposit":{"kind":"amount","value":50000},"discount":{"kind":"none","value":0,"reason":""},"instalments":[{"kind":"deposit","milestoneId":null,"milestoneTitle":"","amount":50000},{"kind":"milestone","milestoneId":"1m892bp80e4g253fjs65-5zrjc812czdn","milestoneTitle":"Drafts","amount":58500},{"kind":"balance","milestoneId":"1m892bp80e4g253fjs65-xv0k9fqw3r3j","milestoneTitle":"Print files","amount":86500}],"choice":[],"document":{"seller":{"name":"Studio Klon Maja Wójcik","address":"ul. Próbna 7\n30-001 Kraków","taxId":"","vatId":"PL0000000000"},"buyer":{"name":"Sample Bakery Złoty Kłos","address":"ul. Wymyślona 3\n31-002 Kraków","taxId":"","vatId":""},"terms":"### Working together\n\nThe designer does the work described above with care and keeps the client informed. The client gives texts, images, access and answers in time; where they come late, dates move by as many days.\n\n### Dates and approval\n\nEach milestone is sent for review when it is ready. The client approves it or asks for changes with a reason. If the client doesn''t answer within ten working days, the designer reminds; silence is never an approval.\n\n### Changes\n\nRevision rounds within the included number are free. Anything beyond the deliverables listed above, or beyond the included rounds, is priced first and begins only when the client has agreed to the price.\n\n### Payment\n\nWork begins when the deposit has arrived. Later instalments are due within 14 days of the invoice. The deposit is kept when the client ends the project without the designer''s fault; it is returned when the designer doesn''t deliver.\n\n### Rights of use\n\nWith full payment the client receives the right to use the finished work for the purpose named in the goal, without limit of time and place. Drafts that weren''t chosen stay with the designer.\n\n### Ownership on payment\n\nWith full payment the designer also transfers to the client the economic copyright in the finished work, for all fields of use that the goal needs. Until then it stays with the designer.\n\n### Showing the work\n\nThe designer may show the finished work among her references, unless the client objects in writing.\n\n### Ending early\n\nEither side may end the project in writing with fourteen days'' notice. Work done until then is paid for, and handed over.\n\n### Kill fee\n\nWhere the client ends the project early without the designer''s fault, 25 % of the price of the work that wasn''t begun is due besides.","offeredOn":"2026-11-26","brief":[],"needsQualified":true,"killFeePercent":25},"offered":{"title":"Bread bags and labels","goal":"The bag should make people carry it through town like a present.","success":"Nobody asks for a second, neutral bag.","currency":"EUR","milestones":[{"id":"1m892bp80e4g253fjs65-5zrjc812czdn","title":"Drafts","dueOn":"2026-12-10","share":3000},{"id":"1m892bp80e4g253fjs65-xv0k9fqw3r3j","title":"Print files","dueOn":"2026-12-28","share":0}],"deliverables":[{"id":"1m892bp80e4g253fjs65-yrsaa564rxwj","title":"Bread bag, three sizes","format":"print-ready .pdf","quantity":3,"acceptance":"Proof approved by the printer","rounds":2,"price":135000,"milestoneId":"1m892bp80e4g253fjs65-xv0k9fqw3r3j","role":"included","group":""},{"id":"1m892bp80e4g253fjs65-c217gq4ecw2j","title":"Labels","format":".pdf template, 12 kinds of bread","quantity":12,"acceptance":"Legible at 30 cm","rounds":1,"price":60000,"milestoneId":"1m892bp80e4g253fjs65-xv0k9fqw3r3j","role":"included","group":""},{"id":"1m892bp80e4g253fjs65-v7nem00v20gh","title":"Board for the pavement","format":"print-ready .pdf, A1","quantity":1,"acceptance":"Read from across the street","rounds":1,"price":24000,"milestoneId":"1m892bp80e4g253fjs65-xv0k9fqw3r3j","role":"addon","group":""},{"id":"1m892bp80e4g253fjs65-zcshm0fajs79","title":"Window sticker","format":".svg","quantity":1,"acceptance":"Works in white","rounds":1,"price":12000,"milestoneId":"1m892bp80e4g253fjs65-xv0k9fqw3r3j","role":"bonus","group":""}],"exclusions":["Printing","Product photos"],"revision":{"rounds":1,"pricing":"hourly","price":6000},"deposit":{"kind":"amount","value":50000},"discount":{"kind":"none","value":0,"reason":""}}}','en','2026-11-26T10:00:00.000+00:00',NULL,NULL,NULL,'','original','Bread bags and labels','2026-12-26',NULL,'',0,NULL,'Default terms, en',195000,NULL,NULL,'',NULL,'',1,'9b871e63b8330d3607c2f4eb60009eb21abec1164b3936a9de4ac54836642708');
CREATE TABLE IF NOT EXISTS "Signature" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "contactName" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "identification" TEXT NOT NULL,
    "consent" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "ip" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,
    "signedAt" DATETIME NOT NULL,
    "fileId" TEXT, "signerId" TEXT, "party" TEXT NOT NULL DEFAULT 'client', "role" TEXT NOT NULL DEFAULT '', "timeZone" TEXT NOT NULL DEFAULT '', "drawing" TEXT NOT NULL DEFAULT '', "originalSha256" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Signature_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Signature_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
INSERT INTO Signature VALUES('1m3kqa080a5ezvd0thzs-44yvbbznre77','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-vr7ecmgx0w1j','1m3kqa0805x5wpesfjck','Sam Sample','Sam Sample','sam@workshop.example','personal link and a code mailed to the address','I have read this agreement. I accept it for Sample Bicycle Workshop, and I sign it electronically by typing my name.','fbffd0a2183f2fe9daa808e5b08ac71160be95a50a18dabad831613e61c9d182','192.0.2.7','Sample browser','2026-09-30T14:00:00.000+00:00',NULL,'1m3kqa080a5ezvd0thzs-3mwb3wn9whk5','client','','','','');
INSERT INTO Signature VALUES('1m6gdkw80va8eyrbajj1-jaqdk4ssq44g','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-08r60jt5n05y','1m6gdkw809kf6bj0a9e9','Agnė Pavyzdienė','Agnė Pavyzdienė','agne@choir.example','personal link and a code mailed to the address','I have read this agreement. I accept it for Sample Choir Vieversys, and I sign it electronically by typing my name.','266501878eea9f8da03fd0b2e783e6175387d60aeb61339bc0d8c4dab9a8f50a','192.0.2.7','Sample browser','2026-11-05T14:00:00.000+00:00',NULL,'1m6gdkw80va8eyrbajj1-k6n5nmadfv2p','client','','','','');
CREATE TABLE IF NOT EXISTS "SigningCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "SigningCode_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO SigningCode VALUES('1m3s9twr0x12mysvkm98','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs-vr7ecmgx0w1j','1m3kqa0805x5wpesfjck','aa42aca88891c8ef5582655ed32e322dce5865628992e66e3463cd79a78c757a',1,'2026-09-30T14:00:00.000+00:00','2026-09-30T14:01:00.000+00:00','2026-09-30T14:00:00.000+00:00');
INSERT INTO SigningCode VALUES('1m6p04rr0vf0g7k0smy2','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1-08r60jt5n05y','1m6gdkw809kf6bj0a9e9','2d77efb53f7c15dbcb279083ca1924020c5bd23af433d0e7f1d9bbc5c32b3039',1,'2026-11-05T14:00:00.000+00:00','2026-11-05T14:01:00.000+00:00','2026-11-05T14:00:00.000+00:00');
CREATE TABLE IF NOT EXISTS "Instalment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "milestoneId" TEXT,
    "amount" BIGINT NOT NULL, "change" INTEGER,
    CONSTRAINT "Instalment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Instalment_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO Instalment VALUES('1m3kqa080a5ezvd0thzs-7qsymxbgqvwf','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs',2,'balance','Balance, with “Final artwork”','1m3kqa080a5ezvd0thzs-m74qde5vxdfe',84000,NULL);
INSERT INTO Instalment VALUES('1m3kqa080a5ezvd0thzs-hnhetk7q5x1g','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs',1,'milestone','With “Concept”','1m3kqa080a5ezvd0thzs-pkv1yv9g9xnk',63000,NULL);
INSERT INTO Instalment VALUES('1m3kqa080a5ezvd0thzs-x8jjt79b2v2e','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs',0,'deposit','Deposit',NULL,63000,NULL);
INSERT INTO Instalment VALUES('1m6gdkw80va8eyrbajj1-49p6yr6ypj4n','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1',2,'milestone','With “Homepage design”','1m6gdkw80va8eyrbajj1-s8pjz113t1ef',165000,NULL);
INSERT INTO Instalment VALUES('1m6gdkw80va8eyrbajj1-f10vsqntrjn5','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1',0,'deposit','Deposit',NULL,165000,NULL);
INSERT INTO Instalment VALUES('1m6gdkw80va8eyrbajj1-gsvjrqvjc6gw','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1',1,'milestone','With “Content and structure”','1m6gdkw80va8eyrbajj1-enq7rzx3z79j',110000,NULL);
INSERT INTO Instalment VALUES('1m6gdkw80va8eyrbajj1-tjh2kgggrzp0','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1',3,'balance','Balance, with “Launch”','1m6gdkw80va8eyrbajj1-vf98k43b2dw5',110000,NULL);
CREATE TABLE IF NOT EXISTS "Checkpoint" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'update',
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "authorName" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    CONSTRAINT "Checkpoint_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Checkpoint_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO Checkpoint VALUES('1m3kqa080a5ezvd0thzs-4n4z86htp6tx','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-pkv1yv9g9xnk','update','Three directions','Chain, spoke and hand. The hand feels most like you.','Maja Wójcik','2026-10-13T09:00:00.000+00:00');
INSERT INTO Checkpoint VALUES('1m3kqa080a5ezvd0thzs-cmsc8jwdx1gx','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-m74qde5vxdfe','update','Sign, stamp and stickers','All in one archive, with a page that says what to use where.','Maja Wójcik','2026-11-04T09:00:00.000+00:00');
INSERT INTO Checkpoint VALUES('1m6gdkw80va8eyrbajj1-g9wq1fr45sdf','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-enq7rzx3z79j','update','The map of the site','Five pages instead of fourteen. The concerts come first.','Maja Wójcik','2026-11-12T09:00:00.000+00:00');
INSERT INTO Checkpoint VALUES('1m6gdkw80va8eyrbajj1-wte0dn71sr61','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-s8pjz113t1ef','update','Layout on a phone','The programme folds; tickets stay in reach.','Maja Wójcik','2026-11-26T09:00:00.000+00:00');
INSERT INTO Checkpoint VALUES('1m6gdkw80va8eyrbajj1-wybp6g9fhxwm','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-s8pjz113t1ef','update','First layout','Large type, the next concert on top, and the sound one tap away.','Maja Wójcik','2026-11-23T09:00:00.000+00:00');
CREATE TABLE IF NOT EXISTS "Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "contactName" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedAt" DATETIME NOT NULL,
    CONSTRAINT "Review_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Review_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO Review VALUES('1m3kqa080a5ezvd0thzs-2aa2tsj0kv7q','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-m74qde5vxdfe','1m3kqa0805x5wpesfjck','Sam Sample','approved','','2026-11-08T14:00:00.000+00:00');
INSERT INTO Review VALUES('1m3kqa080a5ezvd0thzs-yjnqa67xja3h','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-pkv1yv9g9xnk','1m3kqa0805x5wpesfjck','Sam Sample','approved','','2026-10-17T14:00:00.000+00:00');
INSERT INTO Review VALUES('1m6gdkw80va8eyrbajj1-nccqn7s2tjs5','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-enq7rzx3z79j','1m6gdkw809kf6bj0a9e9','Agnė Pavyzdienė','approved','','2026-11-18T14:00:00.000+00:00');
CREATE TABLE IF NOT EXISTS "InvoiceSeries" (
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    PRIMARY KEY ("workspaceId", "name"),
    CONSTRAINT "InvoiceSeries_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO InvoiceSeries VALUES('1m8hm6tgrtdvmbzcg0yh','2026/{number}',5);
CREATE TABLE IF NOT EXISTS "Invoice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "instalmentId" TEXT,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'issued',
    "series" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "suppliedOn" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "seller" TEXT NOT NULL,
    "buyer" TEXT NOT NULL,
    "taxes" TEXT NOT NULL,
    "net" BIGINT NOT NULL,
    "tax" BIGINT NOT NULL,
    "gross" BIGINT NOT NULL,
    "prepaid" BIGINT NOT NULL DEFAULT 0,
    "due" BIGINT NOT NULL,
    "paid" BIGINT NOT NULL DEFAULT 0,
    "reference" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "fileId" TEXT, "creditOfId" TEXT REFERENCES "Invoice" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, "reason" TEXT NOT NULL DEFAULT '', "buyerReference" TEXT NOT NULL DEFAULT '', "exchangeRate" TEXT NOT NULL DEFAULT '', "homeCurrency" TEXT NOT NULL DEFAULT '', "homeTax" BIGINT NOT NULL DEFAULT 0, "note" TEXT NOT NULL DEFAULT '', "rounding" BIGINT NOT NULL DEFAULT 0, "withheld" BIGINT NOT NULL DEFAULT 0, "withholdingRate" INTEGER NOT NULL DEFAULT 0, "payBy" TEXT NOT NULL DEFAULT '', "earlyRate" INTEGER NOT NULL DEFAULT 0, "earlyOn" TEXT, "lowersPrice" BOOLEAN NOT NULL DEFAULT false, "lateOfId" TEXT REFERENCES "Invoice" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, "lateUntil" TEXT, "searchText" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Invoice_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Invoice_instalmentId_fkey" FOREIGN KEY ("instalmentId") REFERENCES "Instalment" ("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "Invoice_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO Invoice VALUES('1m3kqa080a5ezvd0thzs-ck6gjx4yetvw','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-hnhetk7q5x1g','instalment','issued','2026/{number}',2,'2026/002','With “Concept”','EUR','en','2026-10-17','2026-10-17','2026-10-31','{"name":"Studio Klon Maja Wójcik","address":"ul. Próbna 7\n30-001 Kraków","country":"PL","taxId":"","vatId":"PL0000000000","email":"maja@studio-klon.example","iban":"PL61109010140000071219812874","bic":"","accountHolder":"Maja Wójcik"}','{"name":"Sample Bicycle Workshop","address":"1 Example Street\nDublin","country":"IE","taxId":"","vatId":"IE0000000A","email":"sam@workshop.example"}','[{"category":"reverse_charge","rate":0,"reason":"odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)","net":63000,"amount":0}]',63000,0,63000,0,63000,63000,'RF332026002','2026-10-17T14:00:00.000+00:00',NULL,NULL,'','','','',0,'',0,0,0,'2026-10-31',0,NULL,0,NULL,NULL,'2026/002 with “concept” identity for the workshop sample bicycle workshop ie0000000a sam@workshop.example with “concept” sam sample sam@workshop.example 630.00 630.00 630.00 rf332026002');
INSERT INTO Invoice VALUES('1m3kqa080a5ezvd0thzs-q5vnxah6r0v1','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-x8jjt79b2v2e','prepayment','issued','2026/{number}',1,'2026/001','Deposit','EUR','en','2026-09-30','2026-09-30','2026-10-14','{"name":"Studio Klon Maja Wójcik","address":"ul. Próbna 7\n30-001 Kraków","country":"PL","taxId":"","vatId":"PL0000000000","email":"maja@studio-klon.example","iban":"PL61109010140000071219812874","bic":"","accountHolder":"Maja Wójcik"}','{"name":"Sample Bicycle Workshop","address":"1 Example Street\nDublin","country":"IE","taxId":"","vatId":"IE0000000A","email":"sam@workshop.example"}','[{"category":"reverse_charge","rate":0,"reason":"odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)","net":63000,"amount":0}]',63000,0,63000,0,63000,63000,'RF602026001','2026-09-30T14:00:00.000+00:00',NULL,NULL,'','','','',0,'',0,0,0,'2026-10-14',0,NULL,0,NULL,NULL,'2026/001 deposit identity for the workshop sample bicycle workshop ie0000000a sam@workshop.example deposit sam sample sam@workshop.example 630.00 630.00 630.00 rf602026001');
INSERT INTO Invoice VALUES('1m3kqa080a5ezvd0thzs-wm2v5zf4b227','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-7qsymxbgqvwf','final','issued','2026/{number}',3,'2026/003','Identity for the workshop','EUR','en','2026-11-08','2026-11-08','2026-11-22','{"name":"Studio Klon Maja Wójcik","address":"ul. Próbna 7\n30-001 Kraków","country":"PL","taxId":"","vatId":"PL0000000000","email":"maja@studio-klon.example","iban":"PL61109010140000071219812874","bic":"","accountHolder":"Maja Wójcik"}','{"name":"Sample Bicycle Workshop","address":"1 Example Street\nDublin","country":"IE","taxId":"","vatId":"IE0000000A","email":"sam@workshop.example"}','[{"category":"reverse_charge","rate":0,"reason":"odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)","net":210000,"amount":0}]',210000,0,210000,126000,84000,84000,'RF062026003','2026-11-08T14:00:00.000+00:00',NULL,NULL,'','','','',0,'',0,0,0,'2026-11-22',0,NULL,0,NULL,NULL,'2026/003 identity for the workshop identity for the workshop sample bicycle workshop ie0000000a sam@workshop.example logo shop sign, stamp and stickers sam sample sam@workshop.example 2100.00 2100.00 840.00 rf062026003');
INSERT INTO Invoice VALUES('1m6gdkw80va8eyrbajj1-eyv369jgsw5r','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-gsvjrqvjc6gw','instalment','issued','2026/{number}',5,'2026/005','With “Content and structure”','EUR','en','2026-11-18','2026-11-18','2026-12-02','{"name":"Studio Klon Maja Wójcik","address":"ul. Próbna 7\n30-001 Kraków","country":"PL","taxId":"","vatId":"PL0000000000","email":"maja@studio-klon.example","iban":"PL61109010140000071219812874","bic":"","accountHolder":"Maja Wójcik"}','{"name":"Sample Choir Vieversys","address":"Pavyzdžių g. 12\n01100 Vilnius","country":"LT","taxId":"","vatId":"LT000000000","email":"agne@choir.example"}','[{"category":"reverse_charge","rate":0,"reason":"odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)","net":110000,"amount":0}]',110000,0,110000,0,110000,0,'RF492026005','2026-11-18T14:00:00.000+00:00',NULL,NULL,'','','','',0,'',0,0,0,'2026-12-02',0,NULL,0,NULL,NULL,'2026/005 with “content and structure” website for the choir sample choir vieversys lt000000000 agne@choir.example with “content and structure” agne pavyzdiene agne@choir.example 1100.00 1100.00 1100.00 rf492026005');
INSERT INTO Invoice VALUES('1m6gdkw80va8eyrbajj1-rhwr414ex80t','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-f10vsqntrjn5','prepayment','issued','2026/{number}',4,'2026/004','Deposit','EUR','en','2026-11-05','2026-11-05','2026-11-19','{"name":"Studio Klon Maja Wójcik","address":"ul. Próbna 7\n30-001 Kraków","country":"PL","taxId":"","vatId":"PL0000000000","email":"maja@studio-klon.example","iban":"PL61109010140000071219812874","bic":"","accountHolder":"Maja Wójcik"}','{"name":"Sample Choir Vieversys","address":"Pavyzdžių g. 12\n01100 Vilnius","country":"LT","taxId":"","vatId":"LT000000000","email":"agne@choir.example"}','[{"category":"reverse_charge","rate":0,"reason":"odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)","net":165000,"amount":0}]',165000,0,165000,0,165000,165000,'RF762026004','2026-11-05T14:00:00.000+00:00',NULL,NULL,'','','','',0,'',0,0,0,'2026-11-19',0,NULL,0,NULL,NULL,'2026/004 deposit website for the choir sample choir vieversys lt000000000 agne@choir.example deposit agne pavyzdiene agne@choir.example 1650.00 1650.00 1650.00 rf762026004');
CREATE TABLE IF NOT EXISTS "InvoiceLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "description" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "net" BIGINT NOT NULL,
    "taxCategory" TEXT NOT NULL,
    "taxRate" INTEGER NOT NULL,
    "taxReason" TEXT NOT NULL DEFAULT '', "creditsId" TEXT, "decimals" INTEGER NOT NULL DEFAULT 0, "unit" TEXT NOT NULL DEFAULT 'C62', "unitPrice" BIGINT,
    CONSTRAINT "InvoiceLine_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO InvoiceLine VALUES('1m3kqa080a5ezvd0thzs-4f2esnkgsxxz','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-wm2v5zf4b227',1,'Shop sign, stamp and stickers',3,90000,'reverse_charge',0,'odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)',NULL,0,'C62',NULL);
INSERT INTO InvoiceLine VALUES('1m3kqa080a5ezvd0thzs-6w5c6z4qghgb','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-ck6gjx4yetvw',0,'With “Concept”',1,63000,'reverse_charge',0,'odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)',NULL,0,'C62',NULL);
INSERT INTO InvoiceLine VALUES('1m3kqa080a5ezvd0thzs-bpyc57yd3brc','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-wm2v5zf4b227',0,'Logo',1,120000,'reverse_charge',0,'odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)',NULL,0,'C62',NULL);
INSERT INTO InvoiceLine VALUES('1m3kqa080a5ezvd0thzs-n0maykszftyx','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-q5vnxah6r0v1',0,'Deposit',1,63000,'reverse_charge',0,'odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)',NULL,0,'C62',NULL);
INSERT INTO InvoiceLine VALUES('1m6gdkw80va8eyrbajj1-qpc4q0nzkrek','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-rhwr414ex80t',0,'Deposit',1,165000,'reverse_charge',0,'odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)',NULL,0,'C62',NULL);
INSERT INTO InvoiceLine VALUES('1m6gdkw80va8eyrbajj1-vvjq55hp01hx','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-eyv369jgsw5r',0,'With “Content and structure”',1,110000,'reverse_charge',0,'odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)',NULL,0,'C62',NULL);
CREATE TABLE IF NOT EXISTS "Deduction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "prepaymentId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "net" BIGINT NOT NULL,
    "tax" BIGINT NOT NULL,
    "gross" BIGINT NOT NULL, "returnedById" TEXT,
    CONSTRAINT "Deduction_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Deduction_prepaymentId_fkey" FOREIGN KEY ("prepaymentId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO Deduction VALUES('1m3kqa080a5ezvd0thzs-rxt3670mgv81','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-wm2v5zf4b227','1m3kqa080a5ezvd0thzs-ck6gjx4yetvw','2026/002','2026-10-17',63000,0,63000,NULL);
INSERT INTO Deduction VALUES('1m3kqa080a5ezvd0thzs-tbbscwch908d','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-wm2v5zf4b227','1m3kqa080a5ezvd0thzs-q5vnxah6r0v1','2026/001','2026-09-30',63000,0,63000,NULL);
CREATE TABLE IF NOT EXISTS "PaymentReversal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "reversedAt" DATETIME NOT NULL,
    CONSTRAINT "PaymentReversal_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "ProviderEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "provider" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "receivedAt" DATETIME NOT NULL
);
INSERT INTO ProviderEvent VALUES('installation','milepost','set-up','2026-11-28T17:45:50.360+00:00');
CREATE TABLE IF NOT EXISTS "GuestLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "rights" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "GuestLink_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GuestLink_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO GuestLink VALUES('1m3p9pq801bycrjhr3x7','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa0805x5wpesfjck','14edcabc3fafc44ce0eedb30950268fca26b3cdaedb30e2412bff5a46d264a92','view comment approve sign pay','2026-09-29T10:00:00.000+00:00','2027-09-29T10:00:00.000+00:00',NULL);
INSERT INTO GuestLink VALUES('1m6k00k80m6ng2ccyvqw','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw809kf6bj0a9e9','5e1fa1229045977e8a9e7ac76e1c3d6f1656a5ad2172ba81622aee9f7d66ea45','view comment approve sign pay','2026-11-04T10:00:00.000+00:00','2027-11-04T10:00:00.000+00:00',NULL);
INSERT INTO GuestLink VALUES('1m8bmrd807zpb6bv28an','1m8hm6tgrtdvmbzcg0yh','1m892bp80e4g253fjs65','1m892bp802ahywvzbk9r','3438139b4cd49fcdb7d5098039db648dded6bbcc95f859b5e85e76d6133cfe02','view comment approve sign pay','2026-11-26T10:00:00.000+00:00','2027-11-26T10:00:00.000+00:00',NULL);
CREATE TABLE IF NOT EXISTS "GuestSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "linkId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "GuestSession_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "GuestLink" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "Visit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "linkId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "ip" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,
    CONSTRAINT "Visit_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "GuestLink" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "Activity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT true,
    "subject" TEXT NOT NULL DEFAULT '',
    "detail" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Activity_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO Activity VALUES('1m3kqa080a5ezvd0thzs-1m3kqa08000011rt6','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','project.created','2026-09-28T10:00:00.000+00:00','member','Maja Wójcik',0,'Identity for the workshop','');
INSERT INTO Activity VALUES('1m3kqa080a5ezvd0thzs-1m3p9pq800003zws3','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','agreement.sent','2026-09-29T10:00:00.000+00:00','member','Maja Wójcik',1,'Sam Sample','');
INSERT INTO Activity VALUES('1m3kqa080a5ezvd0thzs-1m3s9twr00005dxq4','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','agreement.signed','2026-09-30T14:00:00.000+00:00','guest','Sam Sample',1,'Sam Sample','');
INSERT INTO Activity VALUES('1m3kqa080a5ezvd0thzs-1m3s9twr00007bj7w','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','invoice.issued','2026-09-30T14:00:00.000+00:00','system','Studio Klon',1,'2026/001','Deposit');
INSERT INTO Activity VALUES('1m3kqa080a5ezvd0thzs-1m3veg5800008xkt3','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','payment.received','2026-10-01T10:00:00.000+00:00','member','Maja Wójcik',1,'2026/001','63000 EUR');
INSERT INTO Activity VALUES('1m3kqa080a5ezvd0thzs-1m3veg580000902j9','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','project.started','2026-10-01T10:00:00.000+00:00','member','Maja Wójcik',1,'','');
INSERT INTO Activity VALUES('1m3kqa080a5ezvd0thzs-1m4t7txm0000a4szy','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','checkpoint.published','2026-10-13T09:00:00.000+00:00','member','Maja Wójcik',1,'Three directions','Concept');
INSERT INTO Activity VALUES('1m3kqa080a5ezvd0thzs-1m52q2400000be0zv','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','milestone.sent-to-review','2026-10-16T16:00:00.000+00:00','member','Maja Wójcik',1,'Concept','');
INSERT INTO Activity VALUES('1m3kqa080a5ezvd0thzs-1m552k3r0000c68es','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','milestone.approved','2026-10-17T14:00:00.000+00:00','guest','Sam Sample',1,'Concept','');
INSERT INTO Activity VALUES('1m3kqa080a5ezvd0thzs-1m552k3r0000dehv6','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','invoice.issued','2026-10-17T14:00:00.000+00:00','system','Studio Klon',1,'2026/002','With “Concept”');
INSERT INTO Activity VALUES('1m3kqa080a5ezvd0thzs-1m55cwpm0000eyzd1','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','payment.received','2026-10-17T17:00:00.000+00:00','member','Maja Wójcik',1,'2026/002','63000 EUR');
INSERT INTO Activity VALUES('1m3kqa080a5ezvd0thzs-1m6jwjqm0000fy8j7','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','checkpoint.published','2026-11-04T09:00:00.000+00:00','member','Maja Wójcik',1,'Sign, stamp and stickers','Final artwork');
INSERT INTO Activity VALUES('1m3kqa080a5ezvd0thzs-1m6vbsy00000gwk8w','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','milestone.sent-to-review','2026-11-07T16:00:00.000+00:00','member','Maja Wójcik',1,'Final artwork','');
INSERT INTO Activity VALUES('1m3kqa080a5ezvd0thzs-1m6xqaxr0000h0t38','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','milestone.approved','2026-11-08T14:00:00.000+00:00','guest','Sam Sample',1,'Final artwork','');
INSERT INTO Activity VALUES('1m3kqa080a5ezvd0thzs-1m6xqaxr0000j43fv','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','invoice.issued','2026-11-08T14:00:00.000+00:00','system','Studio Klon',1,'2026/003','Identity for the workshop');
INSERT INTO Activity VALUES('1m3kqa080a5ezvd0thzs-1m6y1mgm0000k9cav','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','payment.received','2026-11-08T17:00:00.000+00:00','member','Maja Wójcik',1,'2026/003','84000 EUR');
INSERT INTO Activity VALUES('1m3kqa080a5ezvd0thzs-1m6y1mgm0000m5ct3','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','project.completed','2026-11-08T17:00:00.000+00:00','member','Maja Wójcik',1,'','');
INSERT INTO Activity VALUES('1m6gdkw80va8eyrbajj1-1m6gdkw80000nm9na','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','project.created','2026-11-03T10:00:00.000+00:00','member','Maja Wójcik',0,'Website for the choir','');
INSERT INTO Activity VALUES('1m6gdkw80va8eyrbajj1-1m6k00k80000qvkc8','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','agreement.sent','2026-11-04T10:00:00.000+00:00','member','Maja Wójcik',1,'Agnė Pavyzdienė','');
INSERT INTO Activity VALUES('1m6gdkw80va8eyrbajj1-1m6p04rr0000sh4j1','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','agreement.signed','2026-11-05T14:00:00.000+00:00','guest','Agnė Pavyzdienė',1,'Agnė Pavyzdienė','');
INSERT INTO Activity VALUES('1m6gdkw80va8eyrbajj1-1m6p04rr0000v388v','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','invoice.issued','2026-11-05T14:00:00.000+00:00','system','Studio Klon',1,'2026/004','Deposit');
INSERT INTO Activity VALUES('1m6gdkw80va8eyrbajj1-1m6r4t180000webc0','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','payment.received','2026-11-06T10:00:00.000+00:00','member','Maja Wójcik',1,'2026/004','165000 EUR');
INSERT INTO Activity VALUES('1m6gdkw80va8eyrbajj1-1m6r4t180000xm4pw','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','project.started','2026-11-06T10:00:00.000+00:00','member','Maja Wójcik',1,'','');
INSERT INTO Activity VALUES('1m6gdkw80va8eyrbajj1-1m77frfm0000y94af','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','checkpoint.published','2026-11-12T09:00:00.000+00:00','member','Maja Wójcik',1,'The map of the site','Content and structure');
INSERT INTO Activity VALUES('1m6gdkw80va8eyrbajj1-1m7n3s400000zz2w2','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','milestone.sent-to-review','2026-11-17T16:00:00.000+00:00','member','Maja Wójcik',1,'Content and structure','');
INSERT INTO Activity VALUES('1m6gdkw80va8eyrbajj1-1m7qfa3r0001070hk','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','milestone.approved','2026-11-18T14:00:00.000+00:00','guest','Agnė Pavyzdienė',1,'Content and structure','');
INSERT INTO Activity VALUES('1m6gdkw80va8eyrbajj1-1m7qfa3r00011gjgm','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','invoice.issued','2026-11-18T14:00:00.000+00:00','system','Studio Klon',1,'2026/005','With “Content and structure”');
INSERT INTO Activity VALUES('1m6gdkw80va8eyrbajj1-1m83t4cm00012mjwa','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','checkpoint.published','2026-11-23T09:00:00.000+00:00','member','Maja Wójcik',1,'First layout','Homepage design');
INSERT INTO Activity VALUES('1m6gdkw80va8eyrbajj1-1m8bhahm0001363eh','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','checkpoint.published','2026-11-26T09:00:00.000+00:00','member','Maja Wójcik',1,'Layout on a phone','Homepage design');
INSERT INTO Activity VALUES('1m6gdkw80va8eyrbajj1-1m8e3q8m00015ba4c','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','change.requested','2026-11-27T09:00:00.000+00:00','guest','Agnė Pavyzdienė',1,'1','A page for recordings');
INSERT INTO Activity VALUES('1m6gdkw80va8eyrbajj1-1m8eraec00017mmmg','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','change.sent','2026-11-27T15:00:00.000+00:00','member','Maja Wójcik',1,'1','A page for recordings');
INSERT INTO Activity VALUES('1m6gdkw80va8eyrbajj1-1m8he510000148nve','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','milestone.sent-to-review','2026-11-28T16:00:00.000+00:00','member','Maja Wójcik',1,'Homepage design','');
INSERT INTO Activity VALUES('1m892bp80e4g253fjs65-1m892bp800018sf5h','1m8hm6tgrtdvmbzcg0yh','1m892bp80e4g253fjs65','project.created','2026-11-25T10:00:00.000+00:00','member','Maja Wójcik',0,'Bread bags and labels','');
INSERT INTO Activity VALUES('1m892bp80e4g253fjs65-1m8bmrd80001an7rc','1m8hm6tgrtdvmbzcg0yh','1m892bp80e4g253fjs65','agreement.sent','2026-11-26T10:00:00.000+00:00','member','Maja Wójcik',1,'Zofia Przykładowa','');
CREATE TABLE IF NOT EXISTS "File" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT,
    "checkpointId" TEXT,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "createdAt" DATETIME NOT NULL, "boardItemId" TEXT, "questionId" TEXT,
    CONSTRAINT "File_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "File_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "File_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "Mail" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT,
    "projectId" TEXT,
    "template" TEXT NOT NULL,
    "props" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "toName" TEXT NOT NULL,
    "toEmail" TEXT NOT NULL,
    "replyTo" TEXT NOT NULL DEFAULT '',
    "subjectKind" TEXT NOT NULL DEFAULT '',
    "subjectId" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" DATETIME NOT NULL,
    "leaseUntil" DATETIME,
    "leaseId" TEXT NOT NULL DEFAULT '',
    "lastError" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "providerId" TEXT NOT NULL DEFAULT '',
    "delivery" TEXT NOT NULL DEFAULT 'unknown',
    "createdAt" DATETIME NOT NULL,
    "sentAt" DATETIME,
    CONSTRAINT "Mail_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Mail_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO Mail VALUES('1m3p9pq80ysy90dfsa9g','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','guest-link','{"name":"Sam Sample","studio":"Studio Klon","project":"Identity for the workshop","secretUrl":"http://milepost.test/g/e6sabjf3m2taxt6ed80vddntap8xjekp","reason":"proposal"}','en','Sam Sample','sam@workshop.example','maja@studio-klon.example','link','1m3p9pq801bycrjhr3x7','queued',0,'2026-09-29T10:00:00.000+00:00',NULL,'','','','','unknown','2026-09-29T10:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m3s9twr04c13m4c2fxv','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','invoice','{"early":null,"name":"Sam Sample","studio":"Studio Klon","project":"Identity for the workshop","number":"2026/001","title":"Deposit","amount":63000,"currency":"EUR","dueOn":"2026-10-14","invoiceId":"1m3kqa080a5ezvd0thzs-q5vnxah6r0v1","url":"http://milepost.test/portal/1m3kqa080a5ezvd0thzs/invoices/1m3kqa080a5ezvd0thzs-q5vnxah6r0v1"}','en','Sam Sample','sam@workshop.example','maja@studio-klon.example','invoice','1m3kqa080a5ezvd0thzs-q5vnxah6r0v1','queued',0,'2026-09-30T14:00:00.000+00:00',NULL,'','','','','unknown','2026-09-30T14:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m3s9twr0m5krk4kvryf','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','agreement-signed','{"studio":"Studio Klon","project":"Identity for the workshop","signer":"Sam Sample","agreementId":"1m3kqa080a5ezvd0thzs-vr7ecmgx0w1j","name":"Sam Sample","url":"http://milepost.test/portal/1m3kqa080a5ezvd0thzs","side":"client"}','en','Sam Sample','sam@workshop.example','maja@studio-klon.example','agreement','1m3kqa080a5ezvd0thzs-vr7ecmgx0w1j','queued',0,'2026-09-30T14:00:00.000+00:00',NULL,'','','','','unknown','2026-09-30T14:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m3s9twr0d1cm59mga4v','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','agreement-signed','{"studio":"Studio Klon","project":"Identity for the workshop","signer":"Sam Sample","agreementId":"1m3kqa080a5ezvd0thzs-vr7ecmgx0w1j","name":"Studio Klon","url":"http://milepost.test/app/projects/1m3kqa080a5ezvd0thzs","side":"studio"}','en','Studio Klon','maja@studio-klon.example','sam@workshop.example','agreement','1m3kqa080a5ezvd0thzs-vr7ecmgx0w1j','queued',0,'2026-09-30T14:00:00.000+00:00',NULL,'','','','','unknown','2026-09-30T14:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m3veg5802htmfrzqcxw','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','receipt','{"studio":"Studio Klon","project":"Identity for the workshop","number":"2026/001","amount":63000,"currency":"EUR","method":"transfer","balance":0,"name":"Sam Sample","side":"client","url":""}','en','Sam Sample','sam@workshop.example','maja@studio-klon.example','invoice','1m3kqa080a5ezvd0thzs-q5vnxah6r0v1','queued',0,'2026-10-01T10:00:00.000+00:00',NULL,'','','','','unknown','2026-10-01T10:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m3veg5808s75f9zr0pa','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','receipt','{"studio":"Studio Klon","project":"Identity for the workshop","number":"2026/001","amount":63000,"currency":"EUR","method":"transfer","balance":0,"name":"Studio Klon","side":"studio"}','en','Studio Klon','maja@studio-klon.example','','invoice','1m3kqa080a5ezvd0thzs-q5vnxah6r0v1','queued',0,'2026-10-01T10:00:00.000+00:00',NULL,'','','','','unknown','2026-10-01T10:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m4t7txm0srrk41vh0nm','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','checkpoint','{"name":"Sam Sample","studio":"Studio Klon","project":"Identity for the workshop","milestone":"Concept","title":"Three directions","body":"Chain, spoke and hand. The hand feels most like you.","files":0,"url":"http://milepost.test/portal/1m3kqa080a5ezvd0thzs"}','en','Sam Sample','sam@workshop.example','maja@studio-klon.example','checkpoint','1m3kqa080a5ezvd0thzs-4n4z86htp6tx','queued',0,'2026-10-13T09:00:00.000+00:00',NULL,'','','','','unknown','2026-10-13T09:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m52q2400ty05q2ksvk6','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','review-request','{"name":"Sam Sample","studio":"Studio Klon","project":"Identity for the workshop","goal":"People should trust us with their bicycle before they have met us.","milestone":"Concept","url":"http://milepost.test/portal/1m3kqa080a5ezvd0thzs/milestones/1m3kqa080a5ezvd0thzs-pkv1yv9g9xnk"}','en','Sam Sample','sam@workshop.example','maja@studio-klon.example','milestone','1m3kqa080a5ezvd0thzs-pkv1yv9g9xnk','queued',0,'2026-10-16T16:00:00.000+00:00',NULL,'','','','','unknown','2026-10-16T16:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m552k3r026xb2k40p2n','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','decision','{"client":"Sam Sample","project":"Identity for the workshop","milestone":"Concept","decision":"approved","reason":"","url":"http://milepost.test/app/projects/1m3kqa080a5ezvd0thzs"}','en','Studio Klon','maja@studio-klon.example','sam@workshop.example','milestone','1m3kqa080a5ezvd0thzs-pkv1yv9g9xnk','queued',0,'2026-10-17T14:00:00.000+00:00',NULL,'','','','','unknown','2026-10-17T14:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m552k3r0q8g21121v5j','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','invoice','{"early":null,"name":"Sam Sample","studio":"Studio Klon","project":"Identity for the workshop","number":"2026/002","title":"With “Concept”","amount":63000,"currency":"EUR","dueOn":"2026-10-31","invoiceId":"1m3kqa080a5ezvd0thzs-ck6gjx4yetvw","url":"http://milepost.test/portal/1m3kqa080a5ezvd0thzs/invoices/1m3kqa080a5ezvd0thzs-ck6gjx4yetvw"}','en','Sam Sample','sam@workshop.example','maja@studio-klon.example','invoice','1m3kqa080a5ezvd0thzs-ck6gjx4yetvw','queued',0,'2026-10-17T14:00:00.000+00:00',NULL,'','','','','unknown','2026-10-17T14:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m55cwpm0gv4aanrtmc5','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','receipt','{"studio":"Studio Klon","project":"Identity for the workshop","number":"2026/002","amount":63000,"currency":"EUR","method":"transfer","balance":0,"name":"Sam Sample","side":"client","url":""}','en','Sam Sample','sam@workshop.example','maja@studio-klon.example','invoice','1m3kqa080a5ezvd0thzs-ck6gjx4yetvw','queued',0,'2026-10-17T17:00:00.000+00:00',NULL,'','','','','unknown','2026-10-17T17:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m55cwpm0gtwc85540vd','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','receipt','{"studio":"Studio Klon","project":"Identity for the workshop","number":"2026/002","amount":63000,"currency":"EUR","method":"transfer","balance":0,"name":"Studio Klon","side":"studio"}','en','Studio Klon','maja@studio-klon.example','','invoice','1m3kqa080a5ezvd0thzs-ck6gjx4yetvw','queued',0,'2026-10-17T17:00:00.000+00:00',NULL,'','','','','unknown','2026-10-17T17:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m6jwjqm0zes2s39f9g1','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','checkpoint','{"name":"Sam Sample","studio":"Studio Klon","project":"Identity for the workshop","milestone":"Final artwork","title":"Sign, stamp and stickers","body":"All in one archive, with a page that says what to use where.","files":0,"url":"http://milepost.test/portal/1m3kqa080a5ezvd0thzs"}','en','Sam Sample','sam@workshop.example','maja@studio-klon.example','checkpoint','1m3kqa080a5ezvd0thzs-cmsc8jwdx1gx','queued',0,'2026-11-04T09:00:00.000+00:00',NULL,'','','','','unknown','2026-11-04T09:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m6vbsy00hwcvxe69jzc','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','review-request','{"name":"Sam Sample","studio":"Studio Klon","project":"Identity for the workshop","goal":"People should trust us with their bicycle before they have met us.","milestone":"Final artwork","url":"http://milepost.test/portal/1m3kqa080a5ezvd0thzs/milestones/1m3kqa080a5ezvd0thzs-m74qde5vxdfe"}','en','Sam Sample','sam@workshop.example','maja@studio-klon.example','milestone','1m3kqa080a5ezvd0thzs-m74qde5vxdfe','queued',0,'2026-11-07T16:00:00.000+00:00',NULL,'','','','','unknown','2026-11-07T16:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m6xqaxr0v4y330d0v2g','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','decision','{"client":"Sam Sample","project":"Identity for the workshop","milestone":"Final artwork","decision":"approved","reason":"","url":"http://milepost.test/app/projects/1m3kqa080a5ezvd0thzs"}','en','Studio Klon','maja@studio-klon.example','sam@workshop.example','milestone','1m3kqa080a5ezvd0thzs-m74qde5vxdfe','queued',0,'2026-11-08T14:00:00.000+00:00',NULL,'','','','','unknown','2026-11-08T14:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m6xqaxr0eyq6mk60nz5','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','invoice','{"early":null,"name":"Sam Sample","studio":"Studio Klon","project":"Identity for the workshop","number":"2026/003","title":"Identity for the workshop","amount":84000,"currency":"EUR","dueOn":"2026-11-22","invoiceId":"1m3kqa080a5ezvd0thzs-wm2v5zf4b227","url":"http://milepost.test/portal/1m3kqa080a5ezvd0thzs/invoices/1m3kqa080a5ezvd0thzs-wm2v5zf4b227"}','en','Sam Sample','sam@workshop.example','maja@studio-klon.example','invoice','1m3kqa080a5ezvd0thzs-wm2v5zf4b227','queued',0,'2026-11-08T14:00:00.000+00:00',NULL,'','','','','unknown','2026-11-08T14:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m6y1mgm01frr3zdse91','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','receipt','{"studio":"Studio Klon","project":"Identity for the workshop","number":"2026/003","amount":84000,"currency":"EUR","method":"transfer","balance":0,"name":"Sam Sample","side":"client","url":""}','en','Sam Sample','sam@workshop.example','maja@studio-klon.example','invoice','1m3kqa080a5ezvd0thzs-wm2v5zf4b227','queued',0,'2026-11-08T17:00:00.000+00:00',NULL,'','','','','unknown','2026-11-08T17:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m6y1mgm0ymtjgznmjn5','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','receipt','{"studio":"Studio Klon","project":"Identity for the workshop","number":"2026/003","amount":84000,"currency":"EUR","method":"transfer","balance":0,"name":"Studio Klon","side":"studio"}','en','Studio Klon','maja@studio-klon.example','','invoice','1m3kqa080a5ezvd0thzs-wm2v5zf4b227','queued',0,'2026-11-08T17:00:00.000+00:00',NULL,'','','','','unknown','2026-11-08T17:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m6k00k804jbm06wkw5e','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','guest-link','{"name":"Agnė Pavyzdienė","studio":"Studio Klon","project":"Website for the choir","secretUrl":"http://milepost.test/g/vbv35jy8b8zztpm7w5jafwfchv2v5gz4","reason":"proposal"}','en','Agnė Pavyzdienė','agne@choir.example','maja@studio-klon.example','link','1m6k00k80m6ng2ccyvqw','queued',0,'2026-11-04T10:00:00.000+00:00',NULL,'','','','','unknown','2026-11-04T10:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m6p04rr0c49ps77kcn7','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','invoice','{"early":null,"name":"Agnė Pavyzdienė","studio":"Studio Klon","project":"Website for the choir","number":"2026/004","title":"Deposit","amount":165000,"currency":"EUR","dueOn":"2026-11-19","invoiceId":"1m6gdkw80va8eyrbajj1-rhwr414ex80t","url":"http://milepost.test/portal/1m6gdkw80va8eyrbajj1/invoices/1m6gdkw80va8eyrbajj1-rhwr414ex80t"}','en','Agnė Pavyzdienė','agne@choir.example','maja@studio-klon.example','invoice','1m6gdkw80va8eyrbajj1-rhwr414ex80t','queued',0,'2026-11-05T14:00:00.000+00:00',NULL,'','','','','unknown','2026-11-05T14:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m6p04rr0swzff0hfpgj','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','agreement-signed','{"studio":"Studio Klon","project":"Website for the choir","signer":"Agnė Pavyzdienė","agreementId":"1m6gdkw80va8eyrbajj1-08r60jt5n05y","name":"Agnė Pavyzdienė","url":"http://milepost.test/portal/1m6gdkw80va8eyrbajj1","side":"client"}','en','Agnė Pavyzdienė','agne@choir.example','maja@studio-klon.example','agreement','1m6gdkw80va8eyrbajj1-08r60jt5n05y','queued',0,'2026-11-05T14:00:00.000+00:00',NULL,'','','','','unknown','2026-11-05T14:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m6p04rr09587b1cxrbs','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','agreement-signed','{"studio":"Studio Klon","project":"Website for the choir","signer":"Agnė Pavyzdienė","agreementId":"1m6gdkw80va8eyrbajj1-08r60jt5n05y","name":"Studio Klon","url":"http://milepost.test/app/projects/1m6gdkw80va8eyrbajj1","side":"studio"}','en','Studio Klon','maja@studio-klon.example','agne@choir.example','agreement','1m6gdkw80va8eyrbajj1-08r60jt5n05y','queued',0,'2026-11-05T14:00:00.000+00:00',NULL,'','','','','unknown','2026-11-05T14:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m6r4t1801cvthf464h7','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','receipt','{"studio":"Studio Klon","project":"Website for the choir","number":"2026/004","amount":165000,"currency":"EUR","method":"transfer","balance":0,"name":"Agnė Pavyzdienė","side":"client","url":""}','en','Agnė Pavyzdienė','agne@choir.example','maja@studio-klon.example','invoice','1m6gdkw80va8eyrbajj1-rhwr414ex80t','queued',0,'2026-11-06T10:00:00.000+00:00',NULL,'','','','','unknown','2026-11-06T10:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m6r4t180qxgxx8m7v46','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','receipt','{"studio":"Studio Klon","project":"Website for the choir","number":"2026/004","amount":165000,"currency":"EUR","method":"transfer","balance":0,"name":"Studio Klon","side":"studio"}','en','Studio Klon','maja@studio-klon.example','','invoice','1m6gdkw80va8eyrbajj1-rhwr414ex80t','queued',0,'2026-11-06T10:00:00.000+00:00',NULL,'','','','','unknown','2026-11-06T10:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m77frfm0y5qcm2am02f','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','checkpoint','{"name":"Agnė Pavyzdienė","studio":"Studio Klon","project":"Website for the choir","milestone":"Content and structure","title":"The map of the site","body":"Five pages instead of fourteen. The concerts come first.","files":0,"url":"http://milepost.test/portal/1m6gdkw80va8eyrbajj1"}','en','Agnė Pavyzdienė','agne@choir.example','maja@studio-klon.example','checkpoint','1m6gdkw80va8eyrbajj1-g9wq1fr45sdf','queued',0,'2026-11-12T09:00:00.000+00:00',NULL,'','','','','unknown','2026-11-12T09:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m7n3s400yc0e4t8qn4t','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','review-request','{"name":"Agnė Pavyzdienė","studio":"Studio Klon","project":"Website for the choir","goal":"People who like us once should find the next concert in ten seconds.","milestone":"Content and structure","url":"http://milepost.test/portal/1m6gdkw80va8eyrbajj1/milestones/1m6gdkw80va8eyrbajj1-enq7rzx3z79j"}','en','Agnė Pavyzdienė','agne@choir.example','maja@studio-klon.example','milestone','1m6gdkw80va8eyrbajj1-enq7rzx3z79j','queued',0,'2026-11-17T16:00:00.000+00:00',NULL,'','','','','unknown','2026-11-17T16:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m7qfa3r0f5x70zmhzv7','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','decision','{"client":"Agnė Pavyzdienė","project":"Website for the choir","milestone":"Content and structure","decision":"approved","reason":"","url":"http://milepost.test/app/projects/1m6gdkw80va8eyrbajj1"}','en','Studio Klon','maja@studio-klon.example','agne@choir.example','milestone','1m6gdkw80va8eyrbajj1-enq7rzx3z79j','queued',0,'2026-11-18T14:00:00.000+00:00',NULL,'','','','','unknown','2026-11-18T14:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m7qfa3r0av4qww27dkf','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','invoice','{"early":null,"name":"Agnė Pavyzdienė","studio":"Studio Klon","project":"Website for the choir","number":"2026/005","title":"With “Content and structure”","amount":110000,"currency":"EUR","dueOn":"2026-12-02","invoiceId":"1m6gdkw80va8eyrbajj1-eyv369jgsw5r","url":"http://milepost.test/portal/1m6gdkw80va8eyrbajj1/invoices/1m6gdkw80va8eyrbajj1-eyv369jgsw5r"}','en','Agnė Pavyzdienė','agne@choir.example','maja@studio-klon.example','invoice','1m6gdkw80va8eyrbajj1-eyv369jgsw5r','queued',0,'2026-11-18T14:00:00.000+00:00',NULL,'','','','','unknown','2026-11-18T14:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m83t4cm0azr9wt2cpj4','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','checkpoint','{"name":"Agnė Pavyzdienė","studio":"Studio Klon","project":"Website for the choir","milestone":"Homepage design","title":"First layout","body":"Large type, the next concert on top, and the sound one tap away.","files":0,"url":"http://milepost.test/portal/1m6gdkw80va8eyrbajj1"}','en','Agnė Pavyzdienė','agne@choir.example','maja@studio-klon.example','checkpoint','1m6gdkw80va8eyrbajj1-wybp6g9fhxwm','queued',0,'2026-11-23T09:00:00.000+00:00',NULL,'','','','','unknown','2026-11-23T09:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m8bhahm0pk3m9n6j123','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','checkpoint','{"name":"Agnė Pavyzdienė","studio":"Studio Klon","project":"Website for the choir","milestone":"Homepage design","title":"Layout on a phone","body":"The programme folds; tickets stay in reach.","files":0,"url":"http://milepost.test/portal/1m6gdkw80va8eyrbajj1"}','en','Agnė Pavyzdienė','agne@choir.example','maja@studio-klon.example','checkpoint','1m6gdkw80va8eyrbajj1-wte0dn71sr61','queued',0,'2026-11-26T09:00:00.000+00:00',NULL,'','','','','unknown','2026-11-26T09:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m8he5100t0xfkkw1948','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','review-request','{"name":"Agnė Pavyzdienė","studio":"Studio Klon","project":"Website for the choir","goal":"People who like us once should find the next concert in ten seconds.","milestone":"Homepage design","url":"http://milepost.test/portal/1m6gdkw80va8eyrbajj1/milestones/1m6gdkw80va8eyrbajj1-s8pjz113t1ef"}','en','Agnė Pavyzdienė','agne@choir.example','maja@studio-klon.example','milestone','1m6gdkw80va8eyrbajj1-s8pjz113t1ef','queued',0,'2026-11-28T16:00:00.000+00:00',NULL,'','','','','unknown','2026-11-28T16:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m8e3q8m05b5ybqpjkna','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','change','{"what":"requested","name":"Studio Klon","from":"Agnė Pavyzdienė","project":"Website for the choir","number":1,"title":"A page for recordings","text":"Could people listen to last year''s concert on the site? Five recordings, with the programme beside them.","url":"http://milepost.test/app/projects/1m6gdkw80va8eyrbajj1/changes/1m6gdkw80va8eyrbajj1-3qqxc1347wv2"}','en','Studio Klon','maja@studio-klon.example','agne@choir.example','change','1m6gdkw80va8eyrbajj1-3qqxc1347wv2','queued',0,'2026-11-27T09:00:00.000+00:00',NULL,'','','','','unknown','2026-11-27T09:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m8eraec03bhc5qk1sxt','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','change','{"what":"sent","name":"Agnė Pavyzdienė","from":"Studio Klon","project":"Website for the choir","number":1,"title":"A page for recordings","text":"Gladly: one page with a player that works without an account. The recordings themselves come from you.","url":"http://milepost.test/portal/1m6gdkw80va8eyrbajj1/agreements/1m6gdkw80va8eyrbajj1-yvhpbk39qk3e"}','en','Agnė Pavyzdienė','agne@choir.example','maja@studio-klon.example','change','1m6gdkw80va8eyrbajj1-3qqxc1347wv2','queued',0,'2026-11-27T15:00:00.000+00:00',NULL,'','','','','unknown','2026-11-27T15:00:00.000+00:00',NULL);
INSERT INTO Mail VALUES('1m8bmrd80avy7mpks03c','1m8hm6tgrtdvmbzcg0yh','1m892bp80e4g253fjs65','guest-link','{"name":"Zofia Przykładowa","studio":"Studio Klon","project":"Bread bags and labels","secretUrl":"http://milepost.test/g/14se40bbcpc33wff1gqe9sc7tdwrted3","reason":"proposal"}','en','Zofia Przykładowa','zofia@bakery.example','maja@studio-klon.example','link','1m8bmrd807zpb6bv28an','queued',0,'2026-11-26T10:00:00.000+00:00',NULL,'','','','','unknown','2026-11-26T10:00:00.000+00:00',NULL);
CREATE TABLE IF NOT EXISTS "Signer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "party" TEXT NOT NULL DEFAULT 'client',
    "contactId" TEXT,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "sentAt" DATETIME,
    "viewedAt" DATETIME,
    "signedAt" DATETIME,
    "remindedAt" DATETIME,
    "reminders" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Signer_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Signer_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO Signer VALUES('1m3kqa080a5ezvd0thzs-3mwb3wn9whk5','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-vr7ecmgx0w1j',1,'client','1m3kqa0805x5wpesfjck','Sam Sample','sam@workshop.example','','2026-09-29T10:00:00.000+00:00',NULL,'2026-09-30T14:00:00.000+00:00',NULL,0);
INSERT INTO Signer VALUES('1m6gdkw80va8eyrbajj1-c0x26ve9nyzc','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-yvhpbk39qk3e',1,'client','1m6gdkw809kf6bj0a9e9','Agnė Pavyzdienė','agne@choir.example','','2026-11-27T15:00:00.000+00:00',NULL,NULL,NULL,0);
INSERT INTO Signer VALUES('1m6gdkw80va8eyrbajj1-k6n5nmadfv2p','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-08r60jt5n05y',1,'client','1m6gdkw809kf6bj0a9e9','Agnė Pavyzdienė','agne@choir.example','','2026-11-04T10:00:00.000+00:00',NULL,'2026-11-05T14:00:00.000+00:00',NULL,0);
INSERT INTO Signer VALUES('1m892bp80e4g253fjs65-k7z30ttnj8kn','1m8hm6tgrtdvmbzcg0yh','1m892bp80e4g253fjs65','1m892bp80e4g253fjs65-tjp4yee9z1zd',1,'client','1m892bp802ahywvzbk9r','Zofia Przykładowa','zofia@bakery.example','','2026-11-26T10:00:00.000+00:00',NULL,NULL,NULL,0);
CREATE TABLE IF NOT EXISTS "AgreementEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "actorName" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "ip" TEXT NOT NULL DEFAULT '',
    "userAgent" TEXT NOT NULL DEFAULT '',
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "AgreementEvent_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AgreementEvent_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO AgreementEvent VALUES('1m3kqa080a5ezvd0thzs-1m3p9pq800002gyx1','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-vr7ecmgx0w1j',1,'sent','2026-09-29T10:00:00.000+00:00','Maja Wójcik','Sam Sample','','','','b54a74a60ad24fab97ce331e4bf2241e88abfa2a4b381b05e80c8f29d9fa6331');
INSERT INTO AgreementEvent VALUES('1m3kqa080a5ezvd0thzs-1m3s9twr00004ajha','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-vr7ecmgx0w1j',2,'signed','2026-09-30T14:00:00.000+00:00','Sam Sample','sam@workshop.example','192.0.2.7','Sample browser','b54a74a60ad24fab97ce331e4bf2241e88abfa2a4b381b05e80c8f29d9fa6331','bd7347dcdb015dc574694e95d1f1a2cbf24cc2caad96f70c20470e7d5d029fb5');
INSERT INTO AgreementEvent VALUES('1m3kqa080a5ezvd0thzs-1m3s9twr0000673yj','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-vr7ecmgx0w1j',3,'in-force','2026-09-30T14:00:00.000+00:00','Milepost','','','','bd7347dcdb015dc574694e95d1f1a2cbf24cc2caad96f70c20470e7d5d029fb5','7d43d83e542115427189d8e2a8fce6f09f0dfad5cc2a8684be1f7102659317ae');
INSERT INTO AgreementEvent VALUES('1m6gdkw80va8eyrbajj1-1m6k00k80000pmdtm','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-08r60jt5n05y',1,'sent','2026-11-04T10:00:00.000+00:00','Maja Wójcik','Agnė Pavyzdienė','','','','e72d2a15fe5ff905930a6b762eff335c27eb2a353f958e335f8941035bd671d2');
INSERT INTO AgreementEvent VALUES('1m6gdkw80va8eyrbajj1-1m6p04rr0000r5ey8','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-08r60jt5n05y',2,'signed','2026-11-05T14:00:00.000+00:00','Agnė Pavyzdienė','agne@choir.example','192.0.2.7','Sample browser','e72d2a15fe5ff905930a6b762eff335c27eb2a353f958e335f8941035bd671d2','902866d6dd72d7f8943abe2bc2cf185a3d9ee4c1a0efc6b79c392df678feff44');
INSERT INTO AgreementEvent VALUES('1m6gdkw80va8eyrbajj1-1m6p04rr0000tct40','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-08r60jt5n05y',3,'in-force','2026-11-05T14:00:00.000+00:00','Milepost','','','','902866d6dd72d7f8943abe2bc2cf185a3d9ee4c1a0efc6b79c392df678feff44','60219b1d57953bb1c116bdd55e925ba713b3bc1d5dc0bad9a6e517d90fda22f2');
INSERT INTO AgreementEvent VALUES('1m6gdkw80va8eyrbajj1-1m8eraec000161msp','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-yvhpbk39qk3e',1,'sent','2026-11-27T15:00:00.000+00:00','Maja Wójcik','Agnė Pavyzdienė','','','','e1fadbe69cec06dfec317d27e57041328c37cfe909f8e38c1cc471a7f43510cb');
INSERT INTO AgreementEvent VALUES('1m892bp80e4g253fjs65-1m8bmrd8000190mmz','1m8hm6tgrtdvmbzcg0yh','1m892bp80e4g253fjs65','1m892bp80e4g253fjs65-tjp4yee9z1zd',1,'sent','2026-11-26T10:00:00.000+00:00','Maja Wójcik','Zofia Przykładowa','','','','9b871e63b8330d3607c2f4eb60009eb21abec1164b3936a9de4ac54836642708');
CREATE TABLE IF NOT EXISTS "SealingKey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "certificate" TEXT NOT NULL,
    "keyCipher" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "selfMade" BOOLEAN NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "SealingKey_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "AgreementTemplate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "archivedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "AgreementTemplate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "AgreementTemplateVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "clauses" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "AgreementTemplateVersion_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "AgreementTemplate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "ScopeTemplate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ScopeTemplate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "GlossaryTerm" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT,
    "term" TEXT NOT NULL,
    "plain" TEXT NOT NULL,
    CONSTRAINT "GlossaryTerm_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GlossaryTerm_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "DayOff" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "DayOff_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "ChangeRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "wish" TEXT NOT NULL,
    "authorKind" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "contactId" TEXT,
    "deliverableId" TEXT,
    "milestoneId" TEXT,
    "status" TEXT NOT NULL DEFAULT 'requested',
    "reason" TEXT NOT NULL DEFAULT '',
    "declinedBy" TEXT,
    "gift" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "deliveredAt" DATETIME,
    CONSTRAINT "ChangeRequest_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO ChangeRequest VALUES('1m6gdkw80va8eyrbajj1-3qqxc1347wv2','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1',1,'A page for recordings','Could people listen to last year''s concert on the site? Five recordings, with the programme beside them.','guest','Agnė Pavyzdienė','1m6gdkw809kf6bj0a9e9',NULL,NULL,'sent','',NULL,0,'2026-11-27T09:00:00.000+00:00',NULL,NULL);
CREATE TABLE IF NOT EXISTS "ChangeVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "changeId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "pricing" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "rate" BIGINT NOT NULL DEFAULT 0,
    "price" BIGINT NOT NULL,
    "worth" BIGINT NOT NULL DEFAULT 0,
    "offer" TEXT NOT NULL DEFAULT '',
    "effects" TEXT NOT NULL,
    "expiresOn" TEXT NOT NULL,
    "agreementId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ChangeVersion_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "ChangeRequest" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO ChangeVersion VALUES('1m6gdkw80va8eyrbajj1-bxnsks7te1rh','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-3qqxc1347wv2',1,'hourly',390,6000,39000,0,'Gladly: one page with a player that works without an account. The recordings themselves come from you.','{"number":1,"title":"A page for recordings","price":39000,"added":[],"dropped":[],"rounds":[],"days":3,"shifts":[{"milestoneId":"1m6gdkw80va8eyrbajj1-s8pjz113t1ef","from":"2026-11-30","to":"2026-12-03"},{"milestoneId":"1m6gdkw80va8eyrbajj1-vf98k43b2dw5","from":"2026-12-28","to":"2026-12-31"}],"billing":"on_approval"}','2026-12-11','1m6gdkw80va8eyrbajj1-yvhpbk39qk3e','2026-11-27T15:00:00.000+00:00');
CREATE TABLE IF NOT EXISTS "ChangeNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "changeId" TEXT NOT NULL,
    "authorKind" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ChangeNote_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "ChangeRequest" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "DateMove" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "agreementId" TEXT,
    "reason" TEXT NOT NULL,
    "movedAt" DATETIME NOT NULL,
    CONSTRAINT "DateMove_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "BriefQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "help" TEXT NOT NULL DEFAULT '',
    "options" TEXT NOT NULL DEFAULT '',
    "required" BOOLEAN NOT NULL DEFAULT false,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredBy" TEXT NOT NULL DEFAULT '',
    "answeredAt" DATETIME,
    CONSTRAINT "BriefQuestion_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "BoardItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',
    "fileId" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "authorKind" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "contactId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "BoardItem_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "BoardComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "authorKind" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "BoardComment_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "BoardItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "Termination" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "settlement" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Termination_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "PaymentPart" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,
    CONSTRAINT "PaymentPart_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PaymentPart_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO PaymentPart VALUES('1m3kqa080a5ezvd0thzs-71bnqgzmkshn','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-sgnky71r9nxj','1m3kqa080a5ezvd0thzs-wm2v5zf4b227',0,84000);
INSERT INTO PaymentPart VALUES('1m3kqa080a5ezvd0thzs-9pg2skqesf9y','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-nmtwd9t1h9pa','1m3kqa080a5ezvd0thzs-q5vnxah6r0v1',0,63000);
INSERT INTO PaymentPart VALUES('1m3kqa080a5ezvd0thzs-zc9t7yqc5cfr','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-c2kafyqmz5ph','1m3kqa080a5ezvd0thzs-ck6gjx4yetvw',0,63000);
INSERT INTO PaymentPart VALUES('1m6gdkw80va8eyrbajj1-xmekeyzkea9a','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-mvz1stdq64k4','1m6gdkw80va8eyrbajj1-rhwr414ex80t',0,165000);
CREATE TABLE IF NOT EXISTS "Booking" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "paymentId" TEXT,
    "creditNoteId" TEXT,
    "refundId" TEXT,
    "disputeId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Booking_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Booking_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO Booking VALUES('1m3kqa080a5ezvd0thzs-3qt06rrxnfx6','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-q5vnxah6r0v1','payment',63000,'1m3kqa080a5ezvd0thzs-nmtwd9t1h9pa',NULL,NULL,NULL,'2026-10-01T10:00:00.000+00:00');
INSERT INTO Booking VALUES('1m3kqa080a5ezvd0thzs-fckr14wsr6cf','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-wm2v5zf4b227','payment',84000,'1m3kqa080a5ezvd0thzs-sgnky71r9nxj',NULL,NULL,NULL,'2026-11-08T17:00:00.000+00:00');
INSERT INTO Booking VALUES('1m3kqa080a5ezvd0thzs-w7tbt1snjhc1','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','1m3kqa080a5ezvd0thzs-ck6gjx4yetvw','payment',63000,'1m3kqa080a5ezvd0thzs-c2kafyqmz5ph',NULL,NULL,NULL,'2026-10-17T17:00:00.000+00:00');
INSERT INTO Booking VALUES('1m6gdkw80va8eyrbajj1-yy9nmjb2ya5t','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','1m6gdkw80va8eyrbajj1-rhwr414ex80t','payment',165000,'1m6gdkw80va8eyrbajj1-mvz1stdq64k4',NULL,NULL,NULL,'2026-11-06T10:00:00.000+00:00');
CREATE TABLE IF NOT EXISTS "Refund" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "creditNoteId" TEXT,
    "method" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "reference" TEXT NOT NULL DEFAULT '',
    "providerId" TEXT,
    "failure" TEXT NOT NULL DEFAULT '',
    "recordedBy" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    CONSTRAINT "Refund_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Refund_creditNoteId_fkey" FOREIGN KEY ("creditNoteId") REFERENCES "Invoice" ("id") ON DELETE NO ACTION ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "Dispute" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "taken" BIGINT NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL DEFAULT '',
    "respondBy" DATETIME,
    "openedAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    CONSTRAINT "Dispute_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "Payment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'started',
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "booked" BIGINT NOT NULL DEFAULT 0,
    "returned" BIGINT NOT NULL DEFAULT 0,
    "sessionId" TEXT,
    "intentId" TEXT,
    "checkoutUrl" TEXT NOT NULL DEFAULT '',
    "liveMode" BOOLEAN NOT NULL DEFAULT false,
    "contactId" TEXT,
    "claimedOn" TEXT,
    "receivedOn" TEXT,
    "reference" TEXT NOT NULL DEFAULT '',
    "recordedBy" TEXT NOT NULL DEFAULT '',
    "failure" TEXT NOT NULL DEFAULT '',
    "startedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME,
    "settledAt" DATETIME,
    "closePending" BOOLEAN NOT NULL DEFAULT false, "confirmedAt" DATETIME, "contestedAt" DATETIME, "contestReason" TEXT NOT NULL DEFAULT '', "cardAccountId" TEXT NOT NULL DEFAULT '', "keepConsent" TEXT NOT NULL DEFAULT '', "keptCardId" TEXT, "chargeOn" TEXT, "instructionsUrl" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Payment_money" CHECK ("booked" >= 0 AND "returned" >= 0 AND "booked" + "returned" <= "amount"),
    CONSTRAINT "Payment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO Payment VALUES('1m3kqa080a5ezvd0thzs-c2kafyqmz5ph','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','transfer','succeeded',63000,'EUR',63000,0,NULL,NULL,'',0,NULL,NULL,'2026-10-17','RF332026002','Maja Wójcik','','2026-10-17T17:00:00.000+00:00',NULL,'2026-10-17T17:00:00.000+00:00',0,NULL,NULL,'','','',NULL,NULL,'');
INSERT INTO Payment VALUES('1m3kqa080a5ezvd0thzs-nmtwd9t1h9pa','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','transfer','succeeded',63000,'EUR',63000,0,NULL,NULL,'',0,NULL,NULL,'2026-10-01','RF602026001','Maja Wójcik','','2026-10-01T10:00:00.000+00:00',NULL,'2026-10-01T10:00:00.000+00:00',0,NULL,NULL,'','','',NULL,NULL,'');
INSERT INTO Payment VALUES('1m3kqa080a5ezvd0thzs-sgnky71r9nxj','1m8hm6tgrtdvmbzcg0yh','1m3kqa080a5ezvd0thzs','transfer','succeeded',84000,'EUR',84000,0,NULL,NULL,'',0,NULL,NULL,'2026-11-08','RF062026003','Maja Wójcik','','2026-11-08T17:00:00.000+00:00',NULL,'2026-11-08T17:00:00.000+00:00',0,NULL,NULL,'','','',NULL,NULL,'');
INSERT INTO Payment VALUES('1m6gdkw80va8eyrbajj1-mvz1stdq64k4','1m8hm6tgrtdvmbzcg0yh','1m6gdkw80va8eyrbajj1','transfer','succeeded',165000,'EUR',165000,0,NULL,NULL,'',0,NULL,NULL,'2026-11-06','RF762026004','Maja Wójcik','','2026-11-06T10:00:00.000+00:00',NULL,'2026-11-06T10:00:00.000+00:00',0,NULL,NULL,'','','',NULL,NULL,'');
CREATE TABLE IF NOT EXISTS "InvoiceDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "recurrence" TEXT NOT NULL DEFAULT 'once',
    "nextOn" TEXT,
    "issuesItself" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "InvoiceDraft_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "InvoiceReminder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "sentAt" DATETIME NOT NULL, "dueOn" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "InvoiceReminder_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "BankLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "account" TEXT NOT NULL DEFAULT '',
    "bookedOn" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "payer" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'open',
    "paymentId" TEXT,
    "importedAt" DATETIME NOT NULL,
    CONSTRAINT "BankLine_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "BankFormat" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "head" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,
    CONSTRAINT "BankFormat_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "PlanDate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "dueOn" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "upTo" BIGINT NOT NULL,
    CONSTRAINT "PlanDate_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "CardAccount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "liveMode" BOOLEAN NOT NULL,
    "providerId" TEXT NOT NULL DEFAULT '',
    "hint" TEXT NOT NULL,
    "keyCipher" TEXT NOT NULL,
    "webhookCipher" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "CardAccount_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "Difference" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL DEFAULT '',
    "paymentId" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "expected" BIGINT NOT NULL,
    "found" BIGINT NOT NULL,
    "firstSeenAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    CONSTRAINT "Difference_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "ExchangeRate" (
    "workspaceId" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "rate" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    PRIMARY KEY ("workspaceId", "currency", "day"),
    CONSTRAINT "ExchangeRate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "Transmission" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "invoiceId" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "reference" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Transmission_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "KeptCard" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "contactName" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "methodId" TEXT NOT NULL,
    "brand" TEXT NOT NULL,
    "last4" TEXT NOT NULL,
    "expires" TEXT NOT NULL,
    "consent" TEXT NOT NULL,
    "consentedAt" DATETIME NOT NULL,
    "liveMode" BOOLEAN NOT NULL,
    "cardAccountId" TEXT NOT NULL DEFAULT '',
    "removedAt" DATETIME,
    "removedBy" TEXT NOT NULL DEFAULT '', "forgottenAt" DATETIME,
    CONSTRAINT "KeptCard_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");
CREATE INDEX "Session_userId_idx" ON "Session"("userId");
CREATE INDEX "Token_workspaceId_idx" ON "Token"("workspaceId");
CREATE INDEX "Token_userId_idx" ON "Token"("userId");
CREATE INDEX "Client_workspaceId_name_idx" ON "Client"("workspaceId", "name");
CREATE INDEX "Contact_clientId_idx" ON "Contact"("clientId");
CREATE INDEX "Project_workspaceId_status_idx" ON "Project"("workspaceId", "status");
CREATE INDEX "Project_clientId_idx" ON "Project"("clientId");
CREATE INDEX "Milestone_projectId_position_idx" ON "Milestone"("projectId", "position");
CREATE INDEX "Deliverable_projectId_position_idx" ON "Deliverable"("projectId", "position");
CREATE INDEX "Deliverable_milestoneId_idx" ON "Deliverable"("milestoneId");
CREATE INDEX "Exclusion_projectId_position_idx" ON "Exclusion"("projectId", "position");
CREATE UNIQUE INDEX "Agreement_projectId_number_key" ON "Agreement"("projectId", "number");
CREATE INDEX "Signature_fileId_idx" ON "Signature"("fileId");
CREATE INDEX "SigningCode_agreementId_contactId_idx" ON "SigningCode"("agreementId", "contactId");
CREATE UNIQUE INDEX "Instalment_milestoneId_key" ON "Instalment"("milestoneId");
CREATE INDEX "Instalment_projectId_position_idx" ON "Instalment"("projectId", "position");
CREATE INDEX "Checkpoint_projectId_publishedAt_idx" ON "Checkpoint"("projectId", "publishedAt");
CREATE INDEX "Checkpoint_milestoneId_idx" ON "Checkpoint"("milestoneId");
CREATE INDEX "Review_projectId_idx" ON "Review"("projectId");
CREATE INDEX "Review_milestoneId_idx" ON "Review"("milestoneId");
CREATE UNIQUE INDEX "Invoice_instalmentId_key" ON "Invoice"("instalmentId");
CREATE INDEX "Invoice_projectId_idx" ON "Invoice"("projectId");
CREATE INDEX "Invoice_fileId_idx" ON "Invoice"("fileId");
CREATE UNIQUE INDEX "Invoice_workspaceId_series_sequence_key" ON "Invoice"("workspaceId", "series", "sequence");
CREATE INDEX "InvoiceLine_invoiceId_position_idx" ON "InvoiceLine"("invoiceId", "position");
CREATE INDEX "Deduction_invoiceId_idx" ON "Deduction"("invoiceId");
CREATE UNIQUE INDEX "PaymentReversal_paymentId_key" ON "PaymentReversal"("paymentId");
CREATE UNIQUE INDEX "GuestLink_tokenHash_key" ON "GuestLink"("tokenHash");
CREATE INDEX "GuestLink_projectId_idx" ON "GuestLink"("projectId");
CREATE INDEX "GuestLink_contactId_idx" ON "GuestLink"("contactId");
CREATE INDEX "GuestSession_linkId_idx" ON "GuestSession"("linkId");
CREATE INDEX "Visit_linkId_idx" ON "Visit"("linkId");
CREATE INDEX "Visit_projectId_at_idx" ON "Visit"("projectId", "at");
CREATE INDEX "Activity_projectId_at_idx" ON "Activity"("projectId", "at");
CREATE INDEX "Activity_workspaceId_at_idx" ON "Activity"("workspaceId", "at");
CREATE INDEX "File_workspaceId_idx" ON "File"("workspaceId");
CREATE INDEX "File_projectId_idx" ON "File"("projectId");
CREATE INDEX "File_checkpointId_idx" ON "File"("checkpointId");
CREATE INDEX "Mail_status_nextAttemptAt_idx" ON "Mail"("status", "nextAttemptAt");
CREATE INDEX "Mail_workspaceId_createdAt_idx" ON "Mail"("workspaceId", "createdAt");
CREATE INDEX "Mail_projectId_idx" ON "Mail"("projectId");
CREATE INDEX "Mail_providerId_idx" ON "Mail"("providerId");
CREATE TRIGGER "Milestone_insert_version" AFTER INSERT ON "Milestone" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Milestone_update_version" AFTER UPDATE ON "Milestone" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Milestone_delete_version" AFTER DELETE ON "Milestone" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "Deliverable_insert_version" AFTER INSERT ON "Deliverable" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Deliverable_update_version" AFTER UPDATE ON "Deliverable" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Deliverable_delete_version" AFTER DELETE ON "Deliverable" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "Exclusion_insert_version" AFTER INSERT ON "Exclusion" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Exclusion_update_version" AFTER UPDATE ON "Exclusion" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Exclusion_delete_version" AFTER DELETE ON "Exclusion" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "Agreement_insert_version" AFTER INSERT ON "Agreement" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Agreement_update_version" AFTER UPDATE ON "Agreement" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Agreement_delete_version" AFTER DELETE ON "Agreement" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "Signature_insert_version" AFTER INSERT ON "Signature" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Signature_update_version" AFTER UPDATE ON "Signature" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Signature_delete_version" AFTER DELETE ON "Signature" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "Instalment_insert_version" AFTER INSERT ON "Instalment" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Instalment_update_version" AFTER UPDATE ON "Instalment" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Instalment_delete_version" AFTER DELETE ON "Instalment" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "Checkpoint_insert_version" AFTER INSERT ON "Checkpoint" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Checkpoint_update_version" AFTER UPDATE ON "Checkpoint" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Checkpoint_delete_version" AFTER DELETE ON "Checkpoint" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "Review_insert_version" AFTER INSERT ON "Review" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Review_update_version" AFTER UPDATE ON "Review" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Review_delete_version" AFTER DELETE ON "Review" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "Invoice_insert_version" AFTER INSERT ON "Invoice" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Invoice_update_version" AFTER UPDATE ON "Invoice" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Invoice_delete_version" AFTER DELETE ON "Invoice" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "InvoiceLine_insert_version" AFTER INSERT ON "InvoiceLine" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "InvoiceLine_update_version" AFTER UPDATE ON "InvoiceLine" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "InvoiceLine_delete_version" AFTER DELETE ON "InvoiceLine" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "Deduction_insert_version" AFTER INSERT ON "Deduction" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Deduction_update_version" AFTER UPDATE ON "Deduction" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Deduction_delete_version" AFTER DELETE ON "Deduction" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "PaymentReversal_insert_version" AFTER INSERT ON "PaymentReversal" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "PaymentReversal_update_version" AFTER UPDATE ON "PaymentReversal" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "PaymentReversal_delete_version" AFTER DELETE ON "PaymentReversal" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "Activity_insert_version" AFTER INSERT ON "Activity" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Activity_update_version" AFTER UPDATE ON "Activity" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Activity_delete_version" AFTER DELETE ON "Activity" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "File_insert_version" AFTER INSERT ON "File" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "File_update_version" AFTER UPDATE ON "File" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "File_delete_version" AFTER DELETE ON "File" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "Workspace_version" AFTER UPDATE OF "name", "legalName", "accent", "address", "country", "taxId", "vatId", "email", "iban", "bic", "accountHolder", "cardEnabled", "transferEnabled", "cashEnabled", "locale", "timeZone" ON "Workspace" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "workspaceId" = NEW."id"; END;
CREATE TRIGGER "Client_version" AFTER UPDATE ON "Client" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "clientId" = NEW."id"; END;
CREATE TRIGGER "Deduction_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "invoiceId", "prepaymentId", "number", "issuedOn", "net", "tax", "gross" ON "Deduction" BEGIN SELECT RAISE(ABORT, 'Deduction is frozen'); END;
CREATE TRIGGER "PaymentReversal_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "paymentId", "amount", "reason", "recordedBy", "reversedAt" ON "PaymentReversal" BEGIN SELECT RAISE(ABORT, 'PaymentReversal is frozen'); END;
CREATE TRIGGER "ProviderEvent_frozen" BEFORE UPDATE OF "id", "provider", "type", "receivedAt" ON "ProviderEvent" BEGIN SELECT RAISE(ABORT, 'ProviderEvent is frozen'); END;
CREATE TRIGGER "Invoice_kept" BEFORE DELETE ON "Invoice" WHEN (SELECT "sample" FROM "Workspace" WHERE "id" = OLD."workspaceId") = 0 BEGIN SELECT RAISE(ABORT, 'Invoice is kept'); END;
CREATE TRIGGER "Signature_kept" BEFORE DELETE ON "Signature" WHEN (SELECT "sample" FROM "Workspace" WHERE "id" = OLD."workspaceId") = 0 BEGIN SELECT RAISE(ABORT, 'Signature is kept'); END;
CREATE TRIGGER "PaymentReversal_kept" BEFORE DELETE ON "PaymentReversal" WHEN (SELECT "sample" FROM "Workspace" WHERE "id" = OLD."workspaceId") = 0 BEGIN SELECT RAISE(ABORT, 'PaymentReversal is kept'); END;
CREATE UNIQUE INDEX "Signature_signerId_key" ON "Signature"("signerId");
CREATE INDEX "Signature_agreementId_idx" ON "Signature"("agreementId");
CREATE INDEX "Signer_projectId_idx" ON "Signer"("projectId");
CREATE UNIQUE INDEX "Signer_agreementId_position_key" ON "Signer"("agreementId", "position");
CREATE INDEX "AgreementEvent_projectId_idx" ON "AgreementEvent"("projectId");
CREATE UNIQUE INDEX "AgreementEvent_agreementId_position_key" ON "AgreementEvent"("agreementId", "position");
CREATE INDEX "SealingKey_workspaceId_createdAt_idx" ON "SealingKey"("workspaceId", "createdAt");
CREATE INDEX "AgreementTemplate_workspaceId_idx" ON "AgreementTemplate"("workspaceId");
CREATE UNIQUE INDEX "AgreementTemplateVersion_templateId_version_key" ON "AgreementTemplateVersion"("templateId", "version");
CREATE INDEX "ScopeTemplate_workspaceId_idx" ON "ScopeTemplate"("workspaceId");
CREATE INDEX "GlossaryTerm_workspaceId_idx" ON "GlossaryTerm"("workspaceId");
CREATE INDEX "GlossaryTerm_projectId_idx" ON "GlossaryTerm"("projectId");
CREATE INDEX "DayOff_workspaceId_idx" ON "DayOff"("workspaceId");
CREATE UNIQUE INDEX "ChangeRequest_projectId_number_key" ON "ChangeRequest"("projectId", "number");
CREATE UNIQUE INDEX "ChangeVersion_changeId_version_key" ON "ChangeVersion"("changeId", "version");
CREATE INDEX "ChangeNote_changeId_at_idx" ON "ChangeNote"("changeId", "at");
CREATE INDEX "DateMove_projectId_movedAt_idx" ON "DateMove"("projectId", "movedAt");
CREATE INDEX "BriefQuestion_projectId_position_idx" ON "BriefQuestion"("projectId", "position");
CREATE INDEX "BoardItem_projectId_createdAt_idx" ON "BoardItem"("projectId", "createdAt");
CREATE INDEX "BoardComment_itemId_at_idx" ON "BoardComment"("itemId", "at");
CREATE UNIQUE INDEX "Termination_projectId_key" ON "Termination"("projectId");
CREATE TRIGGER "ChangeRequest_insert_version" AFTER INSERT ON "ChangeRequest" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "ChangeRequest_update_version" AFTER UPDATE ON "ChangeRequest" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "ChangeRequest_delete_version" AFTER DELETE ON "ChangeRequest" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "ChangeVersion_insert_version" AFTER INSERT ON "ChangeVersion" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "ChangeVersion_update_version" AFTER UPDATE ON "ChangeVersion" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "ChangeVersion_delete_version" AFTER DELETE ON "ChangeVersion" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "DateMove_insert_version" AFTER INSERT ON "DateMove" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "DateMove_update_version" AFTER UPDATE ON "DateMove" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "DateMove_delete_version" AFTER DELETE ON "DateMove" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "BriefQuestion_insert_version" AFTER INSERT ON "BriefQuestion" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "BriefQuestion_update_version" AFTER UPDATE ON "BriefQuestion" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "BriefQuestion_delete_version" AFTER DELETE ON "BriefQuestion" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "Termination_insert_version" AFTER INSERT ON "Termination" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Termination_update_version" AFTER UPDATE ON "Termination" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Termination_delete_version" AFTER DELETE ON "Termination" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "GlossaryTerm_insert_version" AFTER INSERT ON "GlossaryTerm" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId" OR (NEW."projectId" IS NULL AND "workspaceId" = NEW."workspaceId"); END;
CREATE TRIGGER "GlossaryTerm_update_version" AFTER UPDATE ON "GlossaryTerm" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId" OR (NEW."projectId" IS NULL AND "workspaceId" = NEW."workspaceId"); END;
CREATE TRIGGER "GlossaryTerm_delete_version" AFTER DELETE ON "GlossaryTerm" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId" OR (OLD."projectId" IS NULL AND "workspaceId" = OLD."workspaceId"); END;
CREATE TRIGGER "Project_version" AFTER UPDATE OF "title", "goal", "success", "status", "currency", "timeZone", "clientId", "depositKind", "depositValue", "revisionRounds", "revisionPricing", "revisionPrice", "discountKind", "discountValue", "discountReason", "briefSentAt", "briefAnsweredAt", "endNoticeAt", "sentAt", "startedAt", "completedAt" ON "Project" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."id"; END;
CREATE TRIGGER "Agreement_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "number", "kind", "changeId", "locale", "sentAt" ON "Agreement" BEGIN SELECT RAISE(ABORT, 'Agreement is frozen'); END;
CREATE TRIGGER "Agreement_frozen_signed" BEFORE UPDATE OF "text", "sha256", "scope", "title", "effects", "price", "template", "expiresOn", "countersign", "originalFileId", "originalSha256" ON "Agreement" WHEN EXISTS (SELECT 1 FROM "Signature" WHERE "agreementId" = OLD."id") BEGIN SELECT RAISE(ABORT, 'Agreement is frozen'); END;
CREATE TRIGGER "Agreement_frozen_sealed" BEFORE UPDATE OF "sealedFileId", "sealedSha256" ON "Agreement" WHEN OLD."sealedFileId" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'Agreement is frozen'); END;
CREATE TRIGGER "Agreement_frozen_qualified" BEFORE UPDATE OF "qualifiedFileId" ON "Agreement" WHEN OLD."qualifiedFileId" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'Agreement is frozen'); END;
CREATE TRIGGER "Signature_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "agreementId", "contactId", "name", "contactName", "email", "identification", "consent", "sha256", "ip", "userAgent", "signedAt", "signerId", "party", "role", "timeZone", "drawing", "originalSha256" ON "Signature" BEGIN SELECT RAISE(ABORT, 'Signature is frozen'); END;
CREATE TRIGGER "AgreementEvent_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "agreementId", "position", "type", "at", "actorName", "detail", "ip", "userAgent", "previousHash", "hash" ON "AgreementEvent" BEGIN SELECT RAISE(ABORT, 'AgreementEvent is frozen'); END;
CREATE TRIGGER "ChangeVersion_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "changeId", "version", "pricing", "minutes", "rate", "price", "worth", "offer", "effects", "expiresOn", "agreementId" ON "ChangeVersion" WHEN OLD."agreementId" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'ChangeVersion is frozen'); END;
CREATE TRIGGER "DateMove_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "milestoneId", "fromDay", "toDay", "agreementId", "reason", "movedAt" ON "DateMove" BEGIN SELECT RAISE(ABORT, 'DateMove is frozen'); END;
CREATE TRIGGER "AgreementTemplateVersion_frozen" BEFORE UPDATE OF "id", "workspaceId", "templateId", "version", "body", "clauses", "authorName", "createdAt" ON "AgreementTemplateVersion" BEGIN SELECT RAISE(ABORT, 'AgreementTemplateVersion is frozen'); END;
CREATE TRIGGER "Termination_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "party", "reason", "settlement", "agreementId", "at" ON "Termination" BEGIN SELECT RAISE(ABORT, 'Termination is frozen'); END;
CREATE TRIGGER "AgreementEvent_kept" BEFORE DELETE ON "AgreementEvent" WHEN (SELECT "sample" FROM "Workspace" WHERE "id" = OLD."workspaceId") = 0 BEGIN SELECT RAISE(ABORT, 'AgreementEvent is kept'); END;
CREATE TRIGGER "DateMove_kept" BEFORE DELETE ON "DateMove" WHEN (SELECT "sample" FROM "Workspace" WHERE "id" = OLD."workspaceId") = 0 BEGIN SELECT RAISE(ABORT, 'DateMove is kept'); END;
CREATE TRIGGER "Termination_kept" BEFORE DELETE ON "Termination" WHEN (SELECT "sample" FROM "Workspace" WHERE "id" = OLD."workspaceId") = 0 BEGIN SELECT RAISE(ABORT, 'Termination is kept'); END;
CREATE TRIGGER "Signer_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "agreementId", "position", "party", "contactId", "name", "email", "role", "sentAt", "signedAt" ON "Signer" WHEN OLD."signedAt" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'Signer is frozen'); END;
CREATE INDEX "Invoice_creditOfId_idx" ON "Invoice"("creditOfId");
CREATE UNIQUE INDEX "Payment_sessionId_key" ON "Payment"("sessionId");
CREATE INDEX "Payment_projectId_idx" ON "Payment"("projectId");
CREATE INDEX "Payment_closePending_idx" ON "Payment"("closePending");
CREATE INDEX "Payment_intentId_idx" ON "Payment"("intentId");
CREATE INDEX "PaymentPart_projectId_idx" ON "PaymentPart"("projectId");
CREATE INDEX "PaymentPart_invoiceId_idx" ON "PaymentPart"("invoiceId");
CREATE UNIQUE INDEX "PaymentPart_paymentId_invoiceId_key" ON "PaymentPart"("paymentId", "invoiceId");
CREATE INDEX "Booking_projectId_idx" ON "Booking"("projectId");
CREATE INDEX "Booking_invoiceId_idx" ON "Booking"("invoiceId");
CREATE INDEX "Booking_paymentId_idx" ON "Booking"("paymentId");
CREATE UNIQUE INDEX "Refund_providerId_key" ON "Refund"("providerId");
CREATE INDEX "Refund_projectId_idx" ON "Refund"("projectId");
CREATE INDEX "Refund_paymentId_idx" ON "Refund"("paymentId");
CREATE INDEX "Refund_creditNoteId_idx" ON "Refund"("creditNoteId");
CREATE INDEX "Refund_status_createdAt_idx" ON "Refund"("status", "createdAt");
CREATE UNIQUE INDEX "Dispute_providerId_key" ON "Dispute"("providerId");
CREATE INDEX "Dispute_projectId_idx" ON "Dispute"("projectId");
CREATE INDEX "Dispute_paymentId_idx" ON "Dispute"("paymentId");
CREATE TRIGGER "Payment_insert_version" AFTER INSERT ON "Payment" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Payment_update_version" AFTER UPDATE ON "Payment" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Payment_delete_version" AFTER DELETE ON "Payment" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "PaymentPart_insert_version" AFTER INSERT ON "PaymentPart" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "PaymentPart_update_version" AFTER UPDATE ON "PaymentPart" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "PaymentPart_delete_version" AFTER DELETE ON "PaymentPart" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "Refund_insert_version" AFTER INSERT ON "Refund" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Refund_update_version" AFTER UPDATE ON "Refund" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Refund_delete_version" AFTER DELETE ON "Refund" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "Dispute_insert_version" AFTER INSERT ON "Dispute" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Dispute_update_version" AFTER UPDATE ON "Dispute" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId"; END;
CREATE TRIGGER "Dispute_delete_version" AFTER DELETE ON "Dispute" BEGIN UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId"; END;
CREATE TRIGGER "Booking_fits" BEFORE INSERT ON "Booking" WHEN NEW."paymentId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Payment" p JOIN "Invoice" i ON i."id" = NEW."invoiceId" WHERE p."id" = NEW."paymentId" AND p."currency" = i."currency" AND p."workspaceId" = i."workspaceId" AND p."status" = 'succeeded') BEGIN SELECT RAISE(ABORT, 'Booking does not fit'); END;
CREATE TRIGGER "Booking_sums" AFTER INSERT ON "Booking" BEGIN UPDATE "Invoice" SET "paid" = "paid" + NEW."amount" WHERE "id" = NEW."invoiceId"; UPDATE "Payment" SET "booked" = "booked" + NEW."amount" WHERE "id" = NEW."paymentId"; END;
CREATE TRIGGER "Booking_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "invoiceId", "kind", "amount", "paymentId", "creditNoteId", "refundId", "disputeId", "createdAt" ON "Booking" BEGIN SELECT RAISE(ABORT, 'Booking is frozen'); END;
CREATE TRIGGER "PaymentPart_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "paymentId", "invoiceId", "position", "amount" ON "PaymentPart" BEGIN SELECT RAISE(ABORT, 'PaymentPart is frozen'); END;
CREATE TRIGGER "Refund_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "paymentId", "creditNoteId", "method", "amount", "currency", "createdAt" ON "Refund" BEGIN SELECT RAISE(ABORT, 'Refund is frozen'); END;
CREATE TRIGGER "Booking_kept" BEFORE DELETE ON "Booking" WHEN (SELECT "sample" FROM "Workspace" WHERE "id" = OLD."workspaceId") = 0 BEGIN SELECT RAISE(ABORT, 'Booking is kept'); END;
CREATE TRIGGER "Refund_kept" BEFORE DELETE ON "Refund" WHEN (SELECT "sample" FROM "Workspace" WHERE "id" = OLD."workspaceId") = 0 BEGIN SELECT RAISE(ABORT, 'Refund is kept'); END;
CREATE TRIGGER "Dispute_kept" BEFORE DELETE ON "Dispute" WHEN (SELECT "sample" FROM "Workspace" WHERE "id" = OLD."workspaceId") = 0 BEGIN SELECT RAISE(ABORT, 'Dispute is kept'); END;
CREATE INDEX "InvoiceDraft_projectId_idx" ON "InvoiceDraft"("projectId");
CREATE INDEX "InvoiceDraft_workspaceId_nextOn_idx" ON "InvoiceDraft"("workspaceId", "nextOn");
CREATE TRIGGER "InvoiceLine_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "invoiceId", "position", "description", "quantity", "net", "taxCategory", "taxRate", "taxReason", "creditsId", "decimals", "unit", "unitPrice" ON "InvoiceLine" BEGIN SELECT RAISE(ABORT, 'InvoiceLine is frozen'); END;
CREATE INDEX "InvoiceReminder_projectId_idx" ON "InvoiceReminder"("projectId");
CREATE INDEX "Invoice_workspaceId_issuedOn_idx" ON "Invoice"("workspaceId", "issuedOn");
CREATE INDEX "BankLine_workspaceId_state_bookedOn_idx" ON "BankLine"("workspaceId", "state", "bookedOn");
CREATE UNIQUE INDEX "BankLine_workspaceId_hash_key" ON "BankLine"("workspaceId", "hash");
CREATE UNIQUE INDEX "BankFormat_workspaceId_head_key" ON "BankFormat"("workspaceId", "head");
CREATE INDEX "Deduction_prepaymentId_idx" ON "Deduction"("prepaymentId");
CREATE UNIQUE INDEX "Deduction_prepaymentId_once" ON "Deduction"("prepaymentId") WHERE "returnedById" IS NULL;
CREATE TRIGGER "Deduction_returned" BEFORE UPDATE OF "returnedById" ON "Deduction" WHEN OLD."returnedById" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'Deduction is frozen'); END;
CREATE INDEX "PlanDate_projectId_idx" ON "PlanDate"("projectId");
CREATE UNIQUE INDEX "PlanDate_invoiceId_position_key" ON "PlanDate"("invoiceId", "position");
CREATE INDEX "Invoice_workspaceId_payBy_idx" ON "Invoice"("workspaceId", "payBy");
CREATE UNIQUE INDEX "InvoiceReminder_invoiceId_dueOn_step_key" ON "InvoiceReminder"("invoiceId", "dueOn", "step");
CREATE TRIGGER "Invoice_pay_by" AFTER INSERT ON "Invoice" WHEN NEW."payBy" = '' BEGIN UPDATE "Invoice" SET "payBy" = "dueOn" WHERE "id" = NEW."id"; END;
CREATE TRIGGER "Invoice_paid_pay_by" AFTER UPDATE OF "paid" ON "Invoice" WHEN EXISTS (SELECT 1 FROM "PlanDate" WHERE "invoiceId" = NEW."id") BEGIN UPDATE "Invoice" SET "payBy" = coalesce((SELECT min("dueOn") FROM "PlanDate" WHERE "invoiceId" = NEW."id" AND "upTo" > NEW."paid"), "dueOn") WHERE "id" = NEW."id"; END;
CREATE TRIGGER "PlanDate_insert_pay_by" AFTER INSERT ON "PlanDate" BEGIN UPDATE "Invoice" SET "payBy" = coalesce((SELECT min("dueOn") FROM "PlanDate" p WHERE p."invoiceId" = "Invoice"."id" AND p."upTo" > "Invoice"."paid"), "dueOn") WHERE "id" = NEW."invoiceId"; END;
CREATE TRIGGER "PlanDate_delete_pay_by" AFTER DELETE ON "PlanDate" BEGIN UPDATE "Invoice" SET "payBy" = coalesce((SELECT min("dueOn") FROM "PlanDate" p WHERE p."invoiceId" = "Invoice"."id" AND p."upTo" > "Invoice"."paid"), "dueOn") WHERE "id" = OLD."invoiceId"; END;
CREATE TRIGGER "PlanDate_frozen" BEFORE UPDATE ON "PlanDate" BEGIN SELECT RAISE(ABORT, 'PlanDate is frozen'); END;
CREATE INDEX "CardAccount_workspaceId_createdAt_idx" ON "CardAccount"("workspaceId", "createdAt");
CREATE INDEX "Difference_workspaceId_settledAt_idx" ON "Difference"("workspaceId", "settledAt");
CREATE INDEX "Transmission_projectId_idx" ON "Transmission"("projectId");
CREATE INDEX "Transmission_status_nextAt_idx" ON "Transmission"("status", "nextAt");
CREATE UNIQUE INDEX "Transmission_invoiceId_network_key" ON "Transmission"("invoiceId", "network");
CREATE INDEX "Payment_keptCardId_idx" ON "Payment"("keptCardId");
CREATE INDEX "KeptCard_workspaceId_idx" ON "KeptCard"("workspaceId");
CREATE UNIQUE INDEX "KeptCard_projectId_methodId_key" ON "KeptCard"("projectId", "methodId");
CREATE TRIGGER "KeptCard_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "contactId", "contactName", "customerId", "methodId", "consent", "consentedAt", "liveMode", "cardAccountId" ON "KeptCard" BEGIN SELECT RAISE(ABORT, 'KeptCard is frozen'); END;
CREATE INDEX "Invoice_lateOfId_idx" ON "Invoice"("lateOfId");
CREATE TRIGGER "Invoice_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "instalmentId", "kind", "status", "series", "sequence", "number", "title", "currency", "locale", "issuedOn", "suppliedOn", "dueOn", "seller", "buyer", "taxes", "net", "tax", "gross", "prepaid", "due", "reference", "createdAt", "creditOfId", "reason", "rounding", "withholdingRate", "withheld", "note", "buyerReference", "earlyRate", "earlyOn", "homeCurrency", "exchangeRate", "homeTax", "lowersPrice", "lateOfId", "lateUntil" ON "Invoice" BEGIN SELECT RAISE(ABORT, 'Invoice is frozen'); END;
COMMIT;
