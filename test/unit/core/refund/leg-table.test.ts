import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  COUNTING_STATES,
  isCounting,
  LEG_EVENTS,
  LEG_NEXT,
  type LegEvent,
  moveLeg,
} from "../../../../core/refund/leg.ts";
import { LEG_STATES, type LegState } from "../../../../core/refund/states.ts";
import { first as firstMigration } from "../../../../worker/account/store/migrations/001-first.ts";

const state = fc.constantFrom(...LEG_STATES);
const event = fc.constantFrom(...LEG_EVENTS);
const frees = (from: LegState, by: LegEvent) => {
  const next = moveLeg({ state: from }, by);
  return next.ok && isCounting(from) && !isCounting(next.value);
};

describe("no path out of the table", () => {
  it("moves only where the table says, and otherwise leaves the leg as it is", () => {
    fc.assert(
      fc.property(state, event, (from, by) => {
        const row: Partial<Record<LegEvent, LegState>> = LEG_NEXT[from];
        const next = moveLeg({ state: from }, by);
        expect(next).toEqual(row[by] ? { ok: true, value: row[by] } : { ok: false, error: { from, event: by } });
      }),
    );
  });

  it("never sends a leg that nobody approved, however often it is asked", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let now: LegState = "requested";
        let approved = false;
        for (const by of events) {
          const next = moveLeg({ state: now }, by);
          approved ||= by === "approved" && now === "requested";
          now = next.ok ? next.value : now;
          if (now === "submitting" || now === "settled") expect(approved).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("lets a person stop a leg only while nothing of it is under way", () => {
    const stoppable = LEG_STATES.filter((from) => moveLeg({ state: from }, "stopped").ok);
    expect(stoppable).toEqual(["reserved"]);
  });

  it("lets nothing out of a refund that came back", () => {
    expect(LEG_EVENTS.filter((by) => moveLeg({ state: "bounced" }, by).ok)).toEqual([]);
  });
});

describe("unknown never frees a hold", () => {
  it("frees it only when the processor itself says that the refund failed", () => {
    expect(LEG_EVENTS.filter((by) => frees("unknown", by))).toEqual(["failed"]);
    expect(LEG_EVENTS.filter((by) => frees("submitting", by))).toEqual(["failed"]);
    expect(LEG_EVENTS.filter((by) => frees("attention", by))).toEqual(["failed"]);
  });

  it("keeps it over any run of answers that say nothing", () => {
    const says = fc.constantFrom<LegEvent>("claimed", "no_answer", "not_executed", "absent", "given_up", "released");
    fc.assert(
      fc.property(fc.array(says, { maxLength: 40 }), (events) => {
        let now: LegState = "reserved";
        for (const by of events) {
          const next = moveLeg({ state: now }, by);
          now = next.ok ? next.value : now;
          expect(isCounting(now)).toBe(true);
        }
      }),
    );
  });
});

it("counts the same states as the database does", () => {
  const listed = /CASE WHEN state IN \(([^)]*)\) THEN amount_minor/.exec(firstMigration)?.[1] ?? "";
  const inDatabase = [...listed.matchAll(/'(\w+)'/g)].map((match) => match[1]);
  expect(new Set(inDatabase)).toEqual(new Set<string>(COUNTING_STATES));
});
