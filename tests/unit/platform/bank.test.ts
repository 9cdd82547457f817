import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { UnreadableStatement } from "#app/platform/gateways/bank/bank-statement.ts";
import { readCamt } from "#app/platform/gateways/bank/read-camt.server.ts";
import {
  guessMapping,
  readCsvEntries,
  readCsvRows,
} from "#app/platform/gateways/bank/read-csv.server.ts";
import { isDirectionKnown } from "#app/platform/gateways/bank/csv-direction.ts";
import { readDay } from "#app/platform/gateways/bank/read-day.ts";
import {
  decodeText,
  readStatement,
  readStatementFile,
} from "#app/platform/gateways/bank/read-statement.server.ts";

const entry = (inner: string, change = { sign: "CRDT", status: "<Sts>BOOK</Sts>" }) =>
  `<Ntry><Amt Ccy="EUR">726.00</Amt><CdtDbtInd>${change.sign}</CdtDbtInd>${change.status}<BookgDt><Dt>2026-11-20</Dt></BookgDt><AcctSvcrRef>B1</AcctSvcrRef>${inner}</Ntry>`;
const camt = (entries: string, version = "02") =>
  `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>LT121000011101001000</IBAN></Id></Acct>${entries}</Stmt></BkToCstmrStmt></Document>`;
const single = entry(
  "<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RltdPties><Dbtr><Nm>Kavinė &amp; Co</Nm></Dbtr></RltdPties><RmtInf><Strd><CdtrRefInf><Ref>RF762026004</Ref></CdtrRefInf></Strd><Ustrd>Ačiū</Ustrd></RmtInf></TxDtls></NtryDtls>",
);

describe("CAMT.053", () => {
  test("gives the booked credits, with the payer, the reference and the bank's own id", () => {
    expect(readCamt(camt(single))).toEqual([
      {
        account: "LT121000011101001000",
        bookedOn: "2026-11-20",
        bankId: "B1",
        amount: "726",
        currency: "EUR",
        payer: "Kavinė & Co",
        text: "RF762026004 Ačiū",
      },
    ]);
  });

  test("newer versions wrap names and states; a batch gives each of its transactions", () => {
    const tx = (amount: string, name: string) =>
      `<TxDtls><Amt Ccy="EUR">${amount}</Amt><RltdPties><Dbtr><Pty><Nm>${name}</Nm></Pty></Dbtr></RltdPties></TxDtls>`;
    const batch = entry(`<NtryDtls>${tx("700.00", "A")}${tx("26.00", "B")}</NtryDtls>`, {
      sign: "CRDT",
      status: "<Sts><Cd>BOOK</Cd></Sts>",
    });
    expect(
      readCamt(camt(batch, "08")).map(({ amount, payer, bankId }) => [amount, payer, bankId]),
    ).toEqual([
      ["700", "A", "B1/0"],
      ["26", "B", "B1/1"],
    ]);
  });

  test("a batch without amounts of its own is one line, a debit in it none; zeros after the point aren't thousands", () => {
    const bare = (name: string) =>
      `<TxDtls><RltdPties><Dbtr><Nm>${name}</Nm></Dbtr></RltdPties></TxDtls>`;
    expect(
      readCamt(camt(entry(`<NtryDtls>${bare("A")}${bare("B")}</NtryDtls>`))).map(
        ({ amount, text }) => [amount, text],
      ),
    ).toEqual([["726", "A; B"]]);
    expect(
      readCamt(
        camt(
          entry(
            '<NtryDtls><TxDtls><Amt Ccy="EUR">9.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls></NtryDtls>',
          ),
        ),
      ),
    ).toEqual([]);
    expect(
      readCamt(camt(entry("").replace("726.00", "100.000").replace("B1", "NONREF"))).map(
        ({ amount, bankId }) => [amount, bankId],
      ),
    ).toEqual([["100", ""]]);
  });

  test("debits, pending entries and reversals aren't received money", () => {
    const others = [
      entry("", { sign: "DBIT", status: "<Sts>BOOK</Sts>" }),
      entry("", { sign: "CRDT", status: "<Sts>PDNG</Sts>" }),
      entry("<RvslInd>true</RvslInd>"),
    ];
    expect(readCamt(camt(others.join("")))).toEqual([]);
  });

  test("broken XML, another document and a document type are refused with a message", () => {
    for (const text of [
      "<Document><Stmt>",
      "<Document><Other/></Document>",
      '<!DOCTYPE x [<!ENTITY a "b">]><Document/>',
      "",
    ])
      expect(() => readStatement(text || " "), text).toThrow(UnreadableStatement);
  });
});

