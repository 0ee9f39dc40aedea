/**
 * Views that are kept as they were put together: a ticket is opened, and asked for again while something moves, and most times nothing has
 * changed. One is answered again only while no table that it read was written, and the clock has not come to where it says another thing.
 */
import type { AccountContext } from "./context.ts";
import type { Snapshot } from "./intake/snapshot.ts";
import type { Sql } from "./sql.ts";

interface Kept {
  readonly view: unknown;
  readonly snapshot: Snapshot | undefined;
  readonly madeAtMs: number;
  readonly untilMs: number;
  readonly isSame: () => boolean;
}

/** A view is some ten thousand characters. */
const KEPT_MAX = 60;

const keptOf = new WeakMap<Sql, Map<string, Kept>>();

/**
 * `make` reads and writes nothing, and hangs on nothing but its context, `key` and `snapshot`. What it answers is shared, and changed by nobody.
 * A store that remembers no rows keeps no views either.
 */
export function kept<T>(
  context: AccountContext,
  key: readonly unknown[],
  snapshot: Snapshot | undefined,
  make: (context: AccountContext) => T,
): T {
  const { sql, nowMs } = context;
  const watched = sql.watch?.();
  if (!watched) return make(context);
  const views = keptOf.get(sql) ?? new Map<string, Kept>();
  keptOf.set(sql, views);
  const name = JSON.stringify(key);
  const known = views.get(name);
  if (known && isStill(known, snapshot, nowMs)) return known.view as T;
  let untilMs = Number.POSITIVE_INFINITY;
  const holdsUntil = (atMs: number): void => {
    untilMs = Math.min(untilMs, atMs);
  };
  const view = make({
    sql: watched.sql,
    links: context.links,
    contactMac: context.contactMac,
    clock: { nowMs, holdsUntil },
    get nowMs() {
      holdsUntil(nowMs + 1);
      return nowMs;
    },
    newId: () => {
      holdsUntil(nowMs);
      return context.newId();
    },
  });
  // Last again, and the oldest goes.
  views.delete(name);
  for (const oldest of views.keys()) {
    if (views.size < KEPT_MAX) break;
    views.delete(oldest);
  }
  views.set(name, { view, snapshot, madeAtMs: nowMs, untilMs, isSame: watched.isSame });
  return view;
}

const isStill = (known: Kept, snapshot: Snapshot | undefined, nowMs: number): boolean =>
  known.snapshot === snapshot && known.madeAtMs <= nowMs && nowMs < known.untilMs && known.isSame();
