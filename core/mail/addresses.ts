/** People as mails write them: "Maya Chen <maya@example.com>", and addresses in running text. */
import type { Extent } from "./lines.ts";

export interface Sender {
  readonly name?: string;
  readonly address?: string;
}

const ADDRESS =
  /[\p{L}\p{N}](?:[\p{L}\p{N}._%+'-]{0,62}[\p{L}\p{N}_%+-])?@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?){1,6}/u;
/** A mail that names more than these names nobody in particular. */
const ADDRESSES_MAX = 10;
/** No address is longer. */
const REACH = 254;
const SIGNS_MAX = 500;
const NAME_MAX = 80;

/** The value of a "From:": a name, an address, or both, in any of the ways in which mail programs and pages write them. */
export function senderOf(value: string): Sender {
  const head = value.slice(0, 300).replace(/\p{Cf}/gu, "");
  const address = addressesIn(head)[0];
  const before = head.split(/[<[(]|mailto:/)[0] ?? "";
  const name = before
    .replace(/["*_]|^'|'$/g, "")
    .replace(/\S+@\S+/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, NAME_MAX)
    .toWellFormed();
  return { ...(name === "" ? {} : { name }), ...(address === undefined ? {} : { address }) };
}

/** The addresses of a text, lower-cased, each once. Looks around each `@` only: a megabyte of letters costs no more than reading it. */
export function addressesIn(text: string): string[] {
  const found = new Set<string>();
  let at = text.indexOf("@");
  for (let signs = 0; at >= 0 && signs < SIGNS_MAX && found.size < ADDRESSES_MAX; signs++) {
    const before =
      text
        .slice(Math.max(0, at - 64), at)
        .split(/[\s<>()[\]",;:]/)
        .at(-1) ?? "";
    const after = text.slice(at + 1, at + REACH).split(/[\s<>()[\]",;:]/, 1)[0] ?? "";
    const match = ADDRESS.exec(`${before}@${after.slice(0, 190)}`);
    if (match) found.add(match[0].toLowerCase());
    at = text.indexOf("@", at + 1);
  }
  return [...found];
}

export function addressesOf(body: string, extents: readonly Extent[]): string[] {
  const found = new Set<string>();
  for (const { start, end } of extents) {
    for (const address of addressesIn(body.slice(start, end))) found.add(address);
    if (found.size >= ADDRESSES_MAX) break;
  }
  return [...found].slice(0, ADDRESSES_MAX);
}
