import { createContext, useContext } from "react";

/**
 * The Content-Security-Policy nonce of the response being rendered; empty in the browser, which
 * hides nonces.
 */
const NonceContext = createContext("");

export const NonceProvider = NonceContext.Provider;
export const useNonce = () => useContext(NonceContext);
