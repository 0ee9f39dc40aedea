/** Danger: a case page calls decided what came back, and buries what somebody did under what machines wrote. */
import { describe, expect, it } from "vitest";
import { createFormat } from "../../../../app/i18n/format.ts";
import { type EventMessages, isTold, specificsOf } from "../../../../app/manager/cases/event-words.ts";
import { type Stand, standOf } from "../../../../app/manager/cases/stand.ts";
import { asWorked } from "../../../../app/manager/cases/task-order.ts";
import { COMMON, MANAGER } from "../../../support/screen-words.ts";

type Parts = Parameters<typeof standOf>[0];
const decided = (parts: object): Stand => standOf({ state: "approved", legs: [], ...parts } as unknown as Parts);

describe("how a decision stands", () => {
  it("is approved only where somebody approved it", () => {
    expect(decided({ legs: [{ state: "settled" }] })).toBe("decided");
    expect(decided({ approval: { state: "approved" } })).toBe("approved");
    expect(decided({ state: "awaiting_approval" })).toBe("awaiting_approval");
  });

  it("came to nothing where none of its money is out, and only then", () => {
    expect(decided({ legs: [{ state: "bounced" }, { state: "failed" }] })).toBe("came_to_nothing");
    expect(decided({ legs: [{ state: "bounced" }, { state: "settled" }] })).toBe("decided");
  });
});

it("puts what is to do first, by its day, and what was done last first", () => {
  const task = (taskId: string, dueOn: string, doneAtMs?: number) =>
    doneAtMs === undefined ? { taskId, dueOn } : { taskId, dueOn, doneAtMs };
  const tasks = [
    task("A", "2026-03-01", 10),
    task("B", "2026-03-09"),
    task("C", "2026-03-01", 30),
    task("D", "2026-03-02"),
  ];
  expect([...tasks].sort(asWorked).map(({ taskId }) => taskId)).toEqual(["D", "B", "C", "A"]);
});

it("keeps what people did and where money is in the timeline, and folds notes and requests of machines", () => {
  for (const type of ["decision.recorded", "leg.moved", "task.closed", "dispute.closed", "ticket.update_failed"]) {
    expect(isTold({ type, data: {} })).toBe(true);
  }
  for (const type of ["ticket.updated", "leg.claimed", "leg.answered"]) expect(isTold({ type, data: {} })).toBe(false);
  expect(isTold({ type: "message.moved", data: { to: "sending" } })).toBe(false);
  expect(isTold({ type: "message.moved", data: { to: "undelivered" } })).toBe(true);
});

describe("what an entry of the timeline says beyond its kind", () => {
  const says = (type: string, data: object) =>
    specificsOf({ type, data: { ...data } }, {
      words: COMMON.en,
      record: MANAGER.en.record,
      found: MANAGER.en.found,
      format: createFormat("en", "UTC"),
      language: "en",
      currency: "USD",
    } satisfies EventMessages);

  it.each([
    ["extend", "Extend"],
    ["redo", "Redo or touch-up"],
    ["decline", "No refund"],
  ])("names no sum where none moves: %s", (offer, name) => {
    expect(says("decision.recorded", { offer, amountMinor: 0, currency: "USD" })).toBe(name);
    expect(says("approval.approved", { offer, amountMinor: 0, currency: "USD" })).toBe("");
  });

  it("names the sum that moves", () => {
    expect(says("decision.recorded", { offer: "refund", amountMinor: 800, currency: "USD" })).toBe("Refund · $8.00");
    expect(says("credit.restored", { amountMinor: 0, currency: "USD" })).toBe("$0.00");
  });
});
