import type { HardWords } from "#words/hard.ts";
import { check } from "../check.ts";

export const words: HardWords = {
  no: (p) => `Sveiki, ${p.name},

ačiū už mintį. Gerai ją apsvarsčiau ir siūlyčiau to nedaryti: ${check("", "priežastis vienu sakiniu")}. Vis dėlto tai, ko tuo norite pasiekti, yra teisinga.

Galima kitaip: ${check("", "ką siūlote vietoj to")}. Tai telpa į mūsų susitarimą, data nesikeičia. Jei labiau norite savo varianto, įkainosiu jį kaip pakeitimą, o Jūs nuspręsite.

${p.studio}`,
  scope: (p) => `Sveiki, ${p.name},

mintis gera, ir galiu tai padaryti. Tik tai jau daugiau, nei sutarėme: ${check(p.exclusions, "kas į sutartį įeina arba neįeina")}${p.agreement ? ` (sutartis ${p.agreement})` : ""}.

Todėl atsiųsiu tai kaip pakeitimą su kaina ir poveikiu datoms. Abu dalykus matysite prieš pradedant, o jei neapsimokės, paliksime, kaip yra.

${p.studio}`,
  rounds: (p) => `Sveiki, ${p.name},

su paskutinėmis pastabomis į kainą įskaičiuoti taisymo etapai (${check(String(p.rounds), "kiek")}) baigėsi. Visas pastabas įvykdžiau.

Dar vienas kainuoja ${check(p.round, "kiek kainuoja")}${p.isHourly ? " už valandą" : ""}, kaip pasirašėme. Ar tęsti? Jei viską surašysite į vieną sąrašą, greičiausiai užteks vieno karto.

${p.studio}`,
  reminder: (p) => `Sveiki, ${p.name},

galbūt tiesiog pasimetė: sąskaitą ${check(p.invoice?.number ?? "", "numeris")} (${check(p.invoice?.sum ?? "", "suma")}) reikėjo apmokėti iki ${check(p.invoice?.due ?? "", "data")}, o mokėjimo dar nematau. Jei jis pakeliui, šios žinutės nepaisykite.

Jei sąskaitoje kas nors ne taip, parašykite – sutvarkysiu.

${p.studio}`,
  payment: (p) => `Sveiki, ${p.name},

sąskaita ${check(p.invoice?.number ?? "", "numeris")} (${check(p.invoice?.sum ?? "", "suma")}) neapmokėta nuo ${check(p.invoice?.due ?? "", "data")}. Norėčiau laikytis mūsų datų, todėl turiu žinoti, kada galiu tikėtis mokėjimo.

Gal galite nurodyti dieną? Jei visą sumą dabar sumokėti sunku, galime ją padalyti, tik turiu tai žinoti. Iki tol baigsiu, kas pradėta, o nieko naujo nepradėsiu.

${p.studio}`,
  tone: (p) => `Sveiki, ${p.name},

matau, kad esate nepatenkinti, ir žiūriu į tai rimtai. Man sekasi geriau ir greičiau, kai kalbame apie reikalą; tokių sakinių apie save, kaip paskutiniai, mieliau neskaityčiau.

Kaip suprantu, rūpi štai kas: ${check("", "esmė vienu sakiniu")}. Siūlau: ${check("", "kitas žingsnis ir diena")}. Jei lengviau pasikalbėti, paskambinkite.

${p.studio}`,
  mistake: (p) => `Sveiki, ${p.name},

mano klaida: ${check("", "kas įvyko")}. Pastebėjau ${check("", "kada")} ir atsiprašau už rūpesčius.

Dabar darau štai ką: ${check("", "kaip taisote")}, iki ${check("", "diena")}. Jums tai nekainuoja ir taisymo etapo nesunaudoja. Kad nepasikartotų, ${check("", "ką keičiate")}.

${p.studio}`,
  delay: (p) => `Sveiki, ${p.name},

nespėsiu iki pažadėtos dienos: ${check("", "ko")}. Priežastis: ${check("", "faktas vienu sakiniu")}; tai ne Jūsų kaltė.

Nauja diena – ${check("", "diena")}, ir jos laikysiuosi: ${check("", "ką dėl to darote")}. Jei nuo senosios dienos priklauso Jūsų planai, parašykite, kurios dalies reikia pirmiausia, – ją atsiųsiu anksčiau.

${p.studio}`,
  content: (p) => `Sveiki, ${p.name},

laukiu: ${check("", "tekstų, nuotraukų, atsakymo")} – nuo ${check("", "diena")}. Be to negaliu tęsti, o jei gausiu vėliau nei ${check("", "diena")}, nusikels ir projekto „${p.project}“ pabaiga.

Kas padėtų: pavyzdys, sąrašas, ko trūksta, ar valanda kartu telefonu? Geriau pusė šiandien nei viskas po dviejų savaičių.

${p.studio}`,
  ending: (p) => `Sveiki, ${p.name},

manau, kad projektą „${p.project}“ turėtume čia užbaigti, ir užbaigti gražiai. ${check("", "kodėl, be kaltinimų, vienu dviem sakiniais")}.

Siūlau taip: gaunate viską, kas padaryta ir apmokėta; kas padaryta, bet dar neišrašyta, atsiskaitome pagal pasirašytas sąlygas${p.agreement ? ` (sutartis ${p.agreement})` : ""}; o aš surašau, kur kas yra, kad kas nors kitas galėtų tęsti. Prieš ką nors baigiant, atsiskaitymą matysite savo puslapyje. Gal pasikalbėkime ${check("", "diena")}?

${p.studio}`,
};
