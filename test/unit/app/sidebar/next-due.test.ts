import { expect, it } from "vitest";
import { ageOf, nextDueOf } from "../../../../app/cases/next-due.ts";

const utc = (atMs: number) => new Date(atMs).toISOString().slice(0, 10);
const now = Date.parse("2026-03-04T12:00:00Z");
const at = (text: string) => Date.parse(text);
const next = (card: Parameters<typeof nextDueOf>[0]) => nextDueOf(card, now, utc);

it("is the decision or the task, whichever day comes first", () => {
  const dueAtMs = at("2026-03-05T17:00:00Z");
  expect(next({ dueAtMs, taskDueOn: "2026-03-04" })).toEqual({ what: "task", on: "2026-03-04", isLate: false });
  expect(next({ dueAtMs, taskDueOn: "2026-03-05" })).toEqual({ what: "decision", atMs: dueAtMs, isLate: false });
  expect(next({ taskDueOn: "2026-03-09" })).toEqual({ what: "task", on: "2026-03-09", isLate: false });
  expect(next({})).toBeUndefined();
});

it("is the second look where that comes first, also of what is decided", () => {
  expect(next({ reviewDueOn: "2026-03-09" })).toEqual({ what: "review", on: "2026-03-09", isLate: false });
  expect(next({ reviewDueOn: "2026-03-03", taskDueOn: "2026-03-04" })).toMatchObject({ what: "review", isLate: true });
  expect(next({ reviewDueOn: "2026-03-05", taskDueOn: "2026-03-04" })).toMatchObject({ what: "task" });
});

it("is late once the instant or the whole day is over", () => {
  expect(next({ dueAtMs: now - 1 })?.isLate).toBe(true);
  expect(next({ dueAtMs: now + 1 })?.isLate).toBe(false);
  expect(next({ taskDueOn: "2026-03-03" })?.isLate).toBe(true);
  expect(next({ taskDueOn: "2026-03-04" })?.isLate).toBe(false);
});

it("tells the age of what is not finished, from the day on which the patient asked", () => {
  expect(ageOf({ state: "open", requestedOn: "2026-02-27" }, "2026-03-04")).toBe(5);
  expect(ageOf({ state: "open", requestedOn: "2026-03-05" }, "2026-03-04")).toBe(0);
  expect(ageOf({ state: "done", requestedOn: "2026-02-27" }, "2026-03-04")).toBeUndefined();
  expect(ageOf({ state: "open" }, "2026-03-04")).toBeUndefined();
});
