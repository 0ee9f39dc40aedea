import type { OpenedWords } from "../../messages/shapes/screen.ts";
import { type Catalog, catalog, useCatalog } from "./catalog.ts";

/** What the sidebar says only in its later parts. */
export const OPENED: Catalog<OpenedWords> = catalog({
  en: async () => (await import("../../messages/en/screen/opened/index.ts")).en,
  es: async () => (await import("../../messages/es/screen/opened/index.ts")).es,
});

export const useOpenedWords = (): OpenedWords => useCatalog(OPENED);