describe("MT940", () => {
  const mt940 = (...lines: string[]) =>
    [
      "{1:F01BANKDEFFAXXX0000000000}{2:I940BANKDEFFXXXXN}{4:",
      ":20:STMT",
      ":25:10020030/1234567",
      ":28C:1/1",
      ":60F:C261119EUR100,00",
      ...lines,
      "-}",
    ].join("\r\n");
  const german = [
    ":61:2611201120C726,00N166NONREF//B1",
    ":86:166?00GUTSCHRIFT?109310?20EREF+NOTPROVIDED?21SVWZ+RF762026004 Ach?22iu?30BANKDEFF?31DE89",
    "370400440532013000?32Kavine Sviesa?33 UAB",
    ":62F:C261120EUR826,00",
  ];

  test("gives the credits of a German bank, whose purpose is cut into numbered pieces", () => {
    expect(readStatement(mt940(...german))).toEqual({
      entries: [
        {
          account: "1234567",
          bookedOn: "2026-11-20",
          bankId: "B1",
          amount: "726",
          currency: "EUR",
          payer: "Kavine Sviesa UAB",
          text: "RF762026004 Achiu",
        },
      ],
    });
  });

  test("reads Polish and Dutch subfields, and what has none as it is", () => {
    const lines = [
      ":61:2611201120C26,50N944RF76//B2",
      ":86:944~00PRZELEW~20Faktura 2026~21/004~32Kawiarnia~33 Swiatlo",
      ":61:2611201120C10,00NTRFEREF//B3",
      ":86:/TRTP/SEPA OVERBOEKING/IBAN/NL44RABO0123456789/BIC/RABONL2U/NAME/J. de Vries/REM",
      "I/Factuur 12/EREF/NOTPROVIDED",
      ":61:261120C5,00NTRFNONREF",
      ":86:Just words",
      ":62F:C261120EUR141,50",
    ];
    const { entries } = readStatement(mt940(...lines)) as {
      entries: { payer: string; text: string; amount: string; bankId: string }[];
    };
    expect(entries.map(({ payer, text, amount, bankId }) => [payer, text, amount, bankId])).toEqual(
      [
        ["Kawiarnia Swiatlo", "Faktura 2026/004 RF76", "26.5", "B2"],
        ["J. de Vries", "Factuur 12 EREF", "10", "B3"],
        ["", "Just words", "5", ""],
      ],
    );
  });

  test("debits and reversals aren't received money; around New Year the day keeps its year", () => {
    const lines = [
      ":61:2611201120D20,00NTRFNONREF",
      ":61:2611201120RC1,00NTRFNONREF",
      ":61:2612310102C9,00NTRFNONREF",
      ":62F:C270102EUR88,00",
    ];
    const { entries } = readStatement(mt940(...lines)) as {
      entries: { bookedOn: string; amount: string }[];
    };
    expect(entries.map(({ bookedOn, amount }) => [bookedOn, amount])).toEqual([
      ["2027-01-02", "9"],
    ]);
  });

  test("balances that don't agree with the lines, and half a file, are refused with a message", () => {
    for (const text of [
      mt940(...german).replace("826,00", "827,00"),
      mt940(...german.slice(0, 2)),
      mt940(...german).replaceAll("EUR", "KWD"),
    ])
      expect(() => readStatement(text)).toThrow(UnreadableStatement);
  });
});

