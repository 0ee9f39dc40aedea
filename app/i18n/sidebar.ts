import type { ScreenLanguage } from "../../core/words.ts";
import { en } from "../../messages/en/screen/sidebar/index.ts";
import { es } from "../../messages/es/screen/sidebar/index.ts";
import type { SidebarWords } from "../../messages/shapes/screen.ts";
import { useLanguage } from "./words.ts";

export const SIDEBAR: Record<ScreenLanguage, SidebarWords> = { en, es };

export const useSidebarWords = (): SidebarWords => SIDEBAR[useLanguage()];
