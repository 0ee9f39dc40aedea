/** Danger: a clinic closes and its letters promise an answer for a day on which nobody is there; or a past day is rewritten, or a typed year closes it for good. */
import { describe, expect, it } from "vitest";
import type { AddClosingRequest } from "../../../../../core/contract/calendar.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { openCase } from "../../../../../worker/account/domain/case/open-case.ts";
import { dueOn } from "../../../../../worker/account/domain/follow-up/due.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { caseById } from "../../../../../worker/account/store/case/cases.ts";
import { aLine, aMail, aPatient, aPurchase, aRecord, NOW_MS, testClinic, ticket } from "../../../../support/clinic.ts";
import { mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { committed } from "../../../../support/operations.ts";

const DAY_MS = 86_400_000;

/** Monday, 2 March 2026; two places, of which the second is in New York. */
function scene() {
  const clinic = testClinic([
    ...mayasMassage(),
    aRecord("location", "L2", {
      title: "Hudson Street",
      timeZone: "America/New_York",
      jurisdiction: "US-NY",
      currency: "USD",
    }),
    aPatient("there", "Tess There"),
    aPurchase("B-there", "there", [aLine("N-there", "massage", 9_000)], { location: "L2" }),
  ]);
  const there = clinic.id("location", "L2");
  const admin = clinic.staff("admin");
  let n = 0;
  const add = (request: Partial<AddClosingRequest>) => {
    n += 1;
    const asked = { title: "Closed", fromOn: "2026-03-03", untilOn: "2026-03-03", ...request };
    return committed(clinic.runtime, "addClosing", admin, [ulidOf("CAA", n), asked]);
  };
  const removed = (id: number) => committed(clinic.runtime, "removeClosing", admin, [ulidOf("CAA", id)]);
  /** When a case about a line is due, that comes in now. */
  const caseDue = (name: string, line?: string) =>
    transact(clinic.runtime, { type: "job", job: "outbox" }, (context) => {
      const caseId = ulidOf(name, 1);
      const lineIds = line === undefined ? [] : [clinic.id("line", line)];
      const patientId = line === undefined ? undefined : clinic.id("patient", "there");
      const came = { reason: undefined, requestedOn: "2026-03-02", receivedAtMs: context.nowMs };
      openCase(context, { caseId, patientId, lineIds, ...came });
      const atMs = caseById(context.sql, caseId)?.dueAtMs ?? 0;
      return { case: new Date(atMs).toISOString().slice(0, 10), task: dueOn(context, 2, caseId) };
    });
  const events = () =>
    clinic.sql
      .all<{ type: string }>("SELECT type FROM event WHERE type LIKE 'calendar.%' ORDER BY seq")
      .map(({ type }) => type);
  return { clinic, admin, there, add, removed, caseDue, events };
}

describe("closing days", () => {
  it("move what a case and its tasks are due, where they are about that place, and nowhere else", () => {
    const { add, caseDue, there } = scene();
    const usual = caseDue("CAB", "N-there");
    expect(add({ fromOn: "2026-03-03", untilOn: "2026-03-09", locationId: there })).toMatchObject({ ok: true });
    const [closed, open] = [caseDue("CAC", "N-there"), caseDue("CAD")];
    expect([usual.task, closed.task, open.task]).toEqual(["2026-03-04", "2026-03-11", "2026-03-04"]);
    expect(closed.case > usual.case).toBe(true);
    add({ fromOn: "2026-03-03", untilOn: "2026-03-03" });
    expect(caseDue("CAE").task).toBe("2026-03-05");
  });

  it("the letter to whoever waits promises the first day after the closing, not one on which nobody is there", () => {
    const { clinic, add } = scene();
    add({ fromOn: "2026-03-03", untilOn: "2026-03-09" });
    const request = { ticket, lineIds: [clinic.id("line", "N1")], reason: "result" as const, whom: "Dr Lee" };
    const asked = committed(clinic.runtime, "askClinician", clinic.staff("agent"), [ulidOf("CAF", 1), request], {
      snapshot: aMail({ body: "Hello, I am not happy with the result of my massage. I would like a refund. Maya" }),
    });
    expect(asked).toMatchObject({ ok: true, value: { dueOn: "2026-03-10" } });
    expect(asked.ok && asked.value.reply?.text).toContain("We will answer by March 12, 2026.");
  });

  it("said once a case has come in, every letter and page promises the first day after it, and the case stays due as it was told", () => {
    const { clinic, add, admin } = scene();
    const mail = aMail({ body: "Hello, I would like a refund for my massage. Maya" });
    transact(clinic.runtime, { type: "job", job: "intake" }, (context) => ingestTicket(context, ticket, mail));
    const promised = () => {
      const opened = openTicketView(clinic.ctx(), admin, ticket, mail);
      const letters = opened.ok ? (opened.value.letters ?? []) : [];
      return letters.find(({ kind }) => kind === "acknowledgement")?.draft?.text;
    };
    const due = () => clinic.sql.all("SELECT due_at_ms FROM refund_case");
    const before = due();
    expect(promised()).toContain("March 5, 2026");
    add({ fromOn: "2026-03-05", untilOn: "2026-03-09" });
    expect(promised()).toContain("March 10, 2026");
    expect(due()).toEqual(before);
  });

  it.each<[Partial<AddClosingRequest>, string]>([
    [{ fromOn: "2026-03-09", untilOn: "2026-03-05" }, "untilOn"],
    [{ fromOn: "2026-03-09", untilOn: "2028-12-04" }, "untilOn"],
    [{ fromOn: "2026-03-09", untilOn: "2027-03-10" }, "untilOn"],
    [{ fromOn: "2028-03-09", untilOn: "2028-03-10" }, "fromOn"],
    [{ fromOn: "2026-02-20", untilOn: "2026-02-27" }, "untilOn"],
    [{ locationId: "L-nowhere" }, "locationId"],
  ])("a wrong one is refused at its field and closes nothing: %o", (request, field) => {
    const { add, clinic, events } = scene();
    expect(add(request)).toMatchObject({ ok: false, error: { code: "invalid", field } });
    expect(clinic.sql.all("SELECT * FROM closing")).toEqual([]);
    expect(events()).toEqual([]);
  });

  it("what is over stays, what has begun ends yesterday, what is to come goes, each with its event", () => {
    const { clinic, add, removed, events } = scene();
    add({ fromOn: "2026-03-03", untilOn: "2026-03-06" });
    add({ fromOn: "2026-03-23", untilOn: "2026-03-24" });
    expect(add({ fromOn: "2026-03-23", untilOn: "2026-03-24" })).toMatchObject({
      ok: false,
      error: { field: "fromOn" },
    });
    clinic.setNow(NOW_MS + 2 * DAY_MS);
    removed(1);
    removed(2);
    clinic.setNow(NOW_MS + 9 * DAY_MS);
    expect(removed(1)).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect(clinic.sql.all("SELECT from_on, until_on FROM closing")).toEqual([
      { from_on: "2026-03-03", until_on: "2026-03-03" },
    ]);
    expect(events()).toEqual([
      "calendar.closing_added",
      "calendar.closing_added",
      "calendar.closing_removed",
      "calendar.closing_removed",
    ]);
    const said = clinic.sql.all<{ data: string }>("SELECT data FROM event WHERE type = 'calendar.closing_added'");
    expect(said.every(({ data }) => !data.includes("Closed"))).toBe(true);
  });

  it("a clinic that works on Saturday and not on Monday counts so, and the same week said twice is one event", () => {
    const { clinic, admin, caseDue, events } = scene();
    const put = (...weekdays: number[]) => committed(clinic.runtime, "putBusinessDays", admin, [{ weekdays }]);
    put(6, 2, 3, 4, 5);
    put(2, 3, 4, 5, 6);
    expect(caseDue("CAB").task).toBe("2026-03-05");
    expect(events()).toEqual(["calendar.week_set"]);
  });

  it("whoever is no admin sets nothing; a lead reads it", () => {
    const { clinic } = scene();
    const lead = clinic.staff("lead");
    const asked = { title: "Closed", fromOn: "2026-03-03", untilOn: "2026-03-03" };
    expect(committed(clinic.runtime, "addClosing", lead, [ulidOf("CAA", 9), asked])).toMatchObject({
      ok: false,
      error: { code: "forbidden" },
    });
  });
});