describe("a bank's CSV", () => {
  const text =
    'mBank S.A.;;;;\n#Data księgowania;#Opis operacji;#Nadawca;#Kwota;#Waluta\n2026-11-20;"Faktura 2026/001; dziękuję";"Kawiarnia ""Światło""";"1 726,00";PLN\n2026-11-21;Prowizja;Bank;-5,00;PLN\n';

  test("finds its header below the bank's address, guesses the columns, and leaves out debits", () => {
    const { head, rows } = readCsvRows(text);
    const mapping = guessMapping(head);
    expect(mapping).toMatchObject({ bookedOn: 0, text: 1, payer: 2, amount: 3, currency: 4 });
    const { entries } = readCsvEntries(rows, guessMapping(head, rows), "EUR");
    expect(entries).toEqual([
      {
        bookedOn: "2026-11-20",
        amount: "1 726,00",
        currency: "PLN",
        payer: 'Kawiarnia "Światło"',
        text: "Faktura 2026/001; dziękuję",
        account: "",
        bankId: "",
      },
    ]);
  });

  test("reads days as banks write them, and only days that exist", () => {
    expect([
      readDay("2026-11-05", "ymd"),
      readDay("05.11.2026", "ymd"),
      readDay("5/11/26", "dmy"),
      readDay("11/05/2026", "mdy"),
      readDay("20261105", "ymd"),
      readDay("5 Nov 2026", "ymd"),
      readDay("5. November 2026", "ymd"),
      readDay("5 listopada 2026", "ymd"),
      readDay("5 lis 2026", "ymd"),
      readDay("Nov 5, 2026", "ymd"),
      readDay("31.11.2026", "ymd"),
      readDay("20261131", "ymd"),
      readDay("5 Smarch 2026", "ymd"),
      readDay("31.02.2026", "ymd"),
      readDay("soon", "ymd"),
    ]).toEqual([...Array<string>(10).fill("2026-11-05"), ...Array<null>(5).fill(null)]);
  });

  const table = (head: string, ...lines: string[]) => {
    const { head: names, rows } = readCsvRows([head, ...lines, ""].join("\n"));
    const mapping = guessMapping(names, rows);
    const { entries, unread } = readCsvEntries(rows, mapping, "EUR");
    return {
      isKnown: isDirectionKnown(mapping),
      came: entries.map(({ amount, text }) => `${amount} ${text}`.trim()),
      unread: unread.map(({ reason }) => reason),
    };
  };

  test.each([
    ["C/D", "C", "D"],
    ["Debit/Credit", "Credit", "Debit"],
    ["D/K", "K", "D"],
    ["Af Bij", "Bij", "Af"],
    ["Soll/Haben", "H", "S"],
    ["Soll/Haben", "Haben", "Soll"],
    ["Richtung", "Gutschrift", "Lastschrift"],
    ["Kierunek", "Uznanie", "Obciążenie"],
    ["Sens", "Crédit", "Débit"],
    ["Art", "Bij", "Af"],
    ["Sign", "+", "-"],
  ])("a column %s tells what came in (%s) from what went out (%s)", (name, came, went) => {
    expect(
      table(
        `Date;Amount;Text;${name}`,
        `2026-11-03;99.00;Paper;${went}`,
        `2026-11-04;726.00;Invoice;${came}`,
        `2026-11-05;5.00;Who knows;?`,
        `2026-11-05;3.50;Fee;${went}`,
      ),
    ).toEqual({ isKnown: true, came: ["726.00 Invoice"], unread: ["direction"] });
  });

  test.each([
    ["-99.00", "726.00"],
    ["99.00-", "726.00"],
    ["(99.00)", "726.00"],
    ["99.00 DR", "726.00 CR"],
    ["−99,00", "+726,00"],
    ["EUR -99.00", "EUR 726.00"],
  ])("so does a sign: %s went out, %s came in", (went, came) => {
    const { isKnown, came: read } = table(
      "Date;Amount;Text",
      `2026-11-03;${went};Paper`,
      `2026-11-04;${came};Invoice`,
    );
    expect([isKnown, read]).toEqual([true, [`${came.replace(/[^\d.,]/gu, "")} Invoice`]]);
  });

  test("so do two columns, and a line with both is shown", () => {
    expect(
      table(
        "Date;Paid out;Paid in;Text",
        "2026-11-03;99.00;;Paper",
        "2026-11-04;0.00;726.00;Invoice",
        "2026-11-05;1.00;2.00;Both",
      ),
    ).toEqual({ isKnown: true, came: ["726.00 Invoice"], unread: ["direction"] });
  });

  test("without any of them nothing is known, and nothing is read", () => {
    expect(table("Date;Amount;Text", "2026-11-03;99.00;Paper", "2026-11-04;726.00;Rent")).toEqual({
      isKnown: false,
      came: [],
      unread: ["direction", "direction"],
    });
  });

  test.each(["Pending", "REVERTED", "Declined", "vorgemerkt", "oczekująca", "laukiama"])(
    "what is %s isn't money yet; an unknown state is shown",
    (state) => {
      expect(
        table(
          "Date;Amount;Text;State",
          `2026-11-03;-5.00;Fee;Completed`,
          `2026-11-03;99.00;Not yet;${state}`,
          `2026-11-04;726.00;Invoice;COMPLETED`,
          `2026-11-04;1.00;Odd;sleeping`,
        ),
      ).toEqual({ isKnown: true, came: ["726.00 Invoice"], unread: ["direction"] });
    },
  );

  const sample = (name: string) => readFileSync(`tests/support/statements/${name}`);
  const readSample = (name: string) => {
    const read = readStatementFile({ content: sample(name), country: "LT" });
    if (!("head" in read)) throw new Error("no table");
    const mapping = guessMapping(read.head, read.rows);
    return { mapping, ...readCsvEntries(read.rows, mapping, "EUR") };
  };

  test("a file with a column of direction: only what came in", () => {
    expect(readSample("direction.csv").entries).toMatchObject([
      { amount: "726.00", payer: "Sample Bakery", text: "Invoice 2026/007" },
    ]);
  });

  test("ragged lines; balances and turnover are no money", () => {
    const { entries, unread } = readSample("ragged.csv");
    expect(entries).toMatchObject([{ amount: "1100.00", payer: "Sample Choir" }]);
    expect(unread).toEqual([]);
  });

  test("a purpose that is called like a sum is money all the same, where somebody paid it", () => {
    const rows = [
      ["2026-11-20", "Sample Bakery", "Balance", "250.00", "C"],
      ["2026-11-20", "Sample Bakery", "Total", "-30.00", "D"],
      ["2026-11-30", "", "Closing balance", "900.00", "C"],
    ];
    const mapping = guessMapping(["Date", "Payer", "Purpose", "Amount", "D/C"], rows);
    const { entries, unread } = readCsvEntries(rows, mapping, "EUR");
    expect(entries.map(({ amount }) => amount)).toEqual(["250.00"]);
    expect(unread).toEqual([]);
  });

  test.each([
    "€-20.00",
    "EUR-20.00",
    "$ -20.00",
    "20.00DR",
    "20,00D",
    "20.00- EUR",
    "(20.00) EUR",
    "EUR (20.00)",
    "20,00 S",
    "20,00 Soll",
    "20.00 (DR)",
    "20.00 Dr.",
    "'-20.00",
    "\u201020.00",
    "\u201120.00",
    "\uff0d20.00",
    "20.00 ?",
    "~20.00",
    "20.00 refund",
    "20.00 deb",
    "dbt 20.00",
    "20.00 EUR out",
  ])("%s is never money that came in", (amount) => {
    const rows = [
      ["2026-11-20", "Shop", amount],
      ["2026-11-21", "Shop", "-5.00"],
      ["2026-11-22", "Client", "30.00"],
      ["2026-11-22", "Client", "€ 1,000.00"],
      ["2026-11-22", "Client", "EUR 40.00 CR"],
    ];
    const mapping = guessMapping(["Date", "Payer", "Amount"], rows);
    const { entries } = readCsvEntries(rows, { ...mapping, sign: "minus" }, "EUR");
    expect(entries.map((entry) => entry.amount)).toEqual(["30.00", "1,000.00", "40.00"]);
    const columns = [["2026-11-20", "Shop", amount, ""]];
    const two = guessMapping(["Date", "Payer", "Credit", "Debit"], columns);
    expect(readCsvEntries(columns, { ...two, amount: 2, debit: 3 }, "EUR").entries).toEqual([]);
  });

  test("a second column of state that says pending shows the line instead of booking it", () => {
    const rows = [["2026-11-20", "Client", "30.00", "ok", "pending"]];
    const head = ["Date", "Payer", "Amount", "Status", "Booking status"];
    const mapping = { ...guessMapping(head, rows), sign: "minus" as const };
    const { entries, unread } = readCsvEntries(rows, mapping, "EUR");
    expect([entries, unread.length]).toEqual([[], 1]);
  });

  test("a sum in a file that names no payers, or among the payers, isn't booked", () => {
    const nameless = [["2026-11-30", "Closing balance", "900.00"]];
    const mapping = {
      ...guessMapping(["Date", "Purpose", "Amount"], nameless),
      sign: "minus" as const,
    };
    const { entries, unread } = readCsvEntries(nameless, mapping, "EUR");
    expect([entries, unread.length]).toEqual([[], 1]);
    const named = [["2026-11-30", "Closing balance", "900.00", "Client"]];
    const other = {
      ...guessMapping(["Date", "Payer", "Amount", "Text"], named),
      sign: "minus" as const,
    };
    expect(readCsvEntries(named, other, "EUR")).toEqual({ entries: [], unread: [] });
  });

  test("days in three ways, and the line whose day doesn't exist is shown", () => {
    const { mapping } = readSample("dates.csv");
    expect(isDirectionKnown(mapping)).toBe(false);
    const { head, rows } = readCsvRows(sample("dates.csv").toString());
    const chosen = { ...guessMapping(head, rows), sign: "all-in" as const };
    const { entries, unread } = readCsvEntries(rows, chosen, "EUR");
    expect(entries.map(({ bookedOn, amount }) => [bookedOn, amount])).toEqual([
      ["2026-11-05", "121,00"],
      ["2026-11-12", "60,50"],
    ]);
    expect(unread).toMatchObject([
      { reason: "day", cells: ["31.11.2026", "Sample Client Three", "9,00", "EUR", "2026/013"] },
    ]);
  });

  test("MT940 with lines before its first field", () => {
    const read = readStatementFile({ content: sample("head-before-20.sta"), country: "PL" });
    expect(read).toMatchObject({ entries: [{ amount: "1230" }, { amount: "246" }] });
  });

  test("an old code page is read as the country's", () => {
    expect(decodeText(Buffer.from([0xb3, 0xf3, 0x64, 0x9f]), "PL")).toBe("łódź");
    // The same in ISO 8859-2.
    expect([
      decodeText(Buffer.from([0xb3, 0xf3, 0x64, 0xbc]), "PL"),
      decodeText(Buffer.from([0xa6, 0x77, 0x69, 0xb1, 0x74]), "PL"),
    ]).toEqual(["łódź", "Świąt"]);
    expect(decodeText(Buffer.from("Žuvėdra", "utf8"), "PL")).toBe("Žuvėdra");
  });
});
