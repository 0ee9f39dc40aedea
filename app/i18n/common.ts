import type { ScreenLanguage } from "../../core/words.ts";
import { en } from "../../messages/en/screen/common/index.ts";
import { es } from "../../messages/es/screen/common/index.ts";
import type { CommonWords } from "../../messages/shapes/screen.ts";

export const COMMON: Record<ScreenLanguage, CommonWords> = { en, es };
