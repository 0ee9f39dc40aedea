/** What a subject line says beside its words: that a mail answers another, or passes one on. */
import { fold } from "./fold.ts";

export interface SubjectLine {
  /** Without the prefixes that mail programs add. */
  readonly own: string;
  readonly isAnswer: boolean;
  readonly isForward: boolean;
}

const ANSWERS = new Set("re|aw|antw|antwort|sv|vs|rif|res|r|rep|resp|odp|ris|respuesta|reponse".split("|"));
const FORWARDS = new Set("fwd|fw|wg|tr|rv|enc|i|inoltro|doorst|rtr|reenv|weitergeleitet".split("|"));
/** One-letter prefixes are Italian, and in capitals only. */
const PREFIX = /^\s*(?:\[[^\]]{1,30}\]\s*)?([\p{L}\p{M}]{1,14})(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s?[:：]\s*/u;
const PREFIXES_MAX = 12;

/** The outermost prefix tells what this mail is: `Fwd: Re: Refund` is a forward, `Re: Fwd: Refund` an answer. */
export function readSubject(subject: string): SubjectLine {
  let own = subject;
  let first: "answer" | "forward" | undefined;
  for (let prefixes = 0; prefixes < PREFIXES_MAX; prefixes++) {
    const found = PREFIX.exec(own.slice(0, 80));
    const kind = found && prefixKind(found[1] ?? "");
    if (!found || !kind) break;
    first ??= kind;
    own = own.slice(found[0].length);
  }
  return { own: own.trim(), isAnswer: first === "answer", isForward: first === "forward" };
}

function prefixKind(written: string): "answer" | "forward" | undefined {
  if (written.length === 1 && written !== written.toUpperCase()) return undefined;
  const prefix = fold(written);
  return ANSWERS.has(prefix) ? "answer" : FORWARDS.has(prefix) ? "forward" : undefined;
}
