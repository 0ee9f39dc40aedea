/** Reads the sets of this folder: "## id case", for a wrong letter "check | words at fault" ("any" where each check may see it), then its text. */
import { readFileSync } from "node:fs";
import type { ReplyFacts } from "../../core/contract/draft-reply.ts";
import { CASES } from "./cases.ts";

export interface OneReply {
  readonly id: string;
  readonly facts: ReplyFacts;
  readonly text: string;
  readonly check: string;
  readonly words: string;
}

export function readSet(name: string): OneReply[] {
  const all = readFileSync(new URL(name, import.meta.url), "utf8");
  return all
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [head = "", ...lines] = part.split("\n");
      const [left = "", words = ""] = head.split(" | ");
      const [id = "", ofCase = "", check = ""] = left.trim().split(" ");
      const facts = CASES[ofCase];
      if (!facts) throw new Error(`${id}: no case ${ofCase}`);
      return { id, facts, text: lines.join("\n").trim(), check, words: words.trim() };
    });
}
