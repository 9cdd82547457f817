import { formatDay, formatPlainDay } from "#app/platform/i18n/format.ts";
import type { LedgerWords } from "./ledger-words.en.ts";

export const ledgerLt: LedgerWords = {
  agreement: {
    listTitle: "Sutartis ir priedai", inForce: "Skaityti viename tekste, kas galioja šiandien", original: "Sutartis", amendment: (number) => `Priedas, dokumentas ${number}`, all: "Visi pasirašyti dokumentai",
    expires: (day) => `Galima pasirašyti iki: ${formatDay(day, "lt")}.`, originalPdf: "PDF", signedPdf: "Pasirašytas egzempliorius (PDF)", verify: "Patikrinti pasirašytą egzempliorių",
    signers: "Kas pasirašo", turn: "pasirašo dabar", waiting: "pasirašys vėliau", signedOn: (day) => `pasirašyta ${day}`, studioTurn: "Studija pasirašo paskutinė; tada sutartis įsigalioja.", notYourTurn: (name) => `Dabar pasirašo ${name}. Parašysime, kai ateis jūsų eilė.`, notASigner: "Čia galite perskaityti; pasirašyti paprašyti kiti.", youSigned: "Jūs jau pasirašėte. Dar turi pasirašyti kiti.",
    optionsTitle: "Pasirinkite, ko norite", optionsHelp: "Paspauskite mygtuką, kad matytumėte tekstą su savo pasirinkimu, kainą ir mokėjimus. Susitariama dėl to, ką tekstas sako pasirašant.", addons: "Papildomai, jei norite", choose: "Rodyti sutartį su šiuo pasirinkimu", draw: "Galite parašą ir nupiešti", drawHelp: "Galioja įrašytas vardas ir pavardė.", drawClear: "Išvalyti", qualified: "Kaip ši sutartis saugomas dokumentas su kvalifikuotais parašais.",
    approveTitle: (number) => `Pakeitimo ${number} patvirtinimas`, approveButton: (number, amount) => `Patvirtinti pakeitimą ${number} už ${amount}`, approveFree: (number) => `Patvirtinti pakeitimą ${number}, nemokamai`, approveWhat: "Su paskutiniu parašu tai tampa priedu: aukščiau nurodytos datos pasikeičia, o mokėjimų planas prisitaiko.", signNext: "Jums pasirašius, paprašysime kito; sutartis įsigalioja, kai pasirašo visi.", chosen: (what, price) => `Jūsų pasirinkimas: ${what}. Kaina ${price} be mokesčių.`, withTax: (rate, gross) => `be mokesčių; su ${rate} mokesčiu ${gross}`, net: "be mokesčių",
    newVersion: "Dabar nieko daryti nereikia: studija rengia naują sutarties versiją.", ask: "Pirmiausia paklausti",
  },
  change: {
    title: "Pakeitimai", none: "Pakeitimų neprašyta.", ask: "Paprašyti pakeitimo", number: (number) => `Pakeitimas ${number}`, first: "Iš pradžių sutarta", approved: "Patvirtinti pakeitimai", now: "Dabar galioja", with: "Su šiuo pakeitimu", dates: "Datos", date: (milestone, from, to) => `„${milestone}“ nukeliamas iš ${from} į ${to}`,
    newTitle: "Paprašyti pakeitimo", newHelp: "Parašykite, ko norėtumėte. Studija atsakys kaina, datomis ir paaiškinimu; niekas neprasideda ir nieko nekainuoja, kol nepatvirtinsite.",
    subject: "Keliais žodžiais", wish: "Ko norėtumėte?", about: "Su kuo tai susiję?", whole: "Su visu projektu", send: "Siųsti prašymą", withdraw: "Atsiimti prašymą",
    state: { requested: "Laukia kainos", priced: "Laukia kainos", sent: "Laukia jūsų sprendimo", approved: "Patvirtintas", declined: "Atmestas", expired: "Pasiūlymas baigėsi", delivered: "Atliktas", invoiced: "Atliktas, sąskaita išrašyta", withdrawn: "Atsiimtas" },
    gift: "Dovana, nemokamai", declinedBy: { client: "Jūs atsisakėte:", studio: "Studija atsisakė:" }, wished: (name) => `${name} norėtų:`, offer: "Studijos atsakymas", expires: (day) => `Pasiūlymas galioja iki ${formatPlainDay(day, "lt")}`, read: "Perskaityti ir nuspręsti", version: (number) => `Pasiūlymas ${number}`,
    talk: "Klausimai ir atsakymai", note: "Jūsų klausimas ar atsakymas", noteSend: "Siųsti", back: "Atgal į projektą", decide: (number, title) => `Nuspręsti dėl pakeitimo ${number}: ${title}`, decideText: (amount, day) => `${amount}; pasiūlymas galioja iki: ${formatDay(day, "lt")}.`, free: "Nemokamai",
    withBonus: (worth) => `priedas, kurio vertė ${worth}`, option: { addon: "pasirinktinai", alternative: "vienas iš kelių" }, discount: (reason) => `Nuolaida, ${reason}`, by: (number) => `pakeitimas ${number}`, moved: (day) => `buvo ${day}`,
  },
  round: {
    free: (round, of) => `Tai ${round} ratas iš ${of}, nemokamas.`, last: "Tai paskutinis nemokamas ratas.",
    hourly: (round, price) => `Įskaičiuoti ratai išnaudoti. ${round} ratas pirmiausia įvertinamas, ${price} už valandą; jis prasidės tik patvirtinus kainą.`,
    fixed: (round, price) => `Įskaičiuoti ratai išnaudoti. ${round} ratas kainuoja ${price}; jis prasidės tik patvirtinus.`,
    asked: "Paprašėte dar vieno rato. Vis dar galite patvirtinti, kaip yra.", askButton: "Paklausti kito rato kainos",
  },
  brief: {
    title: "Užduotis", need: "Atsakykite į kelis klausimus", needText: "Nuo jūsų atsakymų prasideda darbas. Galite išsaugoti ir grįžti.", intro: "Atsakykite, į ką galite; užtenka kelių žodžių.", save: "Išsaugoti vėlesniam laikui", send: "Siųsti atsakymus", saved: "Išsaugota. Tęskite, kada norite.", sent: (name, day) => `Atsakė ${name}, ${day}.`, read: "Skaityti užduotį", required: "reikalinga", choose: "Pasirinkite", links: "Po vieną adresą eilutėje", files: "Pridėti failų", filesKept: "Išsaugoti failai", missing: "Atsakykite arba išsaugokite vėlesniam laikui.",
  },
  board: { title: "Pavyzdžių lenta", open: "Atverti pavyzdžių lentą", intro: "Vaizdai ir nuorodos, rodantys, ką turite omenyje: kas patinka, kas ne.", none: "Čia dar nieko nėra.", url: "Puslapio ar vaizdo adresas", file: "Arba jūsų vaizdas", note: "Kas jame svarbu?", add: "Pridėti", comment: "Komentaras", commentSend: "Pridėti komentarą", by: (name) => `pridėjo ${name}`, remove: "Pašalinti" },
  glossary: { title: "Mūsų vartojami žodžiai", close: "Užverti" },
  end: { title: "Nutraukti projektą anksčiau", link: "Nutraukti projektą anksčiau", intro: "Kiekviena šalis gali nutraukti projektą pagal pasirašytas sąlygas. Taip atrodytų atsiskaitymas dabar; studija nurodys, kas atlikta, o galutinį atsiskaitymą matysite prieš mokėdami.", preview: "Atsiskaitymas šiuo metu", reason: "Kodėl nutraukiate?", button: "Pranešti apie nutraukimą", given: "Jūsų pranešimas gautas. Studija atsakys atsiskaitymu." },
  verify: {
    title: "Pasirašyto dokumento patikrinimas", intro: "Pasirinkite gautą PDF. Jo maiša palyginama su tuo, kas čia pasirašyta, patikrinamas antspaudas ir parodomas parašų žurnalas. Failas nesaugomas.", file: "Pasirašytas PDF", button: "Patikrinti", missing: "Pasirinkite PDF, kurį norite patikrinti.",
    good: "Tai čia pasirašytas dokumentas.", doubtful: "Šis failas čia buvo saugomas, bet kažkas jame nesutampa.", unknown: "Šis failas čia nepasirašytas.",
    unreadable: "Jo nepavyksta perskaityti kaip PDF.", broken: "Parašas jame pažeistas: failas pakeistas po pasirašymo.", extended: "Už paskutinio parašo kažkas pridėta.", unsigned: "Jame nėra parašo.", elsewhere: "Parašas nepažeistas, bet duotas kitur arba po kitu dokumentu.",
    fingerprint: "Šio failo SHA-256", signatures: "Parašai faile", intact: "nepažeistas", isBroken: "pažeistas", whole: "apima visą failą", behind: "už jo kažkas yra", stamped: "pagal laiko žymą", selfMade: "Sertifikatą išdavė pats turėtojas: jis rodo, kad niekas nepakeista, o ne kas kas yra.", issuedBy: (issuer) => `Sertifikatą išdavė ${issuer}`, qualified: "kvalifikuotas pagal savo turinį",
    signedBy: "Pasirašė", log: "Žurnalas vientisas", logBroken: (entry) => `Žurnalas nutrūksta ties ${entry} įrašu`, entries: (count) => `Įrašai su maišomis: ${count}`,
  },
  ended: (reason) => `Projektas nutrauktas anksčiau: ${reason}`,
};
