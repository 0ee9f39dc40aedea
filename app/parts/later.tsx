import { type ComponentType, type ReactNode, useEffect, useSyncExternalStore } from "react";
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
    if (!all) return hasFailed ? <NotRead onRetry={() => void of.read().catch(() => {})} /> : meanwhile;
    const Shown = pick(all);
    return <Shown {...props} />;
  };
}

function NotRead({ onRetry }: { readonly onRetry: () => void }) {
  const { states } = useWords();
  return (
    <Notice kind="warn">
      <p>{states.partMissing}</p>
      <Button onClick={onRetry}>{states.retry}</Button>
    </Notice>
  );
}
