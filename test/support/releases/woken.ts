/** An account of an earlier release on today's code: as it woke, and as it is when everything has come to its end. */
import { chainHead } from "../../../worker/account/store/audit/event-log.ts";
import { goOn } from "./go-on.ts";
import { type Life, wake } from "./life.ts";
import { loaded } from "./loader.ts";
import { lostSince, storedIn } from "./stored.ts";

const DAY_MS = 86_400_000;
/** Longer than approvals wait, credit is good for, and rules wait. */
const DAYS = 5;

export interface Woken {
  readonly life: Life;
  /** Of what was stored, what was not found again after the migrations. */
  readonly lost: readonly string[];
  readonly head: ReturnType<typeof chainHead>;
  readonly kinds: readonly string[];
  readonly states: readonly string[];
  readonly toldTickets: readonly string[];
  readonly wokeAtMs: number;
  /** How many keys the processor had seen. */
  readonly sentBefore: number;
}

export function woken(text: string): Woken {
  const { sql, around } = loaded(text);
  const before = storedIn(sql);
  const life = wake(sql, around);
  const strings = (query: string) => sql.all<{ v: string }>(query).map(({ v }) => v);
  return {
    life,
    lost: lostSince(before, sql),
    head: chainHead(sql),
    kinds: strings("SELECT DISTINCT kind AS v FROM job ORDER BY 1"),
    states: strings("SELECT DISTINCT state AS v FROM leg ORDER BY 1"),
    toldTickets: strings("SELECT ref AS v FROM job WHERE kind = 'update_ticket'"),
    wokeAtMs: around.nowMs,
    sentBefore: around.processor.sent.length,
  };
}

/** Days pass. */
export async function toTheEnd({ life }: Woken): Promise<void> {
  await life.watch.ready();
  await goOn(life, life.around.nowMs + DAYS * DAY_MS);
}

/** How the leg of each matter stands. */
export function legsOf({ sql, around }: Life): Record<string, string> {
  const legs = Object.entries(around.matters).flatMap(([name, { legId }]) => {
    const row = sql.one<{ state: string }>("SELECT state FROM leg WHERE id = ?", legId ?? "");
    return row ? [[name, row.state] as const] : [];
  });
  return Object.fromEntries(legs);
}

/** Keys that the processor was sent since the account woke, by the matter's name. */
export function sentSince({ life, sentBefore }: Woken): string[] {
  const { around, sql } = life;
  return around.processor.sent.slice(sentBefore).map((key) => {
    const [legId = "", generation = ""] = key.split(":");
    const whole = sql.one<{ id: string }>("SELECT rest_of AS id FROM leg WHERE id = ? AND rest_of IS NOT NULL", legId);
    const of = Object.entries(around.matters).find(([, matter]) => matter.legId === (whole?.id ?? legId));
    return `${of?.[0] ?? key}${whole ? ", the rest" : ""}:${generation}`;
  });
}
