/** How many sessions the name of an item says that it has. */

/** Numbers in a name that count no sessions: minutes, doses, months, prices. */
const MEASURED =
  /\p{Sc}\s*\d[\d.,]*|\d[\d.,]*[\s-]*(?:\p{Sc}|%|min|(?:hours?|hrs?|h|std|ml|mg|cc|g|oz|cm)(?!\p{L})|stund|heure|hora|unit|unid|einheit|day|día|jour|tag|week|seman|semain|woch|month|mes|mois|monat|year|yr|año|an(?:s|née)|jahr)/giu;
/** A larger one is a year or a number of an item. */
const COUNT_BELOW = 500;
/** From here on a bare number is rather how many minutes it takes, unless the name says what it counts. */
const SURE_BELOW = 30;
const COUNTED =
  /^[\s-]*(?:sess|sesi|séance|seance|sitzung|class|clase|cours|visit|treatment|appointment|behandlung|use)/iu;
const COUNTS = /(?:(?<!\p{L})(?:of|de|von|à)|[x×])\s*$/iu;
const PACKED = /^[\s-]*(?:pack|bundle|series)/iu;

/** The one number in a name that counts sessions. */
export function countIn(name: string): string {
  const bare = name.replaceAll(MEASURED, " ");
  const [found, ...others] = bare.matchAll(/\d+/g);
  if (!found || others.length > 0 || Number(found[0]) >= COUNT_BELOW) return "";
  const [before, after] = [bare.slice(0, found.index), bare.slice(found.index + found[0].length)];
  const isSaid = COUNTED.test(after) || COUNTS.test(before) || (before.trim() === "" && PACKED.test(after));
  return Number(found[0]) < SURE_BELOW || isSaid ? found[0] : "";
}
