/** Danger: the cases and tasks of somebody who is away are seen by nobody, or still by whoever stood in when they are back. */
import { describe, expect, it } from "vitest";
import type { AwayRequest } from "../../../../../core/contract/absence.ts";
import type { CaseList } from "../../../../../core/contract/case.ts";
import { caseQuery } from "../../../../../core/contract/case.ts";
import { instantOf } from "../../../../../core/time/civil-time.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { listAbsences } from "../../../../../worker/account/queries/people/absences.ts";
import { homeTimeZone } from "../../../../../worker/account/store/account/settings.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { approveAs } from "../../../../support/approving.ts";
import { NOW_MS, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { runEndAbsence, runTellAway } from "../../../../support/operations.ts";

/** The clock stands at Monday, 2 March, 10:00 in the clinic. */
const WEEK = { fromOn: "2026-03-02", untilOn: "2026-03-06" };

function scene() {
  const clinic = testClinic(mayasMassage());
  const [ana, ben, cleo] = [clinic.staff("agent", "Ana"), clinic.staff("agent", "Ben"), clinic.staff("agent", "Cleo")];
  decided(clinic, ana, ulidOf("DEC", 1));
  return { clinic, ana, ben, cleo, lead: clinic.staff("lead", "Leo") };
}

let told = 0;
function tell(
  clinic: TestClinic,
  by: PersonActor,
  away: PersonActor,
  standIn: PersonActor,
  bend: Partial<AwayRequest> = {},
) {
  const absenceId = ulidOf("AWAY", ++told);
  const request = { personId: away.personId, standInId: standIn.personId, ...WEEK, ...bend };
  const answer = runTellAway(clinic.runtime, by, absenceId, request);
  return { absenceId, request, answer };
}

const must = ({ answer, ...told }: ReturnType<typeof tell>) => {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.detail}`);
  return told;
};

function mine({ clinic }: { readonly clinic: TestClinic }, who: PersonActor): CaseList {
  const list = listCases(clinic.ctx(), who, caseQuery.parse({ owner: "me" }));
  if (!list.ok) throw new Error(list.error.detail);
  return list.value;
}

const awayOf = (list: CaseList) => list.cases.map(({ away }) => away);
const absencesSeenBy = (clinic: TestClinic, who: PersonActor) => {
  const list = listAbsences(clinic.ctx(), who);
  return list.ok ? list.value.absences : [];
};

describe("while somebody is away", () => {
  it("their case is on the pile of who stands in, marked for whom, and stays on theirs with who is there", () => {
    const { clinic, ana, ben, cleo } = scene();
    const before = clinic.sql.all("SELECT * FROM refund_case");
    expect(mine({ clinic }, ben).total).toBe(0);
    must(tell(clinic, ana, ana, ben));
    expect(awayOf(mine({ clinic }, ben))).toEqual([
      { name: "Ana", untilOn: "2026-03-06", standIn: "Ben", forYou: true },
    ]);
    expect(awayOf(mine({ clinic }, ana))).toEqual([{ name: "Ana", untilOn: "2026-03-06", standIn: "Ben" }]);
    expect(mine({ clinic }, cleo).total).toBe(0);
    expect(clinic.sql.all("SELECT * FROM refund_case")).toEqual(before);
  });

  it("it is counted on the piles, and over at midnight after the last day, in the clinic's calendar", () => {
    const { clinic, ana, ben } = scene();
    must(tell(clinic, ana, ana, ben));
    const midnight = instantOf("2026-03-07", 0, homeTimeZone(clinic.sql));
    clinic.setNow(midnight - 1);
    expect(Object.values(mine({ clinic }, ben).piles).reduce((sum, n) => sum + n, 0)).toBe(1);
    clinic.setNow(midnight);
    expect(mine({ clinic }, ben)).toMatchObject({ total: 0, cases: [] });
    expect(awayOf(mine({ clinic }, ana))).toEqual([undefined]);
    expect(absencesSeenBy(clinic, ana)).toEqual([]);
  });

  it("it has not begun before its first day", () => {
    const { clinic, ana, ben } = scene();
    must(tell(clinic, ana, ana, ben, { fromOn: "2026-03-04" }));
    expect(mine({ clinic }, ben).total).toBe(0);
    clinic.setNow(instantOf("2026-03-04", 0, homeTimeZone(clinic.sql)));
    expect(mine({ clinic }, ben).total).toBe(1);
  });

  it("an open task of theirs in a colleague's case comes too, and says whose it is", () => {
    const { clinic, ana, ben, cleo } = scene();
    const caseId = mine({ clinic }, ana).cases[0]?.caseId ?? "";
    clinic.sql.run("UPDATE refund_case SET owner_id = ? WHERE id = ?", cleo.personId, caseId);
    clinic.sql.run(
      `INSERT INTO task (id, case_id, kind, values_json, owner_id, due_on, opened_at_ms)
       VALUES (?, ?, 'ask_clinician', '{"about":"x"}', ?, '2026-03-05', ?)`,
      ulidOf("TASK", 1),
      caseId,
      ana.personId,
      NOW_MS,
    );
    must(tell(clinic, ana, ana, ben));
    expect(awayOf(mine({ clinic }, ben))).toMatchObject([{ name: "Ana", forYou: true }]);
    const detail = readCase(clinic.ctx(), ben, caseId);
    const task = detail.ok ? detail.value.tasks.find(({ kind }) => kind === "ask_clinician") : undefined;
    expect(task?.away).toMatchObject({ name: "Ana", untilOn: "2026-03-06", forYou: true });
  });

  it("a case that becomes theirs meanwhile comes to who stands in as well", () => {
    const clinic = testClinic(mayasMassage());
    const [ana, ben] = [clinic.staff("agent", "Ana"), clinic.staff("agent", "Ben")];
    must(tell(clinic, ana, ana, ben));
    decided(clinic, ana, ulidOf("DEC", 1));
    expect(mine({ clinic }, ben).total).toBe(1);
    expect(clinic.sql.one("SELECT owner_id AS id FROM refund_case")).toEqual({ id: ana.personId });
  });
});

describe("who stands in is not there either", () => {
  it("theirs has both, until one of them is back", () => {
    const { clinic, ana, ben, cleo } = scene();
    must(tell(clinic, ana, ana, ben));
    const { absenceId } = must(tell(clinic, ben, ben, cleo));
    expect(mine({ clinic }, cleo).total).toBe(1);
    expect(mine({ clinic }, ben).total).toBe(0);
    expect(absencesSeenBy(clinic, ana)[0]).toMatchObject({ passedTo: { name: "Cleo" } });
    expect(runEndAbsence(clinic.runtime, ben, absenceId).ok).toBe(true);
    expect([mine({ clinic }, cleo).total, mine({ clinic }, ben).total]).toEqual([0, 1]);
  });

  it("both away for each other: nobody takes over, and the list says so", () => {
    const { clinic, ana, ben } = scene();
    must(tell(clinic, ana, ana, ben));
    must(tell(clinic, ben, ben, ana));
    expect([mine({ clinic }, ana).total, mine({ clinic }, ben).total]).toEqual([1, 0]);
    expect(awayOf(mine({ clinic }, ana))).toEqual([{ name: "Ana", untilOn: "2026-03-06" }]);
    expect(absencesSeenBy(clinic, ana).map(({ nobody }) => nobody)).toEqual([true, true]);
  });

  it("they only look by now: the cases of who is away come to nobody who may not work on them", () => {
    const { clinic, ana, ben, lead } = scene();
    must(tell(clinic, ana, ana, ben));
    clinic.sql.run("UPDATE person SET role = 'viewer' WHERE id = ?", ben.personId);
    expect(absencesSeenBy(clinic, lead)).toMatchObject([{ nobody: true }]);
    expect(awayOf(mine({ clinic }, ana))).toEqual([{ name: "Ana", untilOn: "2026-03-06" }]);
  });

  it("they left: nobody takes over; who left can still be stood in for", () => {
    const { clinic, ana, ben, cleo, lead } = scene();
    const { absenceId } = must(tell(clinic, ana, ana, ben));
    const leave = (who: PersonActor) =>
      clinic.sql.run("UPDATE person SET suspended_at_ms = ? WHERE id = ?", NOW_MS, who.personId);
    leave(ben);
    expect(mine({ clinic }, ben).total).toBe(0);
    expect(absencesSeenBy(clinic, lead)).toMatchObject([{ nobody: true }]);
    leave(ana);
    expect(runEndAbsence(clinic.runtime, lead, absenceId).ok).toBe(true);
    must(tell(clinic, lead, ana, cleo));
    expect(mine({ clinic }, cleo).total).toBe(1);
  });
});

describe("saying so", () => {
  const codeOf = ({ answer }: ReturnType<typeof tell>) =>
    answer.ok ? "ok" : (answer.error.field ?? answer.error.code);

  it("is the staff's own, a lead's or an admin's for them; twice is once, and nobody is away twice at a time", () => {
    const { clinic, ana, ben, cleo, lead } = scene();
    expect(codeOf(tell(clinic, cleo, ana, ben))).toBe("forbidden");
    expect(codeOf(tell(clinic, clinic.staff("viewer", "Vic"), ana, ben))).toBe("forbidden");
    const first = must(tell(clinic, lead, ana, ben));
    expect(runTellAway(clinic.runtime, lead, first.absenceId, first.request).ok).toBe(true);
    expect(clinic.sql.all("SELECT 1 FROM absence")).toHaveLength(1);
    expect(codeOf(tell(clinic, ana, ana, cleo, { fromOn: "2026-03-06", untilOn: "2026-03-09" }))).toBe("fromOn");
    expect(codeOf(tell(clinic, ana, ana, cleo, { fromOn: "2026-03-07", untilOn: "2026-03-09" }))).toBe("ok");
    expect(codeOf(tell(clinic, ben, ben, clinic.staff("viewer", "Vera")))).toBe("standInId");
    expect(() =>
      clinic.sql.run(
        `INSERT INTO absence (id, person_id, stand_in_id, from_on, until_on, starts_at_ms, ends_at_ms, told_by, told_at_ms)
         SELECT 'X', person_id, stand_in_id, from_on, until_on, starts_at_ms, ends_at_ms, told_by, told_at_ms FROM absence LIMIT 1`,
      ),
    ).toThrow("away on some of these days");
    expect(() => clinic.sql.run("UPDATE absence SET until_on = '2027-01-01'")).toThrow("never edited");
    expect(() => clinic.sql.run("DELETE FROM absence")).toThrow("never removed");
  });

  it("is ended by whoever is away, who takes over, a lead or an admin, and by nobody else", () => {
    const { clinic, ana, ben, cleo } = scene();
    const { absenceId } = must(tell(clinic, ana, ana, ben));
    const refused = runEndAbsence(clinic.runtime, cleo, absenceId);
    expect(refused.ok ? "ok" : refused.error.code).toBe("forbidden");
    expect(runEndAbsence(clinic.runtime, ben, absenceId).ok).toBe(true);
    expect(runEndAbsence(clinic.runtime, ben, absenceId).ok).toBe(true);
    expect(mine({ clinic }, ben).total).toBe(0);
    const events = clinic.sql.all<{ type: string }>("SELECT type FROM event WHERE type LIKE 'absence.%' ORDER BY seq");
    expect(events.map(({ type }) => type)).toEqual(["absence.told", "absence.ended"]);
  });
});

describe("the right to approve", () => {
  const lend = { sentence: "A week at the sea." };

  function waiting() {
    const clinic = testClinic(mayasMassage());
    const [ana, ben, lead] = [clinic.staff("agent", "Ana"), clinic.staff("agent", "Ben"), clinic.staff("lead", "Leo")];
    decided(clinic, ana, ulidOf("DEC", 1), { amountMinor: 5_000, exception: goodwill });
    const row = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval");
    const yes = (who: PersonActor) =>
      approveAs(clinic.runtime, who, row?.id ?? "", { verdict: "approve", approvalHash: row?.hash ?? "" });
    return { clinic, ana, ben, lead, yes };
  }

  it("does not come with the cases: who takes over for a lead approves nothing", () => {
    const { clinic, ben, lead, yes } = waiting();
    must(tell(clinic, lead, lead, ben));
    expect(mine({ clinic }, ben).total).toBe(0);
    const refused = yes(ben);
    expect(refused.ok ? "ok" : refused.error.code).toBe("forbidden");
  });

  it("is lent with the same entry, shows what waits as theirs, and is used under both names; ending takes it back", () => {
    const { clinic, ana, ben, lead, yes } = waiting();
    const { absenceId } = must(tell(clinic, lead, lead, ben, { lend }));
    expect(absencesSeenBy(clinic, ben)).toMatchObject([{ lent: true }]);
    expect(mine({ clinic }, ben).piles.needs_me).toBe(1);
    expect(mine({ clinic }, ana).piles.waiting_approval).toBe(1);
    expect(yes(ben).ok).toBe(true);
    expect(clinic.sql.one("SELECT approver_id AS a, on_behalf_of AS b FROM approval")).toEqual({
      a: ben.personId,
      b: lead.personId,
    });
    expect(runEndAbsence(clinic.runtime, lead, absenceId).ok).toBe(true);
    expect(clinic.sql.one("SELECT ended_why AS why FROM delegation")).toEqual({ why: "withdrawn" });
  });

  it("is lent by nobody for another, to no admin, by no agent, for no more than thirty days; nothing of it stays", () => {
    const { clinic, ana, ben, lead } = waiting();
    const admin = clinic.staff("admin", "Ada");
    const why = ({ answer }: ReturnType<typeof tell>) =>
      answer.ok ? "ok" : [answer.error.code, answer.error.field].filter(Boolean).join(" ");
    expect(why(tell(clinic, admin, lead, ben, { lend }))).toBe("forbidden");
    expect(why(tell(clinic, ana, ana, ben, { lend }))).toBe("forbidden");
    expect(why(tell(clinic, lead, lead, admin, { lend }))).toBe("invalid standInId");
    expect(why(tell(clinic, lead, lead, ben, { lend, untilOn: "2026-04-01" }))).toBe("invalid untilOn");
    expect(clinic.sql.all("SELECT id FROM absence UNION SELECT id FROM delegation")).toEqual([]);
    expect(why(tell(clinic, lead, lead, admin, { untilOn: "2026-04-01" }))).toBe("ok");
  });

  it("what who stands in asked for is not theirs to approve, lent or not", () => {
    const clinic = testClinic(mayasMassage());
    const [ben, lead] = [clinic.staff("agent", "Ben"), clinic.staff("lead", "Leo")];
    decided(clinic, ben, ulidOf("DEC", 1), { amountMinor: 5_000, exception: goodwill });
    must(tell(clinic, lead, lead, ben, { lend }));
    expect(mine({ clinic }, ben).piles).toMatchObject({ needs_me: 0, waiting_approval: 1 });
  });
});
