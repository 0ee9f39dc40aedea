/** Danger: somebody's cases lie still while they are away, or come to two people at once, or to somebody who is not there either. */
import { describe, expect, it } from "vitest";
import {
  ABSENCE_DAYS_MAX,
  absentFor,
  checkAbsence,
  mayEndAbsence,
  mayTellAway,
  type RunningAbsence,
  whoIsThere,
} from "../../../../core/away/away.ts";
import { addDays } from "../../../../core/facts/civil.ts";
import type { Role } from "../../../../core/words.ts";

const away = (...pairs: string[]): RunningAbsence[] =>
  pairs.map((pair) => {
    const [personId = "", standInId = ""] = pair.split(">");
    return { personId, standInId, untilOn: "2026-03-06" };
  });
const all = () => true;

it.each<[string, string[], string | undefined]>([
  ["who is not away is there themselves", [], "ana"],
  ["who stands in is there", ["ana>ben"], "ben"],
  ["who stands in is away too: theirs takes over", ["ana>ben", "ben>cleo"], "cleo"],
  ["and theirs, and theirs", ["cleo>dan", "ben>cleo", "ana>ben"], "dan"],
  ["two who are away for each other: nobody is there", ["ana>ben", "ben>ana"], undefined],
  ["a circle further on that does not come back to the first", ["ana>ben", "ben>cleo", "cleo>ben"], undefined],
])("%s", (_, pairs, expected) => {
  expect(whoIsThere("ana", away(...pairs), all)).toBe(expected);
});

it("who does not work here any more takes nothing over; who stands in for them does", () => {
  const left = (personId: string) => personId !== "ben";
  expect(whoIsThere("ana", away("ana>ben"), left)).toBeUndefined();
  expect(whoIsThere("ana", away("ana>ben", "ben>cleo"), left)).toBe("cleo");
  expect(absentFor("ben", away("ana>ben"), left)).toEqual([]);
});

it("the work of one comes to one, whatever the chain", () => {
  const running = away("ana>ben", "ben>cleo", "eva>cleo", "fay>gus", "gus>fay");
  const people = ["ana", "ben", "cleo", "eva", "fay", "gus"];
  const whose = people.flatMap((to) => absentFor(to, running, all).map(({ personId }) => `${personId}>${to}`));
  expect(whose).toEqual(["ana>cleo", "ben>cleo", "eva>cleo"]);
});

describe("what is refused", () => {
  const field = (bend: Partial<Parameters<typeof checkAbsence>[0]>, role: Role = "agent") => {
    const standIn = { personId: "ben", role };
    const leave = { personId: "ana", standIn, fromOn: "2026-03-02", untilOn: "2026-03-06", todayOn: "2026-03-02" };
    const checked = checkAbsence({ ...leave, ...bend });
    return checked.ok ? undefined : checked.error.field;
  };

  it("oneself, who only looks, days that are over or too many", () => {
    expect(field({})).toBeUndefined();
    expect(field({}, "admin")).toBeUndefined();
    expect(field({}, "viewer")).toBe("standInId");
    expect(field({ personId: "ben" })).toBe("standInId");
    expect(field({ fromOn: "2026-03-01" })).toBe("fromOn");
    expect(field({ untilOn: "2026-03-01" })).toBe("untilOn");
    expect(field({ untilOn: addDays("2026-03-02", ABSENCE_DAYS_MAX - 1) })).toBeUndefined();
    expect(field({ untilOn: addDays("2026-03-02", ABSENCE_DAYS_MAX) })).toBe("untilOn");
  });

  it("of others an agent and finance say nothing, and nobody who only looks says it of themselves", () => {
    const may = (role: Role, whom: string) => mayTellAway({ personId: "ana", role }, whom).ok;
    expect((["viewer", "agent", "lead", "finance", "admin"] as const).filter((role) => may(role, "ana"))).toEqual([
      "agent",
      "lead",
      "finance",
      "admin",
    ]);
    expect((["viewer", "agent", "lead", "finance", "admin"] as const).filter((role) => may(role, "ben"))).toEqual([
      "lead",
      "admin",
    ]);
    const absence = { personId: "ana", standInId: "ben" };
    const ends = (personId: string) => mayEndAbsence({ personId, role: "agent" }, absence).ok;
    expect([ends("ana"), ends("ben"), ends("cleo")]).toEqual([true, true, false]);
  });
});
