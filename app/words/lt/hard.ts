import type { HardWords } from "#words/hard.ts";
import { check, letter } from "../letter.ts";

export const words: HardWords = {
  no: (p) =>
    letter(`Sveiki, ${p.name},`, p.studio, [
      [
        "ačiū už mintį.",
        "Gerai ją apsvarsčiau ir siūlyčiau to nedaryti:",
        `${check("", "priežastis vienu sakiniu")}.`,
        "Vis dėlto tai, ko tuo norite pasiekti, yra teisinga.",
      ],
      [
        `Galima kitaip: ${check("", "ką siūlote vietoj to")}.`,
        "Tai telpa į mūsų susitarimą, data nesikeičia.",
        "Jei labiau norite savo varianto, įkainosiu jį kaip pakeitimą, o Jūs nuspręsite.",
      ],
    ]),
  scope: (p) =>
    letter(`Sveiki, ${p.name},`, p.studio, [
      [
        "mintis gera, ir galiu tai padaryti.",
        "Tik tai jau daugiau, nei sutarėme:",
        `${check(p.exclusions, "kas į sutartį įeina arba neįeina")}${p.agreement ? ` (sutartis ${p.agreement})` : ""}.`,
      ],
      [
        "Todėl atsiųsiu tai kaip pakeitimą su kaina ir poveikiu datoms.",
        "Abu dalykus matysite prieš pradedant, o jei neapsimokės, paliksime, kaip yra.",
      ],
    ]),
  rounds: (p) =>
    letter(`Sveiki, ${p.name},`, p.studio, [
      [
        "su paskutinėmis pastabomis į kainą įskaičiuoti taisymo etapai",
        `(${check(String(p.rounds), "kiek")}) baigėsi.`,
        "Visas pastabas įvykdžiau.",
      ],
      [
        "Dar vienas kainuoja",
        `${check(p.round, "kiek kainuoja")}${p.isHourly ? " už valandą" : ""},`,
        "kaip pasirašėme.",
        "Ar tęsti?",
        "Jei viską surašysite į vieną sąrašą, greičiausiai užteks vieno karto.",
      ],
    ]),
  reminder: (p) =>
    letter(`Sveiki, ${p.name},`, p.studio, [
      [
        `galbūt tiesiog pasimetė: sąskaitą ${check(p.invoice?.number ?? "", "numeris")}`,
        `(${check(p.invoice?.sum ?? "", "suma")}) reikėjo apmokėti iki`,
        `${check(p.invoice?.due ?? "", "data")}, o mokėjimo dar nematau.`,
        "Jei jis pakeliui, šios žinutės nepaisykite.",
      ],
      ["Jei sąskaitoje kas nors ne taip, parašykite – sutvarkysiu."],
    ]),
  payment: (p) =>
    letter(`Sveiki, ${p.name},`, p.studio, [
      [
        `sąskaita ${check(p.invoice?.number ?? "", "numeris")}`,
        `(${check(p.invoice?.sum ?? "", "suma")}) neapmokėta nuo`,
        `${check(p.invoice?.due ?? "", "data")}.`,
        "Norėčiau laikytis mūsų datų, todėl turiu žinoti, kada galiu tikėtis mokėjimo.",
      ],
      [
        "Gal galite nurodyti dieną?",
        "Jei visą sumą dabar sumokėti sunku, galime ją padalyti, tik turiu tai žinoti.",
        "Iki tol baigsiu, kas pradėta, o nieko naujo nepradėsiu.",
      ],
    ]),
  tone: (p) =>
    letter(`Sveiki, ${p.name},`, p.studio, [
      [
        "matau, kad esate nepatenkinti, ir žiūriu į tai rimtai.",
        "Man sekasi geriau ir greičiau, kai kalbame apie reikalą; tokių sakinių apie save,",
        "kaip paskutiniai, mieliau neskaityčiau.",
      ],
      [
        `Kaip suprantu, rūpi štai kas: ${check("", "esmė vienu sakiniu")}.`,
        `Siūlau: ${check("", "kitas žingsnis ir diena")}.`,
        "Jei lengviau pasikalbėti, paskambinkite.",
      ],
    ]),
  mistake: (p) =>
    letter(`Sveiki, ${p.name},`, p.studio, [
      [
        `mano klaida: ${check("", "kas įvyko")}.`,
        `Pastebėjau ${check("", "kada")} ir atsiprašau už rūpesčius.`,
      ],
      [
        `Dabar darau štai ką: ${check("", "kaip taisote")}, iki ${check("", "diena")}.`,
        "Jums tai nekainuoja ir taisymo etapo nesunaudoja.",
        `Kad nepasikartotų, ${check("", "ką keičiate")}.`,
      ],
    ]),
  delay: (p) =>
    letter(`Sveiki, ${p.name},`, p.studio, [
      [
        `nespėsiu iki pažadėtos dienos: ${check("", "ko")}.`,
        `Priežastis: ${check("", "faktas vienu sakiniu")}; tai ne Jūsų kaltė.`,
      ],
      [
        `Nauja diena – ${check("", "diena")}, ir jos laikysiuosi:`,
        `${check("", "ką dėl to darote")}.`,
        "Jei nuo senosios dienos priklauso Jūsų planai, parašykite, kurios dalies reikia",
        "pirmiausia, – ją atsiųsiu anksčiau.",
      ],
    ]),
  content: (p) =>
    letter(`Sveiki, ${p.name},`, p.studio, [
      [
        `laukiu: ${check("", "tekstų, nuotraukų, atsakymo")} – nuo ${check("", "diena")}.`,
        `Be to negaliu tęsti, o jei gausiu vėliau nei ${check("", "diena")},`,
        `nusikels ir projekto „${p.project}“ pabaiga.`,
      ],
      [
        "Kas padėtų: pavyzdys, sąrašas, ko trūksta, ar valanda kartu telefonu?",
        "Geriau pusė šiandien nei viskas po dviejų savaičių.",
      ],
    ]),
  ending: (p) =>
    letter(`Sveiki, ${p.name},`, p.studio, [
      [
        `manau, kad projektą „${p.project}“ turėtume čia užbaigti, ir užbaigti gražiai.`,
        `${check("", "kodėl, be kaltinimų, vienu dviem sakiniais")}.`,
      ],
      [
        "Siūlau taip: gaunate viską, kas padaryta ir apmokėta; kas padaryta,",
        "bet dar neišrašyta, atsiskaitome pagal pasirašytas",
        `sąlygas${p.agreement ? ` (sutartis ${p.agreement})` : ""}; o aš surašau,`,
        "kur kas yra, kad kas nors kitas galėtų tęsti.",
        "Prieš ką nors baigiant, atsiskaitymą matysite savo puslapyje.",
        `Gal pasikalbėkime ${check("", "diena")}?`,
      ],
    ]),
};
