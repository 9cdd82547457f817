export const words = `### Współpraca

Projektant wykonuje opisaną wyżej pracę starannie i na bieżąco informuje klienta. Klient dostarcza na czas teksty, zdjęcia, dostępy i odpowiedzi; jeśli przychodzą później, terminy przesuwają się o tyle samo dni.

### Terminy i odbiór

Każdy etap trafia do oceny, gdy jest gotowy. Klient go akceptuje albo prosi o zmiany i podaje powód. Jeśli klient nie odpowie w ciągu dziesięciu dni roboczych, projektant przypomina; milczenie oznacza zgodę tylko tam, gdzie ta umowa stanowi tak powyżej.

### Zmiany

Rundy poprawek mieszczące się w ustalonej liczbie są bezpłatne. Wszystko, co wykracza poza wymienione wyżej elementy lub rundy, jest najpierw wyceniane i zaczyna się dopiero wtedy, gdy klient zgodzi się na cenę.

### Płatności

Praca zaczyna się po wpłynięciu zaliczki. Kolejne raty są płatne w ciągu {payment_days} dni od wystawienia faktury. Zaliczka pozostaje u projektanta, jeśli klient kończy projekt bez winy projektanta; jest zwracana, jeśli projektant nie wykona pracy.

{clause late_fee}
### Opóźnienie w płatności

Za opóźnienie projektant może żądać odsetek w wysokości {late_fee_percent} % rocznie albo w wysokości przewidzianej prawem, od dnia następującego po terminie płatności.
{end}

### Prawo do korzystania

Z chwilą pełnej zapłaty klient otrzymuje prawo do korzystania z gotowej pracy w celu określonym powyżej, bez ograniczenia czasu i miejsca. Propozycje, które nie zostały wybrane, pozostają przy projektancie.

{clause ownership}
### Przeniesienie praw z chwilą zapłaty

Z chwilą pełnej zapłaty projektant przenosi na klienta także autorskie prawa majątkowe do gotowej pracy, na polach eksploatacji potrzebnych do osiągnięcia celu. Do tego czasu prawa pozostają przy projektancie.
{end}

{clause portfolio}
### Pokazywanie pracy

Projektant może pokazywać gotową pracę wśród swoich realizacji, chyba że klient sprzeciwi się temu na piśmie.
{end}

{clause confidentiality}
### Poufność

Każda ze stron zachowuje dla siebie to, co druga oznaczyła jako poufne, w czasie pracy i przez trzy lata po jej zakończeniu.
{end}

### Wcześniejsze zakończenie

Każda ze stron może zakończyć projekt na piśmie z czternastodniowym wyprzedzeniem. Praca wykonana do tego czasu jest opłacana i przekazywana.

{clause kill_fee}
### Opłata za rezygnację

Jeśli klient kończy projekt wcześniej bez winy projektanta, należy się dodatkowo {kill_fee_percent} % ceny pracy, która nie została rozpoczęta.
{end}
`;
