import type { Language } from "../../../core/words.ts";
import { useLanguage } from "../words.ts";
import { en, type ManagerWords } from "./en.ts";
import { es } from "./es.ts";

export type { ManagerWords };

export const MANAGER: Record<Language, ManagerWords> = { en, es };

/** Words that only the manager's page says. */
export const useManagerWords = (): ManagerWords => MANAGER[useLanguage()];
