import { createContext, useContext } from "react";

const Language = createContext("en");

/** Says in which language the components inside it speak (BCP 47). */
export const LanguageProvider = Language.Provider;

/** The reader's language, as an IETF tag (BCP 47). */
export const useLanguage = (): string => useContext(Language);

/** An area's words in the reader's language: `useWords(scopeWords)`. */
export const useWords = <Words>(select: (language: string) => Words): Words =>
  select(useLanguage());
