import { describe, expect, it } from "vitest";
import { askClinician } from "../../../../../worker/account/commands/case/ask-clinician.ts";
import { refusable } from "../../../../../worker/account/commands/run-command.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { decisionViewOf } from "../../../../../worker/account/queries/decision/decisions.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { moneyHealthOf } from "../../../../../worker/account/queries/money/money-health.ts";
import { MIGRATIONS, migrate } from "../../../../../worker/account/store/migrate.ts";
import {
  aCard,
  aLine,
  aMail,
  aPatient,
  aPurchase,
  aRecord,
  dump,
  location,
  NOW_MS,
  rules,
  type TestClinic,
  testClinic,
} from "../../../../support/clinic.ts";
import { anAsk, decided, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { memorySql } from "../../../../support/node-sql.ts";
import { committed, runApprove, runDecide, runDryRun, runStop } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { HOUR_MS, SENT_AT, worldOf } from "../../../../support/sending.ts";

const omarsTicket = { helpdesk: "zendesk", ticketId: "32" } as const;
const strangersTicket = { helpdesk: "zendesk", ticketId: "33" } as const;
const omarsMail = aMail({ requesterName: "Omar Diaz", requesterEmail: "omar@example.com", body: "Refund my massage." });
const strangersMail = aMail({ requesterName: "Somebody", requesterEmail: "who@else.example", body: "Refund please." });
const omar = [
  aPatient("P2", "Omar Diaz", { emails: ["omar@example.com"] }),
  aPurchase("B2", "P2", [aLine("N2", "massage", 5_000)]),
  aCard("Y2", "B2", 5_000),
];
const MAYAS_CASE = ulidOf("CASE", 1);

/** Maya's case is open: 10.00 of her 80.00 is decided and waits in the undo window. */
function mayasOpenCase() {
  const clinic = testClinic([...mayasMassage(), ...omar]);
  const agent = clinic.staff("agent");
  decided(clinic, agent, ulidOf("DEC", 1));
  return { clinic, agent };
}

/** What Omar's agent would send, under an id of its own. */
function omarsAsk(clinic: TestClinic, caseId: string) {
  const lead = clinic.staff("lead");
  const bend = { mail: omarsMail, lineIds: [clinic.id("line", "N2")] };
  const { mail: _, ...ask } = { mail: omarsMail, ...anAskOn(clinic, lead, bend) };
  return { ...ask, caseId };
}

function anAskOn(clinic: TestClinic, lead: ReturnType<TestClinic["staff"]>, bend: { lineIds: string[] }) {
  const read = evaluateRead(clinic.ctx(), lead, { ticket: omarsTicket, ...bend, reason: "changed_mind" }, omarsMail);
  if (!read.ok) throw new Error(read.error.detail);
  const { factsHash, policyVersionIds, rulesVersionId } = read.value.proposal;
  return {
    ticket: omarsTicket,
    lineIds: bend.lineIds,
    reason: "changed_mind" as const,
    factsHash,
    policyVersionIds,
    rulesVersionId,
    option: "refund" as const,
    amountMinor: 5_000,
    currency: "USD",
  };
}

const namesTheCase = { ok: false, error: { code: "invalid", field: "caseId" } };

describe("a case of another patient is named", () => {
  it("with the right patient's ticket and line: refused, and nothing is changed", () => {
    const { clinic } = mayasOpenCase();
    const agent = clinic.staff("agent");
    const ask = omarsAsk(clinic, MAYAS_CASE);
    const before = dump(clinic.sql);
    expect(runDecide(clinic.runtime, agent, ulidOf("DEC", 2), ask, omarsMail)).toMatchObject(namesTheCase);
    expect(runDryRun(clinic.runtime, agent, ulidOf("DEC", 2), ask, omarsMail)).toMatchObject(namesTheCase);
    expect(dump(clinic.sql)).toBe(before);
    // Under a case of its own it is taken.
    expect(runDecide(clinic.runtime, agent, ulidOf("DEC", 2), omarsAsk(clinic, ulidOf("CASE", 2)), omarsMail).ok).toBe(
      true,
    );
  });

  it("after the ticket got its own case: still refused, nobody meant that one", () => {
    const { clinic } = mayasOpenCase();
    const agent = clinic.staff("agent");
    const mine = omarsAsk(clinic, ulidOf("CASE", 2));
    expect(runDecide(clinic.runtime, agent, ulidOf("DEC", 2), { ...mine, amountMinor: 5_000 }, omarsMail).ok).toBe(
      true,
    );
    const again = { ...mine, caseId: MAYAS_CASE };
    expect(runDecide(clinic.runtime, agent, ulidOf("DEC", 3), again, omarsMail)).toMatchObject(namesTheCase);
  });

  it.each(["refund", "extend", "decline"] as const)("by a stranger's ticket, for %s", (option) => {
    const { clinic, agent } = mayasOpenCase();
    const ask = anAsk(clinic, agent, { amountMinor: option === "refund" ? 100 : 0, option });
    const named = { ...ask, ticket: strangersTicket };
    expect(runDecide(clinic.runtime, agent, ulidOf("DEC", 2), named, strangersMail)).toMatchObject(namesTheCase);
    const read = { ticket: strangersTicket, caseId: MAYAS_CASE };
    expect(evaluateRead(clinic.ctx(), agent, read, strangersMail)).toMatchObject(namesTheCase);
  });

  it.each([
    ["a stranger", strangersTicket, strangersMail],
    ["another patient", omarsTicket, omarsMail],
  ])("is not joined by the blank case of %s, whoever's lines are chosen", (_, theirs, mail) => {
    const { clinic, agent } = mayasOpenCase();
    clinic.sql.run(
      `INSERT INTO refund_case (id, state, reason, reason_said, requested_on, opened_at_ms, opened_by, month, currency)
       VALUES (?, 'open', 'other', 0, '2026-03-02', 0, 'intake', '2026-03', 'USD')`,
      ulidOf("CASE", 9),
    );
    clinic.sql.run(
      "INSERT INTO case_ticket (helpdesk, ticket_id, case_id) VALUES (?, ?, ?)",
      theirs.helpdesk,
      theirs.ticketId,
      ulidOf("CASE", 9),
    );
    const lineIds = [clinic.id("line", "N1")];
    const read = evaluateRead(clinic.ctx(), agent, { ticket: theirs, lineIds, reason: "changed_mind" }, mail);
    expect(read.ok).toBe(false);
    const ask = {
      ...omarsAsk(clinic, MAYAS_CASE),
      ticket: theirs,
      lineIds,
      option: "decline" as const,
      amountMinor: 0,
    };
    const before = dump(clinic.sql);
    expect(runDecide(clinic.runtime, agent, ulidOf("DEC", 2), ask, mail).ok).toBe(false);
    expect(dump(clinic.sql)).toBe(before);
  });

  it("whose patient nobody knows yet: another's ticket does not become its patient", () => {
    const { clinic } = mayasOpenCase();
    const agent = clinic.staff("agent");
    clinic.sql.run(
      `INSERT INTO refund_case (id, state, reason, requested_on, opened_at_ms, opened_by, month, currency)
       VALUES (?, 'open', 'other', '2026-03-02', 0, 'intake', '2026-03', 'USD')`,
      ulidOf("CASE", 9),
    );
    const ask = omarsAsk(clinic, ulidOf("CASE", 9));
    expect(runDecide(clinic.runtime, agent, ulidOf("DEC", 2), ask, omarsMail)).toMatchObject(namesTheCase);
  });

  it("to a clinician's question as well", () => {
    const { clinic, agent } = mayasOpenCase();
    const request = { ticket: omarsTicket, lineIds: [clinic.id("line", "N2")], reason: "result" as const };
    const asked = refusable(clinic.runtime, agent, (c) => askClinician(c, MAYAS_CASE, request, omarsMail));
    expect(asked).toMatchObject(namesTheCase);
  });

  it("of a patient who was merged into the ticket's: they are one", () => {
    const { clinic } = mayasOpenCase();
    const agent = clinic.staff("agent");
    clinic.sql.run(
      "UPDATE patient SET merged_into = ? WHERE id = ?",
      clinic.id("patient", "P2"),
      clinic.id("patient", "P1"),
    );
    const ask = omarsAsk(clinic, MAYAS_CASE);
    const { ticket, lineIds, reason } = ask;
    const seen = evaluateRead(clinic.ctx(), agent, { ticket, lineIds, reason, caseId: MAYAS_CASE }, omarsMail);
    const { decidedHash } = seen.ok ? seen.value.proposal : {};
    const done = runDecide(clinic.runtime, agent, ulidOf("DEC", 2), { ...ask, decidedHash }, omarsMail);
    expect(done).toMatchObject({ ok: true, value: { caseId: MAYAS_CASE } });
  });
});

describe("the database itself refuses another patient's", () => {
  const into = (clinic: TestClinic, statement: string) => () =>
    clinic.sql.run(statement.replaceAll(/\{(\w+) (\w+)\}/g, (_, table, id) => `'${clinic.id(table, id)}'`));
  it.each([
    [
      "line",
      `INSERT INTO case_line (case_id, line_id, open) VALUES ('${MAYAS_CASE}', {line N2}, 0)`,
      /its patient's|patient''s|is its patient/,
    ],
    ["line in exchange", "UPDATE case_line SET line_id = {line N2}", /exchanged/],
    ["patient", "UPDATE refund_case SET patient_id = {patient P2}", /stays with its patient/],
    [
      "payment",
      `INSERT INTO leg (id, decision_id, payment_id, connection_id, kind, amount_minor, currency, state, leaves_at_ms)
       VALUES ('x', '${ulidOf("DEC", 1)}', {payment Y2}, 'stripe', 'refund', 100, 'USD', 'requested', 0)`,
      /payments of its patient/,
    ],
    [
      "line for its money",
      "INSERT INTO allocation (leg_id, line_id, net_minor, tax_minor) SELECT id, {line N2}, 1, 0 FROM leg",
      /lines of its patient/,
    ],
    [
      "ticket's match",
      "INSERT INTO ticket_match (helpdesk, ticket_id, patient_id, matched_at_ms) VALUES ('zendesk', '31', {patient P2}, 0)",
      /patient of its case/,
    ],
  ])("%s", (_, statement, says) => {
    expect(into(mayasOpenCase().clinic, statement)).toThrow(says);
  });

  it("a line in a case whose patient nobody knows, and a merge in two steps", () => {
    const { clinic } = mayasOpenCase();
    clinic.load([aPatient("P3", "Third")]);
    into(clinic, "UPDATE patient SET merged_into = {patient P2} WHERE id = {patient P1}")();
    expect(into(clinic, "UPDATE patient SET merged_into = {patient P3} WHERE id = {patient P2}")).toThrow(/not merged/);
  });
});

/** As an account was left by what decided into any case that was named: Omar's 50.00 in Maya's case, before there were any checks. */
function mixedAccount() {
  const sql = memorySql();
  const old = MIGRATIONS.length - MIGRATIONS.findIndex((step) => step.includes("VIEW case_stranger"));
  migrate(sql, MIGRATIONS.slice(0, -old));
  return sql;
}

describe("rows that are wrong already", () => {
  /** An import says that the massage was Omar's all along: Maya's case holds another patient's purchase from then on. */
  function moved() {
    const { clinic, agent } = mayasOpenCase();
    clinic.load([aPurchase("B1", "P2", [aLine("N1", "massage", 8_000)])]);
    return { clinic, agent };
  }

  it("are kept by the migration as they are", () => {
    const sql = mixedAccount();
    sql.run(
      "INSERT INTO patient (id, source, source_id, name, language, since_on, visits, contacts, record_hash) VALUES ('a', 's', 'a', 'A', 'en', '2020-01-01', 0, '[]', ''), ('b', 's', 'b', 'B', 'en', '2020-01-01', 0, '[]', '')",
    );
    sql.run("INSERT INTO location VALUES ('l', 's', 'l', 'L', 'UTC', 'US-CA', 'USD', '')");
    sql.run("INSERT INTO item VALUES ('i', 's', 'i', 'I', 'service', 'x', '')");
    sql.run(
      "INSERT INTO purchase (id, source, source_id, patient_id, location_id, bought_on, currency, record_hash) VALUES ('u', 's', 'u', 'b', 'l', '2026-01-01', 'USD', '')",
    );
    sql.run(
      "INSERT INTO line (id, source, source_id, purchase_id, item_id, quantity, paid_minor, list_minor, discount_minor, tax_minor) VALUES ('n', 's', 'n', 'u', 'i', 1, 1, 1, 0, 0)",
    );
    sql.run(
      "INSERT INTO refund_case (id, patient_id, state, reason, requested_on, opened_at_ms, opened_by, month, currency) VALUES ('c', 'a', 'open', 'other', '2026-03-02', 0, 'intake', '2026-03', 'USD')",
    );
    sql.run("INSERT INTO case_line VALUES ('c', 'n', 1)");
    migrate(sql);
    expect(sql.all("SELECT case_id, kind, what_id, patient_id FROM case_stranger")).toEqual([
      { case_id: "c", kind: "line", what_id: "n", patient_id: "b" },
    ]);
    expect(sql.all("SELECT line_id, open FROM case_line")).toEqual([{ line_id: "n", open: 1 }]);
  });

  it("are listed for a lead with whose they are and what waits", () => {
    const { clinic } = moved();
    const health = moneyHealthOf(clinic.ctx(), clinic.staff("lead"));
    expect(health.ok && health.value.mixedCases).toEqual([
      {
        caseId: MAYAS_CASE,
        patientName: "Maya Chen",
        otherNames: ["Omar Diaz"],
        others: [{ patientId: expect.any(String) }],
        openedAtMs: NOW_MS,
        lines: 1,
        tickets: 0,
        money: [{ currency: "USD", amountMinor: 8_000, waitingMinor: 8_000 }],
      },
    ]);
    const clean = testClinic(mayasMassage());
    const none = moneyHealthOf(clean.ctx(), clean.staff("lead"));
    expect(none.ok && "mixedCases" in none.value).toBe(false);
  });

  it("do not name whose else they are to whoever does not see them", () => {
    const { clinic } = moved();
    const bought = aPurchase("B9", "P1", [aLine("N9", "massage", 8_000)], { location: "L2" });
    const on = aRecord("rules_version", "test-rules@2", { rules: { ...rules, sightByLocation: true } });
    clinic.load([{ ...location, sourceId: "L2", title: "Hill Road" }, bought, on]);
    const lead = clinic.staff("lead");
    const there = { locationIds: [clinic.id("location", "L2")] };
    committed(clinic.runtime, "setLocations", clinic.staff("admin"), [lead.personId, there]);
    const health = committed(clinic.runtime, "moneyHealth", lead, []);
    expect(health).toMatchObject({
      value: { mixedCases: [{ patientName: "Maya Chen", otherNames: [], others: [], lines: 1 }] },
    });
    expect(JSON.stringify(health)).not.toContain("Omar");
  });

  it("do not let their money go, and say why; it can be stopped", async () => {
    const { clinic, agent } = moved();
    const processor = scriptedProcessor(8_000);
    clinic.setNow(NOW_MS + SENT_AT);
    await runJobs(worldOf(clinic, processor));
    expect(processor.refunds).toEqual([]);
    const leg = () => decisionViewOf(clinic.ctx(), ulidOf("DEC", 1))?.legs[0];
    expect(leg()).toMatchObject({ state: "reserved", heldBecause: "case_mixed" });
    expect(runStop(clinic.runtime, agent, ulidOf("DEC", 1), {}).ok).toBe(true);
    expect(leg()).toMatchObject({ state: "closed" });
  });

  it("are whole again once the clinic's own system has corrected the purchase, and the money goes", async () => {
    const { clinic } = moved();
    const world = worldOf(clinic, scriptedProcessor(8_000));
    clinic.setNow(NOW_MS + SENT_AT);
    await runJobs(world);
    clinic.load([aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)])]);
    clinic.setNow(NOW_MS + SENT_AT + 2 * HOUR_MS);
    await runJobs(world);
    expect(decisionViewOf(clinic.ctx(), ulidOf("DEC", 1))?.legs[0]).toMatchObject({ state: "settled" });
  });

  it("take no decision and no approval", () => {
    const clinic = testClinic([...mayasMassage(200_000), ...omar]);
    const agent = clinic.staff("agent");
    const asked = decided(clinic, agent, ulidOf("DEC", 1));
    expect(asked.state).toBe("awaiting_approval");
    clinic.load([aPurchase("B1", "P2", [aLine("N1", "massage", 200_000)])]);
    const locked = { ok: false, error: { code: "case_mixed", values: { caseId: MAYAS_CASE } } };
    const { id, hash } = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval") ?? {
      id: "",
      hash: "",
    };
    const yes = { verdict: "approve", approvalHash: hash } as const;
    expect(runApprove(clinic.runtime, clinic.staff("finance"), id, yes)).toMatchObject(locked);
    const ask = { ...omarsAsk(clinic, ulidOf("CASE", 5)), ticket: { helpdesk: "zendesk", ticketId: "31" } as const };
    expect(runDecide(clinic.runtime, agent, ulidOf("DEC", 2), ask, aMail())).toMatchObject(locked);
    const view = openTicketView(clinic.ctx(), agent, { helpdesk: "zendesk", ticketId: "31" }, aMail());
    expect(view.ok && view.value.allowed).toMatchObject({ decide: false, blocked: "case_mixed" });
  });

  it("leave the right patient's own matter free, in a case of its own", () => {
    const { clinic, agent } = moved();
    runStop(clinic.runtime, agent, ulidOf("DEC", 1), {});
    const ask = {
      ...anAskOn(clinic, clinic.staff("lead"), { lineIds: [clinic.id("line", "N1")] }),
      amountMinor: 8_000,
    };
    const done = runDecide(clinic.runtime, agent, ulidOf("DEC", 2), { ...ask, caseId: ulidOf("CASE", 2) }, omarsMail);
    expect(done).toMatchObject({ ok: true, value: { caseId: ulidOf("CASE", 2) } });
  });
});
