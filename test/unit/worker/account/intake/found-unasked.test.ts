/** Danger: the clinic keeps what is not its own because nobody wrote; a guess offers money; what was said to be nothing comes again. */
import { describe, expect, it } from "vitest";
import { checkReply } from "../../../../../core/reply/check/check-reply.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { noteCharge } from "../../../../../worker/account/domain/money/processor-truth.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { paymentById } from "../../../../../worker/account/store/money/payments.ts";
import {
  aCard,
  aLine,
  aMail,
  aPurchase,
  aUse,
  maya,
  NOW_MS,
  sixSessions,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import {
  at,
  booked,
  detailOf,
  found,
  look,
  moneyRows,
  opened,
  perhaps,
  states,
  twice,
  wentBack,
} from "../../../../support/found-clinic.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { MINUTE_MS, worldOf } from "../../../../support/sending.ts";

describe("what an import brings", () => {
  it("opens one case by itself, once the records have come in, with its lines and reason, and moves no money", async () => {
    const clinic = testClinic(twice);
    const world = worldOf(clinic, scriptedProcessor(25_000));
    await runJobs(world);
    expect(found(clinic)).toEqual([]);
    clinic.setNow(NOW_MS + MINUTE_MS);
    await runJobs(world);
    expect(found(clinic).map(({ kind }) => kind)).toEqual(["double_charge"]);
    expect(states(clinic)).toEqual([{ state: "open", reason: "billing_error", said: 1 }]);
    expect(clinic.sql.all("SELECT line_id AS id FROM case_line")).toEqual([{ id: clinic.id("line", "N2") }]);
    expect(moneyRows(clinic)).toEqual({ legs: 0, decisions: 0 });
    expect(clinic.sql.all("SELECT actor, data FROM event WHERE type = 'found.opened'")).toEqual([
      {
        actor: expect.stringContaining("finder"),
        data: expect.stringMatching(/"amountMinor":25000.*"kind":"double_charge"/),
      },
    ]);
  });

  it("opens nothing for the same matter again, whatever else comes of the patient", () => {
    const clinic = opened();
    clinic.load([...twice, aUse("U9", "N9", {})].slice(0, 5));
    clinic.load([aPurchase("B9", "P1", [aLine("N9", "serum", 4_000)])]);
    look(clinic);
    expect(found(clinic)).toHaveLength(1);
    expect(states(clinic)).toHaveLength(1);
  });

  it("stands with everybody's open cases, marked as found, and is no request of the patient's", () => {
    const clinic = opened();
    const agent = clinic.staff("agent");
    const listed = listCases(clinic.ctx(), agent, { pile: "needs_me", owner: "everyone", limit: 10 });
    expect(listed.ok && listed.value.cases).toMatchObject([
      { marks: ["found"], suggested: { amountMinor: 25_000, currency: "USD" }, patientName: "Maya Chen", tickets: [] },
    ]);
    clinic.load([
      aPurchase("B5", "P1", [aLine("N5", "laser6", 60_000, { entitlement: sixSessions() })]),
      aCard("Y5", "B5", 60_000, { capturedAtMs: at("18:00") }),
    ]);
    const mail = aMail();
    const view = openTicketView(clinic.ctx(), agent, ticket, mail);
    const codes = view.ok ? (view.value.proposal?.signals ?? []).map(({ code }) => code) : [];
    expect(codes).not.toContain("repeat_requester");
  });
});

describe("a guess", () => {
  it("has no reason and no suggestion until a person chooses; its letter asks, and names no money to come", () => {
    const clinic = opened(perhaps);
    expect(states(clinic)).toEqual([{ state: "open", reason: "other", said: 0 }]);
    const { case: card, found: inCase } = detailOf(clinic, clinic.staff("lead"));
    expect(card.reasonOpen).toBe(true);
    expect(inCase?.suggested).toBeUndefined();
    expect(inCase?.findings[0]).toMatchObject({ isSure: false, owedMinor: 25_000 });
    expect(inCase?.draft).toMatchObject({ situation: "found_ask", problems: [] });
    expect(inCase?.draft?.text).toContain("Did you buy this one time, or two times?");
    expect(inCase?.draft?.text).not.toContain("We will return");
  });

  it("becomes sure when the visit comes, and a guess again when the other visit does", () => {
    const clinic = opened(perhaps);
    clinic.load([booked("N1")]);
    look(clinic);
    expect(states(clinic)).toEqual([{ state: "open", reason: "billing_error", said: 1 }]);
    clinic.load([booked("N2")]);
    look(clinic);
    expect(detailOf(clinic, clinic.staff("lead")).found?.findings[0]?.goneAtMs).toBeDefined();
  });
});

describe("what leaves no doubt", () => {
  it("shows both charges, what the policy suggests, and a letter that fits it", () => {
    const clinic = opened();
    const { found: inCase } = detailOf(clinic, clinic.staff("lead"));
    expect(inCase?.findings).toMatchObject([
      {
        kind: "double_charge",
        isSure: true,
        owedMinor: 25_000,
        charges: [
          { paymentId: clinic.id("payment", "Y1"), title: "Deep massage", amountMinor: 25_000, wentBackMinor: 0 },
          { paymentId: clinic.id("payment", "Y2"), chargedOn: "2026-02-14", label: "Visa ··42" },
        ],
      },
    ]);
    expect(inCase?.suggested).toMatchObject({ kind: "refund", amountMinor: 25_000 });
    const { draft } = inCase ?? {};
    expect(draft?.situation).toBe("found");
    expect(draft && checkReply(draft.text, draft.facts)).toEqual([]);
    expect(draft?.text).toContain("On February 14, 2026 we charged you $250 two times for Deep massage.");
    expect(draft?.text).toContain("We will return $250");
    expect(draft?.text).not.toContain("You asked us");
    // Records are sure that it happened, and nobody has said whose fault it was.
    expect(draft?.text).toContain("This should not have happened.");
    expect(draft?.text).not.toMatch(/mistake|sorry/i);
  });

  it("is written in the patient's language", () => {
    const clinic = opened();
    clinic.load([{ ...maya, language: "es" }]);
    const { draft } = detailOf(clinic, clinic.staff("lead")).found ?? {};
    expect(draft?.problems).toEqual([]);
    expect(draft?.text).toContain("le cobramos $250 dos veces");
  });

  it("waits for the second name of a charge: until it is read nobody knows that there were two", () => {
    const clinic = testClinic([
      ...twice.filter(({ sourceId }) => sourceId !== "Y2"),
      aCard("Y2", "B2", 25_000, { capturedAtMs: at("22:03"), processorRef: "ch_Y2" }),
    ]);
    look(clinic);
    expect(found(clinic)).toEqual([]);
    for (const [name, charge] of [
      ["Y1", { intentRef: "pi_Y1", chargeRef: "ch_Y1" }],
      ["Y2", { intentRef: "pi_Y9", chargeRef: "ch_Y2" }],
    ] as const) {
      transact(clinic.runtime, { type: "job", job: "reconcile" }, (c) => {
        const payment = paymentById(c.sql, clinic.id("payment", name));
        if (payment) noteCharge(c, payment, { ...charge, capturedMinor: 25_000, currency: "USD" });
      });
    }
    look(clinic);
    expect(found(clinic)).toHaveLength(1);
  });

  it("is over once the processor says that it went back, and is there again when that refund fails", () => {
    const clinic = opened();
    wentBack(clinic, "succeeded");
    expect(states(clinic)).toMatchObject([{ state: "done" }]);
    const all = { owner: "everyone", limit: 10 } as const;
    const listed = listCases(clinic.ctx(), clinic.staff("lead"), all);
    expect(listed.ok && listed.value.cases).toEqual([]);
    wentBack(clinic, "failed");
    expect(states(clinic)).toMatchObject([{ state: "open" }]);
    expect(found(clinic)).toHaveLength(1);
  });
});
