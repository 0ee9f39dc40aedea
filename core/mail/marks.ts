/** Single lines that say what they are: a rule, a marker over an older mail, a line that a program added. */
import type { Line } from "./lines.ts";
import { ABOVE_LINE, END_MARKERS, FORWARD_MARKERS, opensBanner, opensClientLine, QUOTE_MARKERS } from "./words.ts";

export type Mark = "quote" | "forward" | "end" | "above";

/** What a line marks below it, if it marks anything. */
export function markOf({ folded }: Line): Mark | undefined {
  if (folded.length > 160 || folded.length < 8) return undefined;
  if (ABOVE_LINE.test(folded)) return "above";
  const bare = folded.replace(/^[-_*=#~\s>|—–─]+/, "").replace(/[-_*=#~\s:|—–─]+$/, "");
  if (END_MARKERS.has(bare)) return "end";
  if (FORWARD_MARKERS.has(bare)) return "forward";
  if (QUOTE_MARKERS.has(bare)) return "quote";
  if (!/^[-_*=—–─]{2}/.test(folded)) return undefined;
  if (
    /^(?:forwarded|mensaje reenviado|weitergeleitet|transfere|inoltrato|encaminhad[ao]) (?:message |mail )?(?:by|from|por|de|von|par|da) /.test(
      bare,
    )
  ) {
    return "forward";
  }
  return undefined;
}

/** The words of a mark without anything drawn around them: a person may have written them as a title. */
export const isPlainly = (line: Line | undefined): boolean => /^[\p{L}\s]*$/u.test(line?.seen ?? "");

/** "-- " with its blank, as mail programs set it over a signature. */
export const isSignatureMark = ({ text }: Line): boolean => /^-- {1,3}$/.test(text.slice(0, 8));

/** A line of dashes, underscores, stars or equals signs: between two parts of a mail, whoever wrote them. */
export const isRule = ({ seen }: Line): boolean => /^(?:[-–—─]{1,200}|[_*=~#]{3,200})$/.test(seen);

/** "Sent from my iPhone", and a server's warning above the mail. */
export const isAdded = ({ folded }: Line): boolean =>
  opensBanner(folded) || (opensClientLine(folded) && isOneRemark(folded));

/** A client's line is short and says no more; a writer's sentence that begins so goes on. */
const isOneRemark = (folded: string): boolean =>
  folded
    .replace(/[<(]?https?:\S*/g, "")
    .trim()
    .split(" ").length <= 8 && !/[.!?]\s+\S/.test(folded);
