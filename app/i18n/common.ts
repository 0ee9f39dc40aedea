import type { CommonWords } from "../../messages/shapes/screen.ts";
import { type Catalog, catalog } from "./catalog.ts";

/** Words that every surface shares. */
export const COMMON: Catalog<CommonWords> = catalog({
  en: async () => (await import("../../messages/en/screen/common/index.ts")).en,
  es: async () => (await import("../../messages/es/screen/common/index.ts")).es,
});
