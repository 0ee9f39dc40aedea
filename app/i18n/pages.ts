import type { PagesWords } from "../../messages/shapes/screen.ts";
import { type Catalog, catalog, useCatalog } from "./catalog.ts";

/** What the manager's page says only on pages that are read when they are first shown. */
export const PAGES: Catalog<PagesWords> = catalog({
  en: async () => (await import("../../messages/en/screen/pages/index.ts")).en,
  es: async () => (await import("../../messages/es/screen/pages/index.ts")).es,
});

export const usePagesWords = (): PagesWords => useCatalog(PAGES);
