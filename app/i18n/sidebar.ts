import type { SidebarWords } from "../../messages/shapes/screen.ts";
import { type Catalog, catalog, useCatalog } from "./catalog.ts";

/** Words that only the sidebar says. */
export const SIDEBAR: Catalog<SidebarWords> = catalog({
  en: async () => (await import("../../messages/en/screen/sidebar/index.ts")).en,
  es: async () => (await import("../../messages/es/screen/sidebar/index.ts")).es,
});

export const useSidebarWords = (): SidebarWords => useCatalog(SIDEBAR);
