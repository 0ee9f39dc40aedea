import type { Language } from "../../../core/words.ts";
import { type CommonWords, en } from "./en.ts";
import { es } from "./es.ts";

export type { CommonWords };

export const COMMON: Record<Language, CommonWords> = { en, es };
