import type { Db } from "#app/platform/db/client.server.ts";

const PEOPLE = [
  "Grzegorz Brzęczyszczykiewicz-Chrząszczyżewoszycki",
  "Žydrūnė Šešelgytė-Vaičiulėnienė",
];
const FIRMS = [
  "Przedsiębiorstwo Poligraficzno-Wydawnicze „Żółta Źdźbła” spółka z ograniczoną odpowiedzialnością",
  "Nepriklausomų šviesaus rytojaus kūrybininkų uždaroji akcinė bendrovė „Žąsų ūkis“",
];
const TITLES = [
  "Identyfikacja wizualna, opakowania i strona internetowa dla trzydziestolecia przedsiębiorstwa",
  "Nacionalinės bibliotekos skaitytojų aptarnavimo skyriaus atsinaujinusi svetainė ir jos prieinamumas",
];

const each = <T>(rows: readonly T[], write: (row: T, index: number) => Promise<unknown>) =>
  Promise.all(rows.map(write));
const of = (names: readonly string[], index: number) => names[index % names.length] ?? "";

/** Gives clients, people, projects and milestones the longest names that are still plausible. */
export async function giveLongNames(db: Db): Promise<void> {
  const [clients, contacts, projects, milestones] = [
    await db.client.findMany({ select: { id: true } }),
    await db.contact.findMany({ select: { id: true } }),
    await db.project.findMany({ select: { id: true } }),
    await db.milestone.findMany({ select: { id: true } }),
  ];
  await each(clients, ({ id }, index) =>
    db.client.update({ where: { id }, data: { name: of(FIRMS, index) } }),
  );
  await each(contacts, ({ id }, index) =>
    db.contact.update({ where: { id }, data: { name: of(PEOPLE, index) } }),
  );
  await each(projects, ({ id }, index) =>
    db.project.update({ where: { id }, data: { title: of(TITLES, index) } }),
  );
  await each(milestones, ({ id }, index) =>
    db.milestone.update({ where: { id }, data: { title: of(TITLES, index + 1) } }),
  );
}
