import type { ManagerWords } from "../../messages/shapes/screen.ts";
import { type Catalog, catalog, useCatalog } from "./catalog.ts";

/** Words that only the manager's page says. */
export const MANAGER: Catalog<ManagerWords> = catalog({
  en: async () => (await import("../../messages/en/screen/manager/index.ts")).en,
  es: async () => (await import("../../messages/es/screen/manager/index.ts")).es,
});

export const useManagerWords = (): ManagerWords => useCatalog(MANAGER);
