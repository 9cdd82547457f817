import { describe, expect, test } from "vitest";
import { cutReply } from "#app/platform/gateways/mail/inbound/cut-reply.server.ts";
import { readText } from "#app/platform/gateways/mail/inbound/read-text.server.ts";

const MARKERS = ["Write your answer above this line", "Rašykite atsakymą virš šios eilutės"];
const SAID = "Taip, antradienį tinka.\n\nAgnė";
const QUOTED = "Hello Agnė,\n\nMaja writes:\nDoes Tuesday suit you?";
const quote = (text: string) => text.replace(/^/gmu, "> ").replace(/> $/gmu, ">");

/** How programs begin the text that they quote with ">". */
const HEADS = {
  "Gmail, English": "On Mon, 30 Nov 2026 at 10:12, Studio Klon <maja@studio.example> wrote:",
  "Gmail, German":
    "Am Mo., 30. Nov. 2026 um 10:12 Uhr schrieb Studio Klon <\nmaja@studio.example>:",
  "Gmail, Polish": "pon., 30 lis 2026 o 10:12 Studio Klon <maja@studio.example> napisał(a):",
  "Gmail, Lithuanian": "2026-11-30, pr, 10:12 Studio Klon <maja@studio.example> rašė:",
  "Gmail, Czech": "po 30. 11. 2026 v 10:12 odesílatel Studio Klon <maja@studio.example>\nnapsal:",
  "Gmail, Danish": "Den man. 30. nov. 2026 kl. 10.12 skrev Studio Klon <\nmaja@studio.example>:",
  "Gmail, French": "Le lun. 30 nov. 2026 à 10:12, Studio Klon <maja@studio.example> a\nécrit :",
  "Gmail, Spanish":
    "El lun, 30 nov 2026 a las 10:12, Studio Klon (<maja@studio.example>)\nescribió:",
  "Apple, English": "On 30 Nov 2026, at 10:12, Studio Klon <maja@studio.example> wrote:",
  "Apple, German": "Am 30.11.2026 um 10:12 schrieb Studio Klon <maja@studio.example>:",
  "Apple, Polish":
    "Wiadomość napisana przez Studio Klon <maja@studio.example> w dniu 30.11.2026, o godz. 10:12:",
  "Apple, Czech": "30. 11. 2026 v 10:12, Studio Klon <maja@studio.example>:",
  "Apple, Danish": "Den 30. nov. 2026 kl. 10.12 skrev Studio Klon <maja@studio.example>:",
  "Apple, French": "Le 30 nov. 2026 à 10:12, Studio Klon <maja@studio.example> a écrit :",
  "Apple, Spanish": "El 30 nov 2026, a las 10:12, Studio Klon <maja@studio.example> escribió:",
  "Thunderbird, English": "On 30/11/2026 10:12, Studio Klon wrote:",
  "Thunderbird, German": "Am 30.11.26 um 10:12 schrieb Studio Klon:",
  "Thunderbird, Polish": "W dniu 30.11.2026 o 10:12, Studio Klon pisze:",
  "Thunderbird, Lithuanian": "2026-11-30 10:12, Studio Klon rašė:",
  "Thunderbird, Czech": "Dne 30. 11. 26 v 10:12 Studio Klon napsal(a):",
  "Thunderbird, Danish": "Den 30.11.2026 kl. 10.12 skrev Studio Klon:",
  "Thunderbird, French": "Le 30/11/2026 à 10:12, Studio Klon a écrit :",
  "Thunderbird, Spanish": "El 30/11/26 a las 10:12, Studio Klon escribió:",
};

/** How Outlook begins the text that it quotes as it is. */
const BLOCKS = {
  "Outlook, English": "From: Studio Klon\nSent: 30 November 2026 10:12\nTo: Agnė\nSubject: Poster",
  "Outlook, German":
    "Von: Studio Klon\nGesendet: 30. November 2026 10:12\nAn: Agnė\nBetreff: Poster",
  "Outlook, Polish": "Od: Studio Klon\nWysłano: 30 listopada 2026 10:12\nDo: Agnė\nTemat: Plakat",
  "Outlook, Lithuanian":
    "Nuo: Studio Klon\nIšsiųsta: 2026 m. lapkričio 30 d.\nKam: Agnė\nTema: Plakatas",
  "Outlook, Czech":
    "Od: Studio Klon\nOdesláno: 30. listopadu 2026 10:12\nKomu: Agnė\nPředmět: Plakát",
  "Outlook, Danish": "Fra: Studio Klon\nSendt: 30. november 2026 10:12\nTil: Agnė\nEmne: Plakat",
  "Outlook, French":
    "De : Studio Klon\nEnvoyé : lundi 30 novembre 2026 10:12\nÀ : Agnė\nObjet : Affiche",
  "Outlook, Spanish":
    "De: Studio Klon\nEnviado: lunes, 30 de noviembre de 2026\nPara: Agnė\nAsunto: Cartel",
};

