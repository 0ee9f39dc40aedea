/** Danger: somebody is judged in front of everybody, or from four refunds. */
import { expect, it } from "vitest";
import { caseQuery } from "../../../../../core/contract/case.ts";
import { figuresQuery } from "../../../../../core/contract/figures.ts";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import { assert } from "../../../../../core/result.ts";
import type { Role } from "../../../../../core/words.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { choices } from "../../../../../worker/account/queries/trends/choices.ts";
import { figures } from "../../../../../worker/account/queries/trends/figures.ts";
import { aLine, aPurchase, testClinic } from "../../../../support/clinic.ts";
import { pastCase } from "../../../../support/past-case.ts";

/** So many massages by somebody, and refunds of the first of them. */
function work(provider: string, sessions: number, refunds: number): ImportRecord[] {
  const id = provider.slice(0, 3);
  const sold = Array.from({ length: sessions }, (_, at) =>
    aPurchase(`B${id}${at}`, "P1", [aLine(`N${id}${at}`, "massage", 9_000, { provider })], { boughtOn: "2026-01-10" }),
  );
  const openedAtMs = Date.parse("2026-01-20T20:00:00Z");
  const back = Array.from({ length: refunds }, (_, at) =>
    pastCase(`H${id}${at}`, { line: `N${id}${at}`, openedAtMs, closedAtMs: openedAtMs }),
  );
  return [...sold, ...back];
}

const clinic = testClinic([...work("Nia Park", 50, 5), ...work("Tom Reyes", 60, 4), ...work("Ola Vance", 49, 6)]);
const asked = { from: "2026-01", to: "2026-01" } as const;
const ask = (role: Role, query: object) =>
  figures(clinic.ctx(), clinic.staff(role), figuresQuery.parse({ ...asked, ...query }));
const NAMES = /Park|Reyes|Vance/;

it.each<[Role, boolean]>([
  ["viewer", false],
  ["agent", false],
  ["lead", true],
  ["finance", true],
  ["admin", true],
])("a %s reads providers' names: %s", (role, may) => {
  const by = ask(role, { by: "provider" });
  expect(by.ok ? "" : by.error.code).toBe(may ? "" : "forbidden");
  const filtered = ask(role, { by: "reason", provider: "Nia Park" });
  expect(filtered.ok ? "" : filtered.error.code).toBe(may ? "" : "forbidden");
  // Nor by asking for those of whom nobody knows.
  expect(ask(role, { by: "reason", provider: "" }).ok).toBe(may);
  const list = listCases(clinic.ctx(), clinic.staff(role), caseQuery.parse({ provider: "Nia Park" }));
  expect(list.ok ? list.value.total : list.error.code).toBe(may ? 5 : "forbidden");
  const offered = choices(clinic.ctx(), clinic.staff(role));
  assert(offered.ok, "Choices are for everybody");
  expect(offered.value.provider).toEqual(may ? [{ key: "Nia Park" }] : undefined);
  expect(NAMES.test(JSON.stringify(ask(role, { by: "service" })))).toBe(false);
});

it("of under 5 refunds or 50 sessions nobody is named: they stand together", () => {
  const answer = ask("lead", { by: "provider", over: "month" });
  assert(answer.ok, "A lead may");
  expect(answer.value.unnamed).toEqual({ providers: 2, refundsUnder: 5, sessionsUnder: 50 });
  expect(answer.value.groups.map(({ key, cases, rank }) => [key, cases, rank])).toEqual([
    ["Nia Park", 5, 1],
    [undefined, 10, undefined],
  ]);
  expect(answer.value.cells?.map(({ key }) => key)).toEqual(["Nia Park"]);
  expect(JSON.stringify(answer.value)).not.toMatch(/Reyes|Vance/);
});

it("a filter on somebody of whom there is too little is refused, whatever else is asked", () => {
  for (const provider of ["Tom Reyes", "Ola Vance"]) {
    const answer = ask("admin", { by: "service", provider });
    expect(answer.ok ? "" : [answer.error.code, answer.error.field]).toEqual(["invalid", "provider"]);
  }
  // Enough in all, and too little of what is asked for.
  expect(ask("admin", { by: "service", provider: "Nia Park" }).ok).toBe(true);
  expect(ask("admin", { by: "service", provider: "Nia Park", reason: "result" }).ok).toBe(false);
});
