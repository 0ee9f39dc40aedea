import type { ScreenLanguage } from "../core/words.ts";
import { pages as en } from "./en/pages.ts";
import { pages as es } from "./es/pages.ts";
import type { PageWords } from "./shapes/pages.ts";

export const PAGE_WORDS: Readonly<Record<ScreenLanguage, PageWords>> = { en, es };
