import type { Language } from "../../../core/words.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";

export type CommonWords = typeof en;
export const COMMON: Record<Language, CommonWords> = { en, es };
