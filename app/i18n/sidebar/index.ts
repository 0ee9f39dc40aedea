import type { Language } from "../../../core/words.ts";
import { useLanguage } from "../words.ts";
import { en } from "./en/index.ts";
import { es } from "./es/index.ts";

export type SidebarWords = typeof en;
export const SIDEBAR: Record<Language, SidebarWords> = { en, es };

export const useSidebarWords = (): SidebarWords => SIDEBAR[useLanguage()];
