import { Fragment, type ReactNode } from "react";

export interface ByPlaceProps<T> {
  readonly items: readonly T[];
  readonly children: (item: T, at: number) => ReactNode;
}

/**
 * Parts of a draft that have no name of their own: a clause whose code is being typed, one of two offers of a kind. Only their place is sure,
 * and a field keeps the focus while what it says changes.
 */
export function ByPlace<T>({ items, children }: ByPlaceProps<T>) {
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return items.map((item, at) => <Fragment key={at}>{children(item, at)}</Fragment>);
}
