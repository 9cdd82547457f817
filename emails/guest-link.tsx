import { defineMail, preview } from "./_components/define-mail.tsx";
import { inLanguage } from "#app/kernel/language.ts";
import { Letter, Line } from "./_components/letter.tsx";
import type { Words } from "./_components/template.ts";

export type GuestLinkProps = {
  name: string;
  studio: string;
  project: string;
  secretUrl: string;
  reason: "proposal" | "new-link";
};

type W = {
  subject: (p: GuestLinkProps) => string;
  hello: (name: string) => string;
  text: (p: GuestLinkProps) => string;
  why: string;
  action: string;
  footer: (studio: string) => string;
};
const words: Words<W> = {
  en: {
    subject: (p) =>
      p.reason === "proposal" ? `${p.project}: your project page` : `${p.project}: your new link`,
    hello: (name) => `Hello ${name},`,
    text: (p) =>
      `${p.studio} has set up a page for “${p.project}”. There you'll find what is planned and agreed, what is waiting for you, and how to pay.`,
    why: "The link is personal. You don't need an account; please don't forward it.",
    action: "Open the project",
    footer: (studio) =>
      `You're receiving this because ${studio} works for you. Reply to this email to reach them.`,
  },
  pl: {
    subject: (p) =>
      p.reason === "proposal" ? `${p.project}: strona projektu` : `${p.project}: nowy link`,
    hello: (name) => `Dzień dobry, ${name}!`,
    text: (p) =>
      `${p.studio} udostępnia stronę projektu „${p.project}”. Jest na niej plan i ustalenia, to, co czeka na Państwa decyzję, oraz sposoby zapłaty.`,
    why: "Link jest osobisty. Konto nie jest potrzebne; prosimy nie przekazywać linku dalej.",
    action: "Otwórz projekt",
    footer: (studio) =>
      `Wiadomość wysłano, ponieważ ${studio} pracuje dla Państwa. Można na nią odpowiedzieć.`,
  },
  lt: {
    subject: (p) =>
      p.reason === "proposal" ? `${p.project}: projekto puslapis` : `${p.project}: nauja nuoroda`,
    hello: (name) => `Sveiki, ${name}!`,
    text: (p) =>
      `${p.studio} atvėrė projekto „${p.project}“ puslapį. Jame rasite planą ir susitarimus, kas laukia jūsų sprendimo ir kaip sumokėti.`,
    why: "Nuoroda asmeninė. Paskyros nereikia; prašome nuorodos nepersiųsti.",
    action: "Atverti projektą",
    footer: (studio) => `Laišką gavote, nes ${studio} dirba jums. Į jį galite atsakyti.`,
  },
};

export const guestLinkMail = defineMail<GuestLinkProps>("guest-link", {
  subject: (props, locale) => inLanguage(locale, words).subject(props),
  body: (props, locale) => {
    const w = inLanguage(locale, words);
    return (
      <Letter
        locale={locale}
        from={props.studio}
        preview={w.text(props)}
        heading={props.project}
        action={{ label: w.action, url: props.secretUrl }}
        footer={w.footer(props.studio)}
      >
        <Line>{w.hello(props.name)}</Line>
        <Line>{w.text(props)}</Line>
        <Line>{w.why}</Line>
      </Letter>
    );
  },
});

export default preview(guestLinkMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  secretUrl: "https://portal.example/g/abc",
  reason: "proposal",
});
