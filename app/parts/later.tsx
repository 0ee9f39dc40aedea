import { type ComponentType, type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { useWords } from "../i18n/words.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import type { Part } from "./part.ts";

/** What a part is now; undefined while it is read, which this begins. */
export function usePart<T>(of: Part<T>): T | undefined {
  const value = useSyncExternalStore(of.follow, of.now);
  useEffect(() => void of.read().catch(() => {}), [of]);
  return value;
}

/** What of a part is shown when it is first needed; until it has been read stands `meanwhile`, or nothing. */
export function later<T, P extends object>(
  of: Part<T>,
  pick: (all: T) => ComponentType<P>,
  meanwhile: ReactNode = null,
): ComponentType<P> {
  return function Later(props: P) {
    const all = usePart(of);
    const hasFailed = useSyncExternalStore(of.follow, of.hasFailed);
    if (!all) return hasFailed ? <NotRead of={of} /> : meanwhile;
    const Shown = pick(all);
    return <Shown {...props} />;
  };
}

/** Said once for all places of a part: they come with one press. */
function NotRead<T>({ of }: { readonly of: Part<T> }) {
  const { states } = useWords();
  const [place] = useState({});
  useEffect(() => of.waitFor(place), [of, place]);
  const isFirst = useSyncExternalStore(of.follow, () => of.firstWaiting() === place);
  const onRetry = () => void of.read().catch(() => {});
  return isFirst ? (
    <Notice kind="warn">
      <p>{states.partMissing}</p>
      <Button onClick={onRetry}>{states.retry}</Button>
    </Notice>
  ) : null;
}
