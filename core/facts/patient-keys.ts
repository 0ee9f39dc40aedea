/** How an address, a number or a name is written down to be found again: the same on import and when a mail comes in. */

/** Trimmed and lower-cased; a plus-part is kept, because it may be another person's mailbox. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** The address without its plus-part: likely the same mailbox, never proof of it. */
export function bareEmail(email: string): string {
  const normal = normaliseEmail(email);
  const at = normal.lastIndexOf("@");
  const plus = normal.indexOf("+");
  return plus > 0 && plus < at ? normal.slice(0, plus) + normal.slice(at) : normal;
}

/** A plus and digits. Ten digits without a country are a North American number. Undefined for fewer than seven or more than fifteen digits. */
export function normalisePhone(phone: string): string | undefined {
  const international = /^\s*(\+|00)/.test(phone);
  const digits = phone.replaceAll(/\D/g, "").replace(/^00/, "");
  if (digits.length < 7 || digits.length > 15) return undefined;
  return !international && digits.length === 10 ? `+1${digits}` : `+${digits}`;
}

/** Upper case, letters and digits only: "hw-1042" and "HW 1042" are one number. */
export function normalisePatientNumber(number: string): string {
  return number.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
}

/** Lower case without accents and punctuation, single spaces. */
export function normaliseName(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** "ma•••@example.com": the first two letters of the name and the domain, enough to tell two people apart. */
export function maskEmail(email: string): string {
  const normal = normaliseEmail(email);
  const at = normal.lastIndexOf("@");
  if (at < 1) return "•••";
  const shown = normal.slice(0, at > 2 ? 2 : 1);
  return `${shown}•••${normal.slice(at)}`;
}

/** "•••42": the last two digits. */
export function maskPhone(phone: string): string {
  return `•••${phone.replaceAll(/\D/g, "").slice(-2)}`;
}

const PHONE_IN_TEXT = /(?:\+|00)?\d(?:[\s().-]{0,2}\d){6,14}/g;
const REFERENCE_IN_TEXT = /[A-Za-z0-9][A-Za-z0-9_-]{2,79}/g;
/** "Patient number is HW 1042", "chart no. 900", "paciente n.º 900". */
const LABELLED_NUMBER =
  /\b(?:patient|chart|client|mrn|paciente)\b\W{0,3}(?:number|no|num|id|n[uú]mero|n)?\W{0,3}(?:is|es)?\W{0,3}([a-z]{0,5}[ -]?\d[a-z0-9-]{0,19})/giu;

export interface NumbersInText {
  readonly phones: readonly string[];
  /** Normalised; a number without letters counts only where the mail calls it a patient number. */
  readonly patientNumbers: readonly string[];
  /** As written: processors' ids and invoice numbers. */
  readonly references: readonly string[];
}

/** At most this many of each are looked up; a mail that holds more names nobody in particular. */
const NUMBERS_MAX = 45;

/** What in a mail may name a patient: phone numbers, patient numbers and payment references. */
export function numbersInText(text: string): NumbersInText {
  const phones = [...text.matchAll(PHONE_IN_TEXT)].flatMap(([found]) => normalisePhone(found) ?? []);
  const words = [...text.matchAll(REFERENCE_IN_TEXT)].map(([found]) => found);
  const mixed = words.filter((word) => /\d/.test(word) && /[A-Za-z]/.test(word));
  const labelled = [...text.matchAll(LABELLED_NUMBER)].flatMap(([, found]) => found ?? []);
  return {
    phones: unique(phones),
    patientNumbers: unique([...labelled, ...mixed].map(normalisePatientNumber)),
    references: unique(mixed),
  };
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].slice(0, NUMBERS_MAX);
}
