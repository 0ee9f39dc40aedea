import type { ScreenLanguage } from "../core/words.ts";
import { setup as en } from "./en/setup.ts";
import { setup as es } from "./es/setup.ts";
import type { SetupWords } from "./shapes/setup.ts";

export const SETUP_WORDS: Readonly<Record<ScreenLanguage, SetupWords>> = { en, es };
