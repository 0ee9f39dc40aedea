/** What people read of what cases are counted by. */
import { COUNTED_REASONS, type CountedReason, ROOT_CAUSES } from "../../../../core/reasons/reasons.ts";
import { CHANNELS } from "../../../../core/trends/channel.ts";
import { type Dimension, NONE } from "../../../../core/trends/dimension.ts";
import type { AskedHow } from "../../../../core/words.ts";
import type { PagesWords } from "../../../../messages/shapes/screen.ts";

interface Named {
  readonly dimension: Dimension;
  readonly key: string;
  readonly title?: string | undefined;
}

interface Words {
  readonly words: PagesWords["trends"];
  readonly reason: (code: CountedReason) => string;
  readonly askedHow: Readonly<Record<AskedHow, string>>;
}

/** Codes have words of ours; all else has the name that the records give it. */
export function nameOfKey({ dimension, key, title }: Named, { words, reason, askedHow }: Words): string {
  if (key === NONE) return noneOf(dimension, words);
  if (dimension === "reason") {
    const code = COUNTED_REASONS.find((known) => known === key);
    if (code) return reason(code);
  }
  if (dimension === "rootCause") {
    const cause = ROOT_CAUSES.find((known) => known === key);
    if (cause) return words.rootCauses[cause];
  }
  if (dimension === "channel") {
    const channel = CHANNELS.find((known) => known === key);
    if (channel) return { ...words.channels, ...askedHow }[channel];
  }
  return title ?? key;
}

function noneOf(dimension: Dimension, words: Words["words"]): string {
  if (dimension === "service") return words.noService;
  return dimension === "rootCause" ? words.notNamedYet : words.notKnown;
}
