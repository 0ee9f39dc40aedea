import type { ScreenLanguage } from "../core/words.ts";
import { links as en } from "./en/links.ts";
import { links as es } from "./es/links.ts";
import type { LinkWords } from "./shapes/links.ts";

export const LINK_WORDS: Readonly<Record<ScreenLanguage, LinkWords>> = { en, es };
