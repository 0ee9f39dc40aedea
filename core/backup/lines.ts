/**
 * The lines of a backup. Each says its number, its hash and its content; the hash is over the hash before, the number and the content as it is
 * written, so that a line which was altered, lost, doubled or moved does not fit.
 */
import { GENESIS } from "../audit/chain.ts";
import { sha256Hex } from "../canonical/hash.ts";
import { err, ok, type Result } from "../result.ts";

/** The last line that was written or read: its number and its hash. */
export interface Place {
  readonly n: number;
  readonly hash: string;
}

export const BEFORE_THE_FIRST: Place = { n: 0, hash: GENESIS };

/** `no_line`: none of ours, or half of one. `out_of_order`: another number than the next. `altered`: its hash is of something else. */
export type LineFault = "no_line" | "out_of_order" | "altered";

const FORM = /^\{"n":([1-9]\d{0,14}),"hash":"([0-9a-f]{64})","line":(.*)\}$/s;

const hashOf = (before: Place, content: string): string => sha256Hex(`${before.hash}\n${before.n + 1}\n${content}`);

/** `content` is JSON on one line. */
export function writeLine(before: Place, content: string): { readonly text: string; readonly place: Place } {
  const place = { n: before.n + 1, hash: hashOf(before, content) };
  return { text: `{"n":${place.n},"hash":"${place.hash}","line":${content}}`, place };
}

export function readLine(text: string, before: Place): Result<{ content: string; place: Place }, LineFault> {
  const [, n, hash, content] = FORM.exec(text) ?? [];
  if (n === undefined || hash === undefined || content === undefined) return err("no_line");
  if (Number(n) !== before.n + 1) return err("out_of_order");
  return hash === hashOf(before, content) ? ok({ content, place: { n: Number(n), hash } }) : err("altered");
}
