/**
 * The lines with which mail programs begin what they quote, as Gmail, Outlook, Apple Mail and
 * Thunderbird write them in English, German, Polish, Lithuanian, Czech, Danish, French and Spanish.
 */
const SENTENCES = [
  /^On .*\d.* wrote:$/u,
  /^Am .*\d.* schrieb(?: .*)?:$/u,
  /^.{0,24}\d.* napisał(?:\(a\)|a)?:$/u,
  /^W dniu .*\d.* pisze:$/u,
  /^Wiadomość napisana przez .*\d.*:$/u,
  /^.{0,24}\d.* (?:pa)?rašė:$/u,
  /^.{0,24}\d.* napsala?(?:\(a\))?:$/u,
  /^\d{1,2}\. \d{1,2}\. \d{4} v \d.*:$/u,
  /^D(?:en|\.) .*\d.* skrev .*:$/u,
  /^Le .*\d.* a écrit\s?:$/u,
  /^El .*\d.* escribió:$/u,
];

/** The date, or words that lead to it. */
const BEGINNING = /^.{0,24}\d|^(?:On|Am|W dniu|Wiadomość|Den|Le|El) /u;

/** The first line of a block of headers: who sent it. */
const FROM = ["From", "Von", "Od", "Nuo", "Siuntėjas", "Fra", "De"];
/** The others of a block. */
const OTHERS = [
  ...["Sent", "Date", "To", "Cc", "Subject", "Reply-To"],
  ...["Gesendet", "Datum", "An", "Betreff", "Antwort an"],
  ...["Wysłano", "Wysłane", "Data", "Do", "DW", "Temat"],
  ...["Išsiųsta", "Kam", "Iki", "Tema", "Kopija"],
  ...["Odesláno", "Komu", "Kopie", "Předmět"],
  ...["Sendt", "Dato", "Til", "Emne"],
  ...["Envoyé", "À", "Objet"],
  ...["Enviado", "Enviado el", "Fecha", "Para", "CC", "Asunto"],
];
const header = (labels: string[]) =>
  new RegExp(String.raw`^\*?(?:${labels.join("|")})\s?:\*?(?:\s|$)`, "iu");
const IS_FROM = header(FROM);
const IS_OTHER = header(OTHERS);
const IS_SUBJECT = header([
  ...["Subject", "Betreff", "Temat", "Tema", "Předmět", "Emne", "Objet", "Asunto"],
]);

/** Rules above a block: "-----Original Message-----", "________". */
const IS_RULE = /^(?:[-_=]{5,}|-{2,}\s?\S.{2,60}\S\s?-{2,})$/u;

/** What a telephone adds by itself as the last line. */
const IS_DEVICE = new RegExp(
  [
    "^(?:Sent from (?:my|Outlook|Mail for)",
    "Get Outlook for",
    "Von meinem .{2,40} gesendet",
    "Gesendet (?:von|mit) ",
    "Outlook für",
    "Wysłan[eo] z ",
    "Pobierz (?:aplikację )?Outlook",
    "Išsiųsta iš ",
    "Odesláno z ",
    "Sendt fra ",
    "Hent Outlook",
    "Envoyé (?:de|depuis) mon ",
    "Obtenez Outlook",
    "Enviado desde mi ",
    "Obtener Outlook)",
  ].join("|"),
  "iu",
);

/** Others write of their office and their warehouse. */
const DEVICES =
  /iphon|ipad|ipod|android|samsung|galaxy|pixel|xiaomi|redmi|huawei|oneplus|outlook|telefon|smartphone|smartfon|mobil|windows/iu;

/** A sentence may be broken over so many lines. */
const MOST_WRAPPED = 3;
/** So many headers in a row are a block. */
const LEAST_HEADERS = 3;

const bare = (line: string) => line.replace(/^[>\s]+/u, "").trim();

function beginsSentence(lines: string[], at: number): boolean {
  // A short line before a sentence is somebody's name, not its beginning.
  if (!BEGINNING.test(bare(lines[at] ?? ""))) return false;
  for (let count = 1; count <= MOST_WRAPPED; count++) {
    const sentence = lines
      .slice(at, at + count)
      .map(bare)
      .join(" ")
      .slice(0, 500);
    if (SENTENCES.some((head) => head.test(sentence))) return true;
  }
  return false;
}

/** Adjacent lines of headers, with a subject, and a date or an address. */
function beginsBlock(lines: string[], at: number): boolean {
  if (!IS_FROM.test(bare(lines[at] ?? ""))) return false;
  const next = lines.slice(at + 1, at + 9).map(bare);
  const end = next.findIndex((line) => line === "");
  const block = [bare(lines[at] ?? ""), ...(end < 0 ? next : next.slice(0, end))];
  return (
    block.filter((line) => IS_OTHER.test(line)).length + 1 >= LEAST_HEADERS &&
    block.some((line) => IS_SUBJECT.test(line)) &&
    block.some((line) => /@|\d{4}/u.test(line))
  );
}

/** The line with which the quoted rest begins; the number of lines where none does. */
export function findHead(lines: string[]): number {
  const at = lines.findIndex(
    (line, index) =>
      bare(line) !== "" && (beginsSentence(lines, index) || beginsBlock(lines, index)),
  );
  if (at < 0) return lines.length;
  return skipUp(lines, at, (line) => line === "" || IS_RULE.test(line));
}

/** Before what a device added as the last line. */
export function withoutDevice(lines: string[], end: number): number {
  const last = skipUp(lines, end, (line) => line === "");
  const line = bare(lines[last - 1] ?? "");
  if (!IS_DEVICE.test(line) || !DEVICES.test(line) || line.length > 80) return end;
  return skipUp(lines, last - 1, (line) => line === "" || line === "--");
}

/** Up over lines of a kind that stand before one. */
function skipUp(lines: string[], from: number, is: (line: string) => boolean): number {
  let at = from;
  while (at > 0 && is(bare(lines[at - 1] ?? ""))) at -= 1;
  return at;
}
