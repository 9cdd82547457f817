export const words = `### Bendradarbiavimas

Dizaineris rūpestingai atlieka aukščiau aprašytą darbą ir nuolat informuoja klientą. Klientas laiku pateikia tekstus, vaizdus, prieigas ir atsakymus; jei jie vėluoja, datos nukeliamos tiek pat dienų.

### Datos ir patvirtinimas

Parengtas etapas siunčiamas peržiūrėti. Klientas jį patvirtina arba paprašo pakeitimų ir nurodo priežastį. Jei klientas neatsako per dešimt darbo dienų, dizaineris primena; tylėjimas laikomas patvirtinimu tik ten, kur taip parašyta šioje sutartyje aukščiau.

### Pakeitimai

Į sutartą skaičių telpantys pataisų ratai yra nemokami. Visa, kas neįeina į aukščiau išvardytus darbus ar ratus, pirmiausia įkainojama ir pradedama tik tada, kai klientas sutinka su kaina.

### Mokėjimas

Darbas pradedamas gavus avansą. Vėlesnės įmokos mokamos per {payment_days} dienas nuo sąskaitos išrašymo. Avansas lieka dizaineriui, jei klientas nutraukia projektą ne dėl dizainerio kaltės; jis grąžinamas, jei dizaineris darbo neatlieka.

{clause late_fee}
### Pavėluotas mokėjimas

Vėluojant sumokėti, dizaineris gali reikalauti {late_fee_percent} % metinių palūkanų arba tų, kurias numato įstatymas, nuo kitos dienos po mokėjimo termino.
{end}

### Teisė naudoti

Visiškai atsiskaitęs klientas gauna teisę naudoti baigtą darbą nurodytam tikslui, be laiko ir vietos apribojimų. Nepasirinkti eskizai lieka dizaineriui.

{clause ownership}
### Teisių perdavimas sumokėjus

Klientui visiškai atsiskaičius, dizaineris jam perduoda ir turtines autoriaus teises į baigtą darbą tiek, kiek jų reikia tikslui pasiekti. Iki tol jos lieka dizaineriui.
{end}

{clause portfolio}
### Darbo rodymas

Dizaineris gali rodyti baigtą darbą tarp savo darbų, nebent klientas raštu tam paprieštarauja.
{end}

{clause confidentiality}
### Konfidencialumas

Kiekviena šalis neatskleidžia to, ką kita pažymėjo kaip konfidencialu, darbo metu ir trejus metus po jo.
{end}

### Nutraukimas anksčiau laiko

Kiekviena šalis gali raštu nutraukti projektą, įspėjusi prieš keturiolika dienų. Už iki tol atliktą darbą sumokama, o darbas perduodamas.

{clause kill_fee}
### Mokestis už nutraukimą

Jei klientas nutraukia projektą anksčiau laiko ne dėl dizainerio kaltės, papildomai mokama {kill_fee_percent} % nepradėto darbo kainos.
{end}
`;
