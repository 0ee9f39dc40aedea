/** What the record says of the money, made anew from its events alone: the rows have to agree with it. */

import { LEG_EVENTS, moveLeg } from "../refund/leg.ts";
import type { LegState } from "../refund/states.ts";
import { err, ok, type Result } from "../result.ts";
import type { AuditEvent, EventType } from "./event.ts";

export interface LegInRecord {
  readonly state: LegState;
  readonly amountMinor: number;
}

export type LegsInRecord = ReadonlyMap<string, LegInRecord>;

export interface ReplayBreak {
  readonly seq: number;
  readonly legId: string;
  /** A leg twice begun, moved before it began, moved from another state than it was in, or by a step that the table does not have. */
  readonly why: "begun_twice" | "never_begun" | "from_differs" | "not_in_table";
}

/** What is read of an event. */
export type ReplayedEvent = Pick<AuditEvent, "seq" | "type" | "data">;

const BEGINS: Partial<Record<EventType, LegState>> = { "leg.requested": "requested", "leg.reserved": "reserved" };

/** The events that begin or move a leg; of the others nothing is read. */
export const REPLAYED_EVENTS = ["leg.requested", "leg.reserved", "leg.moved"] as const satisfies readonly EventType[];

/** The legs after these events, from those before them, so that a long record can be read in pages. */
export function replayLegs(
  events: readonly ReplayedEvent[],
  before: LegsInRecord = new Map(),
): Result<LegsInRecord, ReplayBreak> {
  const legs = new Map(before);
  for (const event of events) {
    const { type, data, seq } = event;
    const legId = String(data.legId);
    const known = legs.get(legId);
    const state = BEGINS[type];
    if (state) {
      const begun = begin({ state, amountMinor: Number(data.amountMinor) }, known);
      if (!begun) return err({ seq, legId, why: "begun_twice" });
      legs.set(legId, begun);
    }
    if (type !== "leg.moved") continue;
    if (!known) return err({ seq, legId, why: "never_begun" });
    if (known.state !== data.from) return err({ seq, legId, why: "from_differs" });
    const step = LEG_EVENTS.find((one) => one === data.event);
    const next = step && moveLeg(known, step);
    if (!next?.ok || next.value !== data.to) return err({ seq, legId, why: "not_in_table" });
    legs.set(legId, { ...known, state: next.value });
  }
  return ok(legs);
}

/** A leg that waited for approval is told as held once more when it is; any other begins once. */
function begin(begun: LegInRecord, known: LegInRecord | undefined): LegInRecord | undefined {
  if (!known) return begun;
  return begun.state === "reserved" && isSame(begun, known) ? known : undefined;
}

const isSame = (one: LegInRecord | undefined, other: LegInRecord | undefined): boolean =>
  one?.state === other?.state && one?.amountMinor === other?.amountMinor;

export interface LegDifference {
  readonly legId: string;
  readonly inRecord: LegInRecord | undefined;
  readonly inTable: LegInRecord | undefined;
}

/** Legs of which record and table do not say the same. */
export function legDifferences(
  record: LegsInRecord,
  table: readonly (LegInRecord & { readonly legId: string })[],
): LegDifference[] {
  const rows = new Map(table.map(({ legId, state, amountMinor }) => [legId, { state, amountMinor }]));
  return [...new Set([...record.keys(), ...rows.keys()])]
    .map((legId) => ({ legId, inRecord: record.get(legId), inTable: rows.get(legId) }))
    .filter(({ inRecord, inTable }) => !isSame(inRecord, inTable));
}