describe("of a mail is shown what somebody wrote", () => {
  test.each(Object.entries(HEADS))("%s", (_program, head) => {
    const mail = `${SAID}\n\n${head}\n\n${quote(QUOTED)}\n`;
    expect(cutReply(mail, MARKERS)).toEqual({ said: SAID, whole: mail.trim() });
    // Some quote without a sign.
    expect(cutReply(`${SAID}\n\n${head}\n\n${QUOTED}`, MARKERS).said).toBe(SAID);
  });

  test.each(Object.entries(BLOCKS))("%s", (_program, block) => {
    for (const rule of ["", "________________________________\n", "-----Original Message-----\n"])
      expect(cutReply(`${SAID}\n\n${rule}${block}\n\n${QUOTED}`, MARKERS).said).toBe(SAID);
    const bold = block.replaceAll(/^(\S+?)( ?:)/gmu, "*$1$2*");
    expect(cutReply(`${SAID}\n\n${bold}\n\n${QUOTED}`, MARKERS).said).toBe(SAID);
  });

  test("up to our own marker, in whichever language, quoted and broken as it may be", () => {
    for (const marker of MARKERS)
      for (const line of [`— ${marker} —`, `> — ${marker} —`, `>> ${marker.toUpperCase()}`])
        expect(cutReply(`${SAID}\n\nBla bla 2026\n${line}\n${quote(QUOTED)}`, MARKERS).said).toBe(
          `${SAID}\n\nBla bla 2026`,
        );
  });

  test.each([
    ["under two dashes", `${SAID}\n\n--\nP.S. The blue one.\n\n${HEADS["Gmail, English"]}\n> x`],
    ["below the quoted text", `${HEADS["Gmail, English"]}\n> Does Tuesday suit?\n\nYes, it does.`],
    ["between quoted lines", `${HEADS["Gmail, Polish"]}\n> Tuesday?\nYes.\n> Ten o'clock?\nNo.`],
    ["in a sentence like a head", "On 3 December she wrote: come at ten. So I came at ten."],
    ["in a list like headers", "From: the station\nwe walk ten minutes."],
    ["in a timetable", "Hi, for it:\n\nOd: 10:00\nDo: 18:00\nTemat: Lalki\n\nMake it red. station"],
    ["in a journey", "Book me:\nFrom: Vilnius\nTo: Kaunas\nDate: 3 December\nthen the station"],
    ["from an office", "Did it come?\nSent from my office on Monday, from the station."],
    ["as points", "My points:\n> at ten\n> the station"],
    ["quoted alone", "> Does Tuesday suit you?"],
  ])("with everything that was written %s", (_place, mail) => {
    const { said } = cutReply(mail, MARKERS);
    for (const word of ["P.S. The blue one.", "Yes, it does.", "Yes.", "No.", "at ten", "station"])
      if (mail.includes(word)) expect(said).toContain(word);
    expect(said).not.toBe("");
  });

  test.each([
    "Wysłane z iPhone'a",
    "Sent from my iPhone",
    "Odesláno z iPhonu",
    "Sendt fra min iPhone",
  ])("without the line “%s” of a device", (device) => {
    const mail = `${SAID}\n\n${device}\n\n${HEADS["Apple, Czech"]}\n\n${quote(QUOTED)}`;
    expect(cutReply(mail, MARKERS).said).toBe(SAID);
  });
});

test("a mail of HTML alone is read like its text, with what stands after a picture", () => {
  const html = [
    "<div>Taip, antradienį tinka.<br><br>Agnė</div><img src='https://x.example/p.gif'>",
    "<p>P. S. Žr. <a href='https://x.example/a'>čia</a>.</p><div class='gmail_quote'>",
    "<div>pon., 30 lis 2026 o 10:12 Studio &lt;m@x.example&gt; napisał(a):<br></div>",
    "<blockquote><p>Does Tuesday suit you?</p></blockquote></div>",
  ].join("");
  const { said, whole } = readText({ text: " ", html, markers: MARKERS });
  expect(said).toContain("antradienį tinka");
  expect(said).toContain("P. S. Žr. čia");
  expect(said).not.toContain("Tuesday");
  expect(whole).toContain("> Does Tuesday suit you?");
  const deep = `${"<div>".repeat(50_000)}word`;
  expect(readText({ text: "", html: deep, markers: MARKERS }).whole.length).toBeLessThan(100);
});
