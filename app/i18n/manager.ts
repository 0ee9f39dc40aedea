import type { ScreenLanguage } from "../../core/words.ts";
import { en } from "../../messages/en/screen/manager/index.ts";
import { es } from "../../messages/es/screen/manager/index.ts";
import type { ManagerWords } from "../../messages/shapes/screen.ts";
import { useLanguage } from "./words.ts";

export const MANAGER: Record<ScreenLanguage, ManagerWords> = { en, es };

/** Words that only the manager's page says. */
export const useManagerWords = (): ManagerWords => MANAGER[useLanguage()];
