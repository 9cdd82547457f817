import type { HardWords } from "#words/hard.ts";
import { check, letter } from "../letter.ts";

export const words: HardWords = {
  no: (p) =>
    letter(`Dzień dobry, ${p.name},`, p.studio, [
      [
        "dziękuję za pomysł.",
        `Po przemyśleniu wolę tego nie robić: ${check("", "powód, w jednym zdaniu")}.`,
        "Cel, do którego to ma prowadzić, jest jednak słuszny.",
      ],
      [
        `Jest inna droga: ${check("", "co proponujesz zamiast tego")}.`,
        "Mieści się w tym, co uzgodniliśmy, i termin się nie zmienia.",
        "Jeśli mimo to wolą Państwo swoje rozwiązanie, chętnie je wycenię jako zmianę,",
        "a decyzja należy do Państwa.",
      ],
    ]),
  scope: (p) =>
    letter(`Dzień dobry, ${p.name},`, p.studio, [
      [
        "podoba mi się to i mogę to zrobić.",
        "Wykracza jednak poza to, co uzgodniliśmy:",
        `${check(p.exclusions, "co umowa obejmuje albo wyłącza")}${p.agreement ? ` (umowa ${p.agreement})` : ""}.`,
      ],
      [
        "Prześlę to więc jako zmianę z ceną i wpływem na terminy.",
        "Jedno i drugie widać przed rozpoczęciem, a jeśli nie będzie warte swojej ceny,",
        "zostawimy wszystko bez zmian.",
      ],
    ]),
  rounds: (p) =>
    letter(`Dzień dobry, ${p.name},`, p.studio, [
      [
        "wraz z ostatnimi uwagami wykorzystaliśmy rundy przewidziane w umowie",
        `(${check(String(p.rounds), "ile")}).`,
        "Wszystkie uwagi są wprowadzone.",
      ],
      [
        "Kolejna kosztuje",
        `${check(p.round, "ile kosztuje")}${p.isHourly ? " za godzinę" : ""},`,
        "tak jak podpisaliśmy.",
        "Czy mam kontynuować?",
        "Jeśli zbiorą Państwo wszystko na jednej liście, prawdopodobnie wystarczy jedna",
        "runda.",
      ],
    ]),
  reminder: (p) =>
    letter(`Dzień dobry, ${p.name},`, p.studio, [
      [
        `być może to umknęło: faktura ${check(p.invoice?.number ?? "", "numer")} na`,
        `${check(p.invoice?.sum ?? "", "kwota")} była płatna do`,
        `${check(p.invoice?.due ?? "", "data")}, a wpłaty jeszcze nie widzę.`,
        "Jeśli jest w drodze, proszę nie zwracać uwagi na tę wiadomość.",
      ],
      ["Jeśli coś się w fakturze nie zgadza, proszę o znak, poprawię to."],
    ]),
  payment: (p) =>
    letter(`Dzień dobry, ${p.name},`, p.studio, [
      [
        `faktura ${check(p.invoice?.number ?? "", "numer")} na`,
        `${check(p.invoice?.sum ?? "", "kwota")} jest otwarta od`,
        `${check(p.invoice?.due ?? "", "data")}.`,
        "Chcę dotrzymać naszych terminów, a do tego muszę wiedzieć, kiedy mogę na nią liczyć.",
      ],
      [
        "Czy mogą Państwo podać dzień?",
        "Jeśli cała kwota jest teraz trudna, możemy ją podzielić; muszę tylko o tym wiedzieć.",
        "Do tego czasu dokończę to, co zaczęte, a niczego nowego nie zacznę.",
      ],
    ]),
  tone: (p) =>
    letter(`Dzień dobry, ${p.name},`, p.studio, [
      [
        "widzę, że są Państwo niezadowoleni, i traktuję to poważnie.",
        "Pracuje mi się lepiej i szybciej, gdy rozmawiamy o sprawie; takich zdań o mnie jak",
        "ostatnie wolę nie czytać.",
      ],
      [
        `Rozumiem, że chodzi o to: ${check("", "istota sprawy w jednym zdaniu")}.`,
        `Proponuję: ${check("", "następny krok i dzień")}.`,
        "Jeśli łatwiej porozmawiać, proszę o telefon.",
      ],
    ]),
  mistake: (p) =>
    letter(`Dzień dobry, ${p.name},`, p.studio, [
      [
        `to mój błąd: ${check("", "co się stało")}.`,
        `Widzę go od ${check("", "kiedy")} i przepraszam za kłopot.`,
      ],
      [
        `Teraz robię to: ${check("", "jak naprawiasz")}, do ${check("", "dzień")}.`,
        "Państwa to nic nie kosztuje i nie zużywa rundy.",
        `Aby się nie powtórzyło, ${check("", "co zmieniasz")}.`,
      ],
    ]),
  delay: (p) =>
    letter(`Dzień dobry, ${p.name},`, p.studio, [
      [
        `nie zdążę na obiecany dzień: ${check("", "z czym")}.`,
        `Powód: ${check("", "fakt w jednym zdaniu")}; nie leży po Państwa stronie.`,
      ],
      [
        `Nowy dzień to ${check("", "dzień")} i tego dotrzymam:`,
        `${check("", "co w tym celu robisz")}.`,
        "Jeśli od starego dnia zależą Państwa plany, proszę napisać, która część jest",
        "potrzebna najpierw; wyślę ją wcześniej.",
      ],
    ]),
  content: (p) =>
    letter(`Dzień dobry, ${p.name},`, p.studio, [
      [
        `czekam na ${check("", "teksty, zdjęcia, odpowiedź")} od ${check("", "dzień")}.`,
        `Bez tego nie mogę iść dalej, a jeśli nadejdzie po ${check("", "dzień")},`,
        `przesunie się też koniec projektu „${p.project}”.`,
      ],
      [
        "Co by pomogło: przykład, lista braków czy wspólna godzina przy telefonie?",
        "Połowa dziś jest lepsza niż całość za dwa tygodnie.",
      ],
    ]),
  ending: (p) =>
    letter(`Dzień dobry, ${p.name},`, p.studio, [
      [
        `uważam, że projekt „${p.project}” powinniśmy tu zakończyć, i to dobrze.`,
        `${check("", "dlaczego, bez zarzutów, w jednym lub dwóch zdaniach")}.`,
      ],
      [
        "Proponuję: otrzymują Państwo wszystko, co zrobione i zapłacone;",
        "to, co zrobione, a jeszcze niezafakturowane, rozliczamy według podpisanych",
        `warunków${p.agreement ? ` (umowa ${p.agreement})` : ""}; a ja spisuję,`,
        "gdzie co jest, aby ktoś inny mógł to poprowadzić.",
        "Zanim cokolwiek się skończy, rozliczenie będzie widać na Państwa stronie.",
        `Czy porozmawiamy ${check("", "dzień")}?`,
      ],
    ]),
};
