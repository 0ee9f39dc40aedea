import { credit as en } from "./en/notes/credit.ts";
import { credit as es } from "./es/notes/credit.ts";

export const CREDIT_NOTES = { en, es } as const;
