import { Fragment, type ReactNode, useState } from "react";
import { keyed, keyedNext } from "./part-keys.ts";

export interface EachPartProps<T> {
  readonly items: readonly T[];
  readonly children: (item: T, at: number) => ReactNode;
}

/**
 * Parts of a draft, each with what was typed in it and with the focus while it is rewritten or moved. What stands under one that is removed does
 * not take over its fields and its button: a second press would remove another.
 */
export function EachPart<T>({ items, children }: EachPartProps<T>) {
  const [before, setBefore] = useState(() => keyed(items));
  const now = before.items === items ? before : keyedNext(before, items);
  if (now !== before) setBefore(now);
  return items.map((item, at) => <Fragment key={now.keys[at]}>{children(item, at)}</Fragment>);
}
