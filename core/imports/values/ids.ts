/** Ids as records want them: short and printable, the same for the same thing in every file of one system. */

const ID = /^[\x21-\x7e]{1,128}$/;
const ID_MOST = 128;
/** Excel's way of writing a long number: its last digits are gone, and two people may be one. */
const EXPONENT = /^\d(?:[.,]\d+)?E\+?\d+$/i;

/** FNV-1a, of what is too long to stand as it is. */
function shortHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(36);
}

/** An id that says nothing of what it was made of: the same parts, the same id. */
export const hiddenId = (parts: readonly string[]): string => shortHash(parts.join("\0"));

/** Whether a spreadsheet has destroyed an id. */
export const isDamagedId = (text: string): boolean => EXPONENT.test(text.trim());

/** One part of an id; what is an id already stays as it is, so that two files come to the same by different ways. */
function partOf(text: string): string {
  const clean = ID.test(text) ? text : text.normalize("NFC").trim().replaceAll(/\s+/g, " ");
  // A number that was written with a sign between its thousands, or as one with decimals.
  if (/^\d{1,3}(,\d{3})+$/.test(clean)) return clean.replaceAll(",", "");
  if (/^\d+\.0+$/.test(clean)) return clean.replace(/\.0+$/, "");
  if (ID.test(clean)) return clean;
  return encodeURIComponent(clean.toWellFormed()).replaceAll("%20", "_");
}

/** An id from what stands in one cell or several; undefined where one of them is empty. */
export function idOf(parts: readonly string[]): string | undefined {
  const clean = parts.map(partOf);
  if (clean.length === 0 || clean.some((part) => part === "")) return undefined;
  const joined = clean.join("~");
  return joined.length <= ID_MOST ? joined : `${joined.slice(0, ID_MOST - 15)}~${shortHash(joined)}`;
}

const EMAIL = /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]+\.[^\s@<>,;"]{2,}$/;

/** The addresses in a cell that holds one or several. */
export const emailsIn = (text: string): string[] =>
  unique(
    text
      .split(/[\s,;|]+/)
      .map((part) => part.replaceAll(/^<|>$/g, "").toLowerCase())
      .filter((part) => EMAIL.test(part)),
  );

/** The numbers in a cell that holds one or several: a blank is part of one. */
export const phonesIn = (text: string): string[] =>
  unique(
    text
      .split(/[,;|/]+/)
      .map((part) => part.replace(/^'/, "").trim())
      .filter((part) => part.length <= 30 && part.replaceAll(/\D/g, "").length >= 7),
  );

const unique = (parts: readonly string[]): string[] => [...new Set(parts)].slice(0, 10);

/** "Last, First" is the first name first in a letter. */
export function nameOf(text: string): string {
  const clean = text
    .replaceAll(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  const swapped = /^([^,]+), ([^,]+)$/.exec(clean);
  return (swapped ? `${swapped[2]} ${swapped[1]}` : clean).slice(0, 300);
}
