import { formatDay, formatPlainDay } from "#app/platform/i18n/format.ts";
import type { LedgerWords } from "./ledger-words.en.ts";

export const ledgerPl: LedgerWords = {
  agreement: {
    listTitle: "Umowa i aneksy", inForce: "Przeczytaj w jednym tekście, co dziś obowiązuje", original: "Umowa", amendment: (number) => `Aneks, dokument ${number}`, all: "Wszystkie podpisane dokumenty",
    expires: (day) => `Można podpisać do: ${formatDay(day, "pl")}.`, originalPdf: "W PDF", signedPdf: "Podpisana kopia (PDF)", verify: "Sprawdź podpisaną kopię",
    signers: "Kto podpisuje", turn: "podpisuje teraz", waiting: "podpisuje później", signedOn: (day) => `podpisano ${day}`, studioTurn: "Studio podpisuje na końcu; wtedy umowa obowiązuje.", notYourTurn: (name) => `Teraz podpisuje ${name}. Napiszemy, gdy przyjdzie Państwa kolej.`, notASigner: "Można tu przeczytać umowę; o podpis poproszono inne osoby.", youSigned: "Państwa podpis już jest. Brakuje jeszcze innych.",
    optionsTitle: "Proszę wybrać", optionsHelp: "Przycisk pokazuje tekst z Państwa wyborem, jego cenę i płatności. Obowiązuje to, co tekst mówi w chwili podpisu.", addons: "Dodatkowo, jeśli potrzeba", choose: "Pokaż umowę z tym wyborem", draw: "Można też narysować podpis", drawHelp: "Liczy się wpisane imię i nazwisko.", drawClear: "Wyczyść", qualified: "Jako ta umowa jest przechowywany dokument z podpisami kwalifikowanymi.",
    approveTitle: (number) => `Akceptacja zmiany ${number}`, approveButton: (number, amount) => `Zaakceptuj zmianę ${number} za ${amount}`, approveFree: (number) => `Zaakceptuj zmianę ${number}, bezpłatnie`, approveWhat: "Z ostatnim podpisem staje się to aneksem: terminy przesuwają się jak powyżej, a plan płatności za nimi podąża.", signNext: "Po podpisie poprosimy kolejną osobę; umowa obowiązuje, gdy podpiszą wszyscy.", chosen: (what, price) => `Państwa wybór: ${what}. Cena wynosi ${price} netto.`, withTax: (rate, gross) => `netto; z podatkiem ${rate} ${gross}`, net: "netto",
    newVersion: "Teraz nie trzeba nic robić: studio przygotowuje nową wersję umowy.", ask: "Najpierw o coś zapytać",
  },
  change: {
    title: "Zmiany", none: "Nie było próśb o zmiany.", ask: "Poproś o zmianę", number: (number) => `Zmiana ${number}`, first: "Ustalono na początku", approved: "Zaakceptowane zmiany", now: "Obowiązuje teraz", with: "Z tą zmianą", dates: "Terminy", date: (milestone, from, to) => `„${milestone}” przesuwa się z ${from} na ${to}`,
    newTitle: "Prośba o zmianę", newHelp: "Proszę napisać, czego potrzeba. Studio odpowie ceną, terminami i uzasadnieniem; nic się nie zacznie i nic nie będzie kosztować bez Państwa akceptacji.",
    subject: "W kilku słowach", wish: "Czego potrzeba?", about: "Czego to dotyczy?", whole: "Całego projektu", send: "Wyślij prośbę", withdraw: "Wycofaj tę prośbę",
    state: { requested: "Czeka na cenę", priced: "Czeka na cenę", sent: "Czeka na decyzję", approved: "Zaakceptowana", declined: "Odrzucona", expired: "Oferta wygasła", delivered: "Gotowa", invoiced: "Gotowa i zafakturowana", withdrawn: "Wycofana" },
    gift: "Prezent, bezpłatnie", declinedBy: { client: "Odrzucono ze strony klienta:", studio: "Studio odmówiło:" }, wished: (name) => `${name} prosi:`, offer: "Odpowiedź studia", expires: (day) => `Oferta jest ważna do ${formatPlainDay(day, "pl")}.`, read: "Przeczytaj i zdecyduj", version: (number) => `Oferta ${number}`,
    talk: "Pytania i odpowiedzi", note: "Pytanie lub odpowiedź", noteSend: "Wyślij", back: "Wróć do projektu", decide: (number, title) => `Decyzja o zmianie ${number}: ${title}`, decideText: (amount, day) => `${amount}; oferta jest ważna do: ${formatDay(day, "pl")}.`, free: "Bezpłatnie",
    withBonus: (worth) => `bonus o wartości ${worth}`, option: { addon: "opcjonalnie", alternative: "do wyboru" }, discount: (reason) => `Rabat, ${reason}`, by: (number) => `zmiana ${number}`, moved: (day) => `było ${day}`,
  },
  round: {
    free: (round, of) => `To runda ${round} z ${of}, bezpłatna.`, last: "To ostatnia bezpłatna runda.",
    hourly: (round, price) => `Rundy w cenie zostały wykorzystane. Rundę ${round} najpierw szacujemy, po ${price} za godzinę; zacznie się dopiero po akceptacji ceny.`,
    fixed: (round, price) => `Rundy w cenie zostały wykorzystane. Runda ${round} kosztuje ${price}; zacznie się dopiero po akceptacji.`,
    asked: "Poproszono o kolejną rundę. Nadal można zaakceptować etap w obecnej postaci.", askButton: "Zapytaj o cenę kolejnej rundy",
  },
  brief: {
    title: "Brief", need: "Prosimy o kilka odpowiedzi", needText: "Od nich zaczyna się praca. Można zapisać i wrócić później.", intro: "Proszę odpowiedzieć, na co można; wystarczy kilka słów.", save: "Zapisz na później", send: "Wyślij odpowiedzi", saved: "Zapisano. Można dokończyć w dowolnej chwili.", sent: (name, day) => `Odpowiedzi: ${name}, ${day}.`, read: "Przeczytaj brief", required: "potrzebne", choose: "Proszę wybrać", links: "Jeden adres w wierszu", files: "Dodaj pliki", filesKept: "Zapisane pliki", missing: "Proszę odpowiedzieć albo zapisać na później.",
  },
  board: { title: "Tablica inspiracji", open: "Otwórz tablicę inspiracji", intro: "Obrazy i linki, które pokazują, o co chodzi: co się podoba, a co nie.", none: "Jeszcze nic tu nie ma.", url: "Adres strony lub obrazu", file: "Albo własny obraz", note: "Co w tym jest ważne?", add: "Dodaj", comment: "Komentarz", commentSend: "Dodaj komentarz", by: (name) => `dodane przez: ${name}`, remove: "Usuń" },
  glossary: { title: "Słowa, których używamy", close: "Zamknij" },
  end: { title: "Wcześniejsze zakończenie projektu", link: "Zakończ projekt wcześniej", intro: "Każda ze stron może zakończyć projekt według podpisanych warunków. Tak wyglądałoby rozliczenie teraz; studio poda, co wykonano, a ostateczne rozliczenie będzie widoczne przed jakąkolwiek płatnością.", preview: "Rozliczenie na teraz", reason: "Jaki jest powód?", button: "Wypowiedz projekt", given: "Wypowiedzenie dotarło. Studio odpowie rozliczeniem." },
  verify: {
    title: "Sprawdzenie podpisanego dokumentu", intro: "Proszę wybrać PDF w otrzymanej postaci. Porównamy jego skrót z tym, co tu podpisano, sprawdzimy pieczęć i pokażemy dziennik podpisów. Plik nie jest przechowywany.", file: "Podpisany PDF", button: "Sprawdź", missing: "Proszę wybrać PDF do sprawdzenia.",
    good: "To dokument, który tu podpisano.", doubtful: "Ten plik był tu przechowywany, ale coś się w nim nie zgadza.", unknown: "Tego pliku tu nie podpisano.",
    unreadable: "Nie można go odczytać jako PDF.", broken: "Podpis w nim jest naruszony: plik zmieniono po podpisaniu.", extended: "Coś dodano za ostatnim podpisem.", unsigned: "Nie ma w nim podpisu.", elsewhere: "Podpis jest nienaruszony, ale złożono go gdzie indziej albo pod innym dokumentem.",
    fingerprint: "SHA-256 tego pliku", signatures: "Podpisy w pliku", intact: "nienaruszony", isBroken: "naruszony", whole: "obejmuje cały plik", behind: "coś jest za nim", stamped: "według znacznika czasu", selfMade: "Certyfikat wystawił sobie jego posiadacz: pokazuje, że nic nie zmieniono, a nie kim ktoś jest.", issuedBy: (issuer) => `Certyfikat wystawił ${issuer}`, qualified: "kwalifikowany według własnej treści",
    signedBy: "Podpisali", log: "Dziennik jest cały", logBroken: (entry) => `Dziennik przerywa się przy wpisie ${entry}`, entries: (count) => `Wpisy ze skrótami: ${count}`,
  },
  ended: (reason) => `Projekt zakończono wcześniej: ${reason}`,
};
