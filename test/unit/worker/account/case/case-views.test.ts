/** Danger: somebody's view is another's to change, tells everybody what a patient is called, or is lost without a trace where all used it. */
import { describe, expect, it } from "vitest";
import {
  type CaseViewList,
  caseViewList,
  saveCaseViewRequest,
  VIEWS_MAX,
} from "../../../../../core/contract/case-views.ts";
import { assert } from "../../../../../core/result.ts";
import { listCaseViews } from "../../../../../worker/account/queries/case/case-views.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { dump, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { acted } from "../../../../support/operations.ts";

const VIEW = { name: "Late at Harbour", params: { pile: "needs_me", reason: "result", sort: "oldest" }, shared: false };
const save = (clinic: TestClinic, who: PersonActor, bend: object = {}, n = 1) =>
  acted(clinic.runtime, "saveCaseView", who, [ulidOf("VAEW", n), saveCaseViewRequest.parse({ ...VIEW, ...bend })]);
const remove = (clinic: TestClinic, who: PersonActor, n = 1) =>
  acted(clinic.runtime, "removeCaseView", who, [ulidOf("VAEW", n)]);
function seen(clinic: TestClinic, who: PersonActor): CaseViewList {
  const list = listCaseViews(clinic.ctx(), who);
  assert(list.ok, "unread");
  return caseViewList.parse(list.value);
}
const told = (clinic: TestClinic) =>
  clinic.sql
    .all<{ type: string }>("SELECT type FROM event WHERE type LIKE 'case_view.%' ORDER BY seq")
    .map(({ type }) => type);

describe("one's own view", () => {
  it("is there for nobody else, is changed and taken away by its owner alone, and leaves no trace in the record", () => {
    const clinic = testClinic();
    const [ana, ben, lead] = [clinic.staff("agent"), clinic.staff("agent"), clinic.staff("lead")];
    expect(save(clinic, ana)).toMatchObject({ ok: true });
    expect(seen(clinic, ana)).toMatchObject({
      mayShare: false,
      views: [{ name: VIEW.name, params: VIEW.params, shared: false, byPerson: ana.name, mayChange: true }],
    });
    for (const other of [ben, lead]) {
      expect(seen(clinic, other).views).toEqual([]);
      expect(save(clinic, other, { name: "Mine now" })).toMatchObject({ ok: false, error: { code: "not_found" } });
      expect(remove(clinic, other)).toMatchObject({ ok: false, error: { code: "not_found" } });
    }
    save(clinic, ana, { name: "Later" });
    expect(seen(clinic, ana).views.map(({ name }) => name)).toEqual(["Later"]);
    remove(clinic, ana);
    expect(remove(clinic, ana)).toMatchObject({ ok: true });
    expect(seen(clinic, ana).views).toEqual([]);
    expect(told(clinic)).toEqual([]);
  });

  it("is one of fifty at most, and saving it again is no further one", () => {
    const clinic = testClinic();
    const ana = clinic.staff("agent");
    for (let n = 0; n < VIEWS_MAX; n += 1) save(clinic, ana, {}, n);
    const before = dump(clinic.sql);
    expect(save(clinic, ana, {}, VIEWS_MAX)).toMatchObject({ ok: false, error: { code: "too_many" } });
    expect(save(clinic, ana, {}, 3)).toMatchObject({ ok: true });
    expect(dump(clinic.sql)).toEqual(before);
  });
});

describe("a shared view", () => {
  it("is a lead's or an admin's to share, everybody's to use, and stands in the record when it comes, changes and goes", () => {
    const clinic = testClinic();
    const [ana, lead, admin] = [clinic.staff("agent"), clinic.staff("lead"), clinic.staff("admin")];
    expect(save(clinic, ana, { shared: true })).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(save(clinic, lead, { shared: true })).toMatchObject({ ok: true });
    expect(seen(clinic, ana).views).toMatchObject([{ shared: true, byPerson: lead.name, mayChange: false }]);
    expect(save(clinic, ana, { name: "Mine" })).toMatchObject({ ok: false, error: { code: "not_found" } });
    expect(save(clinic, admin, { shared: true, name: "Ours" })).toMatchObject({ ok: true });
    expect(seen(clinic, ana).views).toMatchObject([{ name: "Ours", byPerson: lead.name }]);
    expect(remove(clinic, admin)).toMatchObject({ ok: true });
    expect(told(clinic)).toEqual(["case_view.shared", "case_view.shared", "case_view.removed"]);
    expect(seen(clinic, ana).views).toEqual([]);
  });

  it("tells nobody a provider's name", () => {
    const clinic = testClinic();
    const refused = save(clinic, clinic.staff("lead"), { shared: true, params: { provider: "Dr. Ruiz" } });
    expect(refused).toMatchObject({ ok: false, error: { code: "invalid" } });
  });
});

describe("what is kept", () => {
  it.each([
    ["what somebody looked for", { params: { q: "Maya Chen" } }],
    ["a key of the page's own making", { params: { cursor: "1.2" } }],
    ["a value without an end", { params: { service: "x".repeat(301) } }],
    ["a name of several lines", { name: "a\nb" }],
    ["a name that turns the writing round", { name: "\u202eevil" }],
    ["no name", { name: "  " }],
    ["a name without an end", { name: "x".repeat(61) }],
  ])("%s is not", (_what, bend) => {
    expect(saveCaseViewRequest.safeParse({ ...VIEW, ...bend }).success).toBe(false);
  });

  it("a name in Hebrew or Arabic, or one that looks like SQL, is a name", () => {
    const clinic = testClinic();
    const ana = clinic.staff("agent");
    const names = ["תיקים", "قضايا متأخرة", "'; DROP TABLE case_view; --"];
    for (const [n, name] of names.entries()) expect(save(clinic, ana, { name }, n)).toMatchObject({ ok: true });
    expect(
      seen(clinic, ana)
        .views.map(({ name }) => name)
        .toSorted(),
    ).toEqual(names.toSorted());
  });
});
