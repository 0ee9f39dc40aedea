import type { Language } from "../core/words.ts";
import { notices as en } from "./en/notices.ts";
import { notices as es } from "./es/notices.ts";
import type { NoticeWords } from "./shapes/notices.ts";

export const NOTICE_WORDS: Readonly<Record<Language, NoticeWords>> = { en, es };
