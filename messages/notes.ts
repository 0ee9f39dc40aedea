import type { Language } from "../core/words.ts";
import { note as en } from "./en/notes/note.ts";
import { note as es } from "./es/notes/note.ts";
import type { NoteWords } from "./shapes/note.ts";

export const NOTE_WORDS: Readonly<Record<Language, NoteWords>> = { en, es };
