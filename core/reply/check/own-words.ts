/** What of a reply its writer says: quoted mail below it, lines of the patient's, and their words between marks are left out. */

import { withoutAddresses } from "./without-addresses.ts";

/** Mail programs name day and hour; "On Monday our manager wrote:" is the writer's own, and a line under a letter is only a line. */
const HEADING =
  /^[ \t]*(?:(?:on|el|le|am) (?=.*\d).{5,160}(?:wrote|escribio|a ecrit|schrieb) ?:|-{2,} ?(?:original message|mensaje original|message d'origine|forwarded message|mensaje reenviado).*)[ \t]*$/gim;
const HEADER_BLOCK = /^[ \t*]*(?:from|de|von) ?:.*\n[ \t*]*(?:sent|date|to|enviado|fecha|para|envoye|a) ?:/gim;
const QUOTED_LINE = /^[ \t]*[>|].*$/gm;
/** Two on a line, with words between them. */
const QUOTED = /"([^"\n]{2,600})"/g;
const SAID = /(?:you|your|usted|su|vous|votre|tu|terms|policy|terminos|conditions)\b[^.!?"\n]{0,60}$/i;

/** The same text, blanks where somebody else speaks: every place stays. */
export function ownWords(folded: string): string {
  const blank = (words: string) => words.replaceAll(/[^\n]/g, " ");
  const cut = endOfOwn(folded);
  const own = withoutAddresses(folded.slice(0, cut)) + blank(folded.slice(cut));
  return own
    .replaceAll(QUOTED_LINE, blank)
    .replaceAll(QUOTED, (whole, inside: string, from: number) =>
      inside.trim().split(/\s+/).length > 3 || SAID.test(own.slice(Math.max(0, from - 90), from))
        ? blank(whole)
        : whole,
    );
}

/** Below a heading of an older mail all is older, unless its lines are marked: then the writer may go on between them. */
function endOfOwn(text: string): number {
  const ends = [...text.matchAll(HEADING), ...text.matchAll(HEADER_BLOCK)]
    .filter(({ index, 0: head }) => !/^\s*[>|]/.test(text.slice(index + head.length)))
    .map(({ index }) => index);
  return Math.min(text.length, ...ends);
}
