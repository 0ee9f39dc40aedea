import { useRef } from "react";
import { changeParams, type Route } from "../route.ts";
import { isSameTarget, readTarget, type Target, writeTarget } from "./model/target.ts";

export interface Drill {
  /** The mark whose cases are shown; undefined where it belongs to another picture. */
  readonly target: Target | undefined;
  readonly open: (target: Target) => void;
  /** Closes the list and gives the focus back to the mark it came from. */
  readonly close: () => void;
}

/** Which mark of a picture is open, kept in the address; pressing an open one closes it. */
export function useDrill(route: Route, isOurs: (target: Target) => boolean): Drill {
  const from = useRef<HTMLElement>(null);
  const target = readTarget(route.params.get("open"));
  const ours = target && isOurs(target) ? target : undefined;
  const close = () => {
    changeParams(route, { open: undefined });
    from.current?.focus();
  };
  return {
    target: ours,
    close,
    open(wanted) {
      if (isSameTarget(ours, wanted)) return close();
      from.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      changeParams(route, { open: writeTarget(wanted) });
    },
  };
}
