import { describe, expect, it } from "vitest";
import { dryRun } from "../../../../../core/contract/dry-run.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import {
  aCard,
  aLine,
  aMail,
  aPatient,
  aPurchase,
  aUse,
  mayasPackage,
  NOW_MS,
  testClinic,
} from "../../../../support/clinic.ts";
import { provisioned } from "../../../../support/clinic-connections.ts";
import { anAsk, type Bend, decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { dryRunAs, watched } from "../../../../support/dry-runs.ts";
import { runDecide, runDryRun } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";

const DECISION = ulidOf("DEC", 1);
const booking = {
  type: "booking",
  source: "jane",
  sourceId: "K1",
  patient: "P1",
  line: "N1",
  onDate: "2026-04-01",
} as const;

describe("looking at what would happen changes nothing", () => {
  const strangers = aMail({ requesterEmail: "stranger@example.com", requesterName: "Somebody" });
  const asks: readonly [string, Bend, "agent" | "lead" | "finance" | "viewer", string | undefined][] = [
    ["a refund within the limit", {}, "agent", undefined],
    ["a part of it, as an exception of finance", { amountMinor: 500, exception: goodwill }, "finance", undefined],
    ["an exception that a lead has to approve", { amountMinor: 500, exception: goodwill }, "agent", undefined],
    ["credit", { option: "credit", amountMinor: 8_000, exception: goodwill }, "finance", undefined],
    ["a refusal", { option: "decline", amountMinor: 0, exception: goodwill }, "finance", undefined],
    ["a redo", { option: "redo", amountMinor: 0, exception: goodwill }, "finance", undefined],
    ["more than is left", { amountMinor: 8_001 }, "finance", "over_what_is_left"],
    ["less than the policy without a cause", { amountMinor: 7_000 }, "agent", "exception_needed"],
    ["another currency", { currency: "EUR" }, "finance", "wrong_currency"],
    ["a role without the right", {}, "viewer", "forbidden"],
    ["a stranger's mail", { mail: strangers }, "agent", "not_verified"],
    ["facts that are no longer so", { factsHash: `f1:${"0".repeat(64)}` }, "agent", "facts_changed"],
    [
      "a reply with another sum",
      { replyText: "Dear Maya, we will send $75.00 to your card." },
      "agent",
      "reply_refused",
    ],
    ["a fraction", { amountMinor: 10.5 }, "agent", "invalid"],
  ];
  it.each(asks)("%s", (_, bend, role, code) => {
    const { clinic, state } = watched(provisioned(testClinic([aPatient("P2", "Paul"), ...mayasMassage()])));
    clinic.sql.run(
      "INSERT INTO ticket_match (helpdesk, ticket_id, patient_id, matched_at_ms) VALUES ('zendesk', '31', ?, 0)",
      clinic.id("patient", "P1"),
    );
    const actor = clinic.staff(role);
    const before = state();
    const tried = dryRunAs(clinic, actor, DECISION, bend);
    expect(state()).toEqual(before);
    expect(tried.ok ? undefined : tried.error.code).toBe(code);
    const { mail = aMail(), ...rest } = bend;
    const real = runDecide(clinic.runtime, actor, DECISION, anAsk(clinic, actor, { mail, ...rest }), mail);
    expect(real.ok).toBe(tried.ok);
    if (!real.ok && !tried.ok) expect(tried.error).toEqual(real.error);
    if (tried.ok) expect(dryRun.parse(tried.value)).toEqual(tried.value);
    if (real.ok) expect(state()).not.toEqual(before);
  });

  it("where the account is frozen and only suggests, and says so", () => {
    const { clinic, state } = watched(testClinic(mayasMassage()));
    const agent = clinic.staff("agent");
    const open = dryRunAs(clinic, agent, DECISION);
    clinic.sql.run("UPDATE setting SET value = 'suggest_only' WHERE key = 'money'");
    clinic.sql.run("INSERT INTO setting (key, value) VALUES ('frozen', '1')");
    const before = state();
    const blocked = dryRunAs(clinic, agent, DECISION);
    expect(state()).toEqual(before);
    expect(open).toMatchObject({ ok: true, value: { blockedBy: [] } });
    expect(blocked).toMatchObject({ ok: true, value: { blockedBy: ["frozen", "suggest_only"] } });
    if (!open.ok || !blocked.ok) return;
    expect(blocked.value.events).toEqual(open.value.events);
    expect(blocked.value.payments).toEqual(open.value.payments);
  });

  it("after a decision of this id: the same words would change nothing, other words are refused", () => {
    const { clinic, state } = watched(testClinic(mayasMassage()));
    const agent = clinic.staff("agent");
    const ask = anAsk(clinic, agent);
    runDecide(clinic.runtime, agent, DECISION, ask, aMail());
    const before = state();
    const same = runDryRun(clinic.runtime, agent, DECISION, ask, aMail());
    expect(same).toMatchObject({ ok: false, error: { code: "already_decided" } });
    const other = runDryRun(clinic.runtime, agent, DECISION, { ...ask, amountMinor: 7_999 }, aMail());
    expect(other).toMatchObject({ ok: false, error: { code: "id_reused" } });
    expect(state()).toEqual(before);
  });
});

describe("what it tells", () => {
  it("a package of 1,200.00 with four of six unused: 800.00 in net and uses, room, jobs, ticket, tasks at once and later", () => {
    const bookings = [
      { ...booking, title: "Laser" },
      { ...booking, sourceId: "K2", title: "Laser" },
    ];
    const clinic = provisioned(testClinic([...mayasPackage, ...bookings]));
    const tried = dryRunAs(clinic, clinic.staff("agent"), DECISION);
    if (!tried.ok) throw new Error(tried.error.detail);
    const { decision, shares, payments, jobs, tasks, tickets, events } = tried.value;
    expect(decision).toMatchObject({ state: "approved", amountMinor: 80_000, legs: [{ state: "reserved" }] });
    expect(shares).toMatchObject([{ netMinor: 80_000, taxMinor: 0, uses: 4, title: "Laser hair removal, 6 sessions" }]);
    expect(payments).toMatchObject([{ label: "Visa ··42", leftBeforeMinor: 120_000, leftAfterMinor: 40_000 }]);
    expect(jobs.map(({ kind, dueAtMs }) => [kind, dueAtMs - NOW_MS])).toEqual([
      ["update_ticket", 0],
      ["send_leg", 120_000],
      ["sweep", 900_000],
    ]);
    expect(tasks.now).toEqual([]);
    expect(tasks.later.map(({ kind, text }) => [kind, text])).toEqual([
      ["void_package", "Void “Laser hair removal, 6 sessions” in the clinic's own system: 4 uses"],
      ["cancel_bookings", "Cancel 2 upcoming bookings of “Laser hair removal, 6 sessions”"],
    ]);
    expect(tickets.now).toMatchObject([
      { ticketId: "31", addTags: ["changed_mind", "refund_state_in_progress"], fields: { amount: "800.00" } },
    ]);
    expect(tickets.now[0]?.note).toBeUndefined();
    expect(tickets.later[0]?.note).toEqual([
      "Refund $800.00, decided by The agent",
      "$800.00 → Visa ··42: sent",
      "2 to do in the clinic's own system; see the case.",
    ]);
    expect(events).toEqual(["case.opened", "case.linked", "decision.recorded", "leg.reserved", "case.moved"]);
  });

  it("who would have to approve, the holding reply, and that nothing is held until then", () => {
    const clinic = testClinic(mayasMassage());
    const tried = dryRunAs(clinic, clinic.staff("agent"), DECISION, { amountMinor: 5_000, exception: goodwill });
    expect(tried).toMatchObject({
      ok: true,
      value: {
        decision: {
          state: "awaiting_approval",
          approval: { needs: "lead", why: "exception" },
          legs: [{ state: "requested" }],
        },
        payments: [{ leftBeforeMinor: 8_000, leftAfterMinor: 3_000 }],
        tickets: { now: [], later: [] },
      },
    });
    expect(tried.ok && tried.value.jobs.map(({ kind }) => kind)).toEqual(["update_ticket", "expire_approval"]);
    expect(tried.ok && tried.value.decision.reply).toContain("Maya");
  });

  it("the tax of the sale, two cards with each one's room, and what is held already", async () => {
    const clinic = testClinic([
      aPurchase("B1", "P1", [aLine("N1", "serum", 10_800, { taxMinor: 800 })]),
      aCard("Y1", "B1", 5_400),
      aCard("Y2", "B1", 5_400, { capturedAtMs: Date.parse("2026-02-01T18:31:00Z") }),
    ]);
    const finance = clinic.staff("finance");
    decided(clinic, finance, ulidOf("DEC", 9), { amountMinor: 5_400, exception: goodwill });
    const tried = dryRunAs(clinic, finance, DECISION, { amountMinor: 2_700, exception: goodwill });
    // 27.00 of the half that is left of 108.00 with 8.00 tax: 25.00 and 2.00.
    expect(tried).toMatchObject({
      ok: true,
      value: {
        shares: [{ netMinor: 2_500, taxMinor: 200, uses: 0 }],
        payments: [{ leftBeforeMinor: 5_400, leftAfterMinor: 2_700 }],
      },
    });
  });

  it("of a credit the payment that it converts, by its own name", () => {
    const clinic = testClinic(mayasMassage());
    const ask = { option: "credit", amountMinor: 6_000, exception: goodwill } as const;
    const tried = dryRunAs(clinic, clinic.staff("finance"), DECISION, ask);
    expect(tried).toMatchObject({
      ok: true,
      value: {
        decision: { legs: [{ kind: "credit", label: "account credit" }] },
        payments: [{ label: "Visa ··42", leftBeforeMinor: 8_000, leftAfterMinor: 2_000 }],
      },
    });
  });

  it("does not disturb a decision that is on its way: it still leaves once, when it should", async () => {
    const clinic = testClinic([...mayasPackage, aUse("U9", "N1", { usedOn: "2026-02-21" })]);
    const finance = clinic.staff("finance");
    decided(clinic, finance, DECISION, { amountMinor: 1_000, exception: goodwill });
    dryRunAs(clinic, finance, ulidOf("DEC", 2), { amountMinor: 2_000, exception: goodwill });
    const processor = scriptedProcessor(120_000);
    clinic.setNow(NOW_MS + 120_000);
    await runJobs(worldOf(clinic, processor));
    expect(processor.refunds.map((refund) => refund.amountMinor)).toEqual([1_000]);
  });
});
