import type { Language } from "../../../core/words.ts";
import { useLanguage } from "../words.ts";
import { en, type SidebarWords } from "./en/index.ts";
import { es } from "./es/index.ts";

export type { SidebarWords };

export const SIDEBAR: Record<Language, SidebarWords> = { en, es };

export const useSidebarWords = (): SidebarWords => SIDEBAR[useLanguage()];
