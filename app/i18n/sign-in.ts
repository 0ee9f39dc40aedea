import type { SignInWords } from "../../messages/shapes/screen.ts";
import { type Catalog, catalog, useCatalog } from "./catalog.ts";

/** What a page says that its helpdesk hosts, before anybody is signed in. */
export const SIGN_IN: Catalog<SignInWords> = catalog({
  en: async () => (await import("../../messages/en/screen/sign-in.ts")).en,
  es: async () => (await import("../../messages/es/screen/sign-in.ts")).es,
});

export const useSignInWords = (): SignInWords => useCatalog(SIGN_IN);
