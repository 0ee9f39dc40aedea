import { describe, expect, it } from "vitest";
import { type Proposal, proposal as proposalSchema } from "../../../../core/contract/proposal.ts";
import type { CaseInput, CaseInputLine } from "../../../../core/resolution/case-input.ts";
import { planLegs } from "../../../../core/resolution/plan-legs.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import {
  clause,
  DECLINE_OFFER,
  LINE_ID,
  OTHER_PAYMENT_ID,
  offer,
  packageFacts,
  policy,
  policyOf,
} from "../policy/fixtures.ts";
import { card, line, matter } from "./fixtures.ts";

const sums = ({ options }: Proposal) => options.map((one) => [one.kind, one.amountMinor]);
const OTHER_LINE = "01K9ZZZZZZZZZZZZZZZZZZZZZ2";

describe("what the agent sees", () => {
  const proposal = propose(matter());

  it("suggests 800.00 to the Visa card, with its clause and its sum in words", () => {
    expect(proposal.options[0]).toMatchObject({
      kind: "refund",
      suggested: true,
      amountMinor: 80_000,
      bonusMinor: 0,
      minMinor: 0,
      maxMinor: 120_000,
      clause: { id: "unused-sessions", policyVersionId: "harbour-packages@3" },
      sumInWords: "4 unused × $200.00 each. 2 used · 1 no-show not counted",
      allocations: [{ label: "Visa ··42", by: "processor", amountMinor: 80_000 }],
      entitlementEffect: "void",
      needsApprovalOf: "nobody",
    });
    expect(proposal.options.filter((one) => one.suggested).length).toBe(1);
  });

  it("is what the contract promises, with the clause in the viewer's language", () => {
    expect(proposalSchema.parse(proposal)).toEqual(proposal);
    const spanish = propose(
      matter({
        viewer: {
          role: "agent",
          language: "es",
          decidedTodayMinor: 0,
          exceptionsThisMonthMinor: 0,
          given: { caseMinor: 0, patientMinor: 0 },
        },
      }),
    );
    expect(spanish.lines[0]?.clauseText).toMatch(/^Le devolvemos una parte igual/);
    expect(spanish.options[0]?.sumInWords).toMatch(/^4 sin usar × \$200\.00 cada una/);
  });

  it("asks for no fact while the bank holds every payment: none would free any money", () => {
    const facts = packageFacts({ reason: "medical_stop" });
    const missing = matter({
      lines: [line({ facts })],
      live: [card({ locked: true, leftMinor: 0, disputeOpen: true })],
    });
    expect(propose({ ...missing, live: [card()] }).needs.length).toBeGreaterThan(0);
    const { needs, options, notOffered } = propose(missing);
    expect([needs, options]).toEqual([[], []]);
    expect(notOffered).toEqual([{ kind: "refund", because: expect.stringContaining("dispute") }]);
  });

  it("asks instead of offering while a fact is missing", () => {
    const facts = packageFacts({ reason: "medical_stop" });
    const asked = propose(matter({ lines: [line({ facts })] }));
    expect([asked.needs, asked.options, asked.notOffered]).toEqual([["evidence.medical_note"], [], []]);
  });

  it("names the approver where the sum is above the agent's limit", () => {
    const facts = packageFacts({ line: { paidMinor: 600_000 } });
    const big = matter({ lines: [line({ facts })], live: [card({ collectedMinor: 600_000, leftMinor: 600_000 })] });
    expect(propose(big).options[0]?.needsApprovalOf).toBe("finance");
    const lead = {
      role: "lead",
      language: "en",
      decidedTodayMinor: 0,
      exceptionsThisMonthMinor: 0,
      given: { caseMinor: 0, patientMinor: 0 },
    } as const;
    expect(propose(matter({ viewer: lead })).options[0]?.needsApprovalOf).toBe("nobody");
  });
});

describe("what went back before and what is left", () => {
  it("a second request gets the rest, and the working says why", () => {
    const [first] = propose(
      matter({ lines: [line({ returnedMinor: 30_000 })], live: [card({ leftMinor: 90_000 })] }),
    ).options;
    expect([first?.amountMinor, first?.maxMinor]).toEqual([50_000, 90_000]);
    expect(first?.workings.at(-1)).toEqual({
      code: "already_returned",
      values: { returnedMinor: 30_000 },
      resultMinor: 50_000,
    });
  });

  it("is never more than the payments have left, also after a refund made elsewhere", () => {
    const [first] = propose(matter({ live: [card({ leftMinor: 20_000 })] })).options;
    expect([first?.amountMinor, first?.maxMinor]).toEqual([20_000, 20_000]);
    expect(first?.workings.at(-1)?.code).toBe("limited_to_collected");
  });

  it("the bonus is of what is left to give, not of the policy's sum", () => {
    const credit = propose(matter({ lines: [line({ returnedMinor: 60_000 })] })).options[1];
    expect([credit?.kind, credit?.amountMinor, credit?.bonusMinor]).toEqual(["credit", 20_000, 2_000]);
  });

  it("a disputed payment leaves nothing to offer in money, and does not decline in its place", () => {
    const locked = propose(matter({ live: [card({ locked: true, leftMinor: 0, disputeOpen: true })] }));
    expect(sums(locked)).toEqual([["extend", 0]]);
    expect(locked.notOffered.map((one) => one.kind)).toEqual(["refund", "credit", "exchange"]);
    expect(locked.signals.map((one) => one.code)).toContain("dispute_open");
  });

  it("a sum of nothing declines, with the sum as its evidence", () => {
    const facts = packageFacts({ uses: { used: 6, noShows: 0 } });
    const [first, ...others] = propose(matter({ lines: [line({ facts, policy: policyOf(offer()) })] })).options;
    expect([first?.kind, first?.sumInWords, first?.allocations, others]).toEqual(["decline", "All 6 used", [], []]);
  });
});

describe("several lines together", () => {
  const other = (change: Partial<CaseInputLine> = {}): CaseInputLine =>
    line({
      title: "Facial",
      policy: policyOf(offer({ formula: { type: "bps_of_paid", bps: 5_000 } })),
      policyVersionId: "test-policy@1",
      facts: packageFacts({ uses: null, line: { lineId: OTHER_LINE, paidMinor: 10_000 } }),
      ...change,
    });
  const both = (second: CaseInputLine): CaseInput =>
    matter({ lines: [line(), second], live: [card({ collectedMinor: 130_000, leftMinor: 130_000 })] });

  it("an offer that all make is summed; one that only some make is not offered", () => {
    const proposal = propose(both(other()));
    expect(sums(proposal)).toEqual([["refund", 85_000]]);
    expect(proposal.notOffered.map((one) => one.kind)).toEqual(["credit", "exchange", "extend"]);
    expect(proposal.options[0]?.sumInWords).toBe(
      "Laser package: 4 unused × $200.00 each. 2 used · 1 no-show not counted; Facial: 50% of $100.00",
    );
  });

  it("a declined line goes along with nothing", () => {
    const proposal = propose(both(other({ policy: policyOf(DECLINE_OFFER) })));
    expect(sums(proposal).slice(0, 2)).toEqual([
      ["refund", 80_000],
      ["credit", 80_000],
    ]);
  });

  it("one missing fact stops them all", () => {
    const asks = policy({ clauses: [clause({ id: "asks", when: [{ fact: "moved_miles", from: 26 }] })] });
    expect(propose(both(other({ policy: asks }))).needs).toEqual(["moved_miles"]);
  });

  it("two currencies are never added", () => {
    const euros = packageFacts({ uses: null, line: { lineId: OTHER_LINE, paidMinor: 10_000, currency: "EUR" } });
    const mixed = both(other({ facts: euros }));
    const proposal = propose(mixed);
    expect([proposal.options, proposal.notOffered.length > 0]).toEqual([[], true]);
    // Nor is an amount planned in that of the first line.
    const legs = planLegs(mixed, { kind: "refund", amountMinor: 80_000 });
    expect(legs).toMatchObject({ ok: false, error: { code: "wrong_currency", field: "currency" } });
  });

  it("the facts hash changes with any fact of any line and with nothing live", () => {
    const hash = propose(both(other())).factsHash;
    expect(propose({ ...both(other()), live: [card({ leftMinor: 1 })] }).factsHash).toBe(hash);
    const used = packageFacts({ uses: null, line: { lineId: OTHER_LINE, paidMinor: 10_001 } });
    expect(propose(both(other({ facts: used }))).factsHash).not.toBe(hash);
  });

  it("plans one leg per payment, and each falls on its lines with net, tax and uses", () => {
    const taxed = packageFacts({ uses: null, line: { lineId: OTHER_LINE, paidMinor: 10_000, taxMinor: 800 } });
    const legs = planLegs(both(other({ facts: taxed })), { kind: "refund", amountMinor: 85_000 });
    expect(legs.ok && legs.value).toEqual([
      {
        paymentId: card().paymentId,
        label: "Visa ··42",
        kind: "refund",
        amountMinor: 85_000,
        lines: [
          { lineId: LINE_ID, netMinor: 80_000, taxMinor: 0, uses: 4 },
          { lineId: OTHER_LINE, netMinor: 4_600, taxMinor: 400, uses: 0 },
        ],
      },
    ]);
  });
});

describe("an amount that is not the policy's", () => {
  it("is planned like the policy's own, and trims the uses it pays back", () => {
    const declined = matter({ lines: [line({ policy: policyOf(DECLINE_OFFER) })] });
    const legs = planLegs(declined, { kind: "credit", amountMinor: 50_000 });
    expect(legs.ok && legs.value.map((leg) => [leg.kind, leg.label, leg.amountMinor, leg.lines[0]?.uses])).toEqual([
      ["credit", "account credit", 50_000, 2],
    ]);
  });

  it("is refused above what the payments have, and told what is left", () => {
    expect(planLegs(matter({ live: [card({ leftMinor: 500 })] }), { kind: "refund", amountMinor: 501 })).toMatchObject({
      ok: false,
      error: { code: "over_what_is_left", values: { leftMinor: 500, currency: "USD" } },
    });
    const locked = matter({ live: [card({ leftMinor: 0, locked: true })] });
    expect(planLegs(locked, { kind: "refund", amountMinor: 1 })).toMatchObject({ error: { code: "payment_locked" } });
  });

  it("moves nothing for a redo, an extension or a refusal", () => {
    expect(planLegs(matter(), { kind: "extend", amountMinor: 0 })).toEqual({ ok: true, value: [] });
  });
});

describe("signals", () => {
  const codes = (change: Partial<CaseInput>) => propose(matter(change)).signals.map((one) => [one.code, one.speaks]);

  it("are facts for and against, from the history, the consent and the payments", () => {
    const history = { sinceOn: "2022-11-01", visits: 31, earlierCases: 2, chargebackMentioned: true };
    const facts = packageFacts({
      uses: { used: 6 },
      duplicateOfPaymentId: OTHER_PAYMENT_ID,
      evidence: { clinicAtFault: true },
    });
    expect(codes({ history, lines: [line({ facts })], live: [card({ disputeOpen: true })] })).toEqual([
      ["long_term_patient", "for"],
      ["clinic_at_fault", "for"],
      ["possible_duplicate", "for"],
      ["chargeback_mentioned", "note"],
      ["repeat_requester", "against"],
      ["all_used", "against"],
      ["dispute_open", "note"],
    ]);
    expect(codes({ lines: [line({ facts: packageFacts({ consent: { state: "missing" } }) })] })).toEqual([
      ["first_request", "for"],
      ["consent_gap", "for"],
    ]);
  });

  it("carry the facts they speak of, and nothing that could be added up", () => {
    const history = { sinceOn: "2022-11-01", visits: 31, earlierCases: 2, chargebackMentioned: true };
    const facts = packageFacts({ uses: { used: 7, bonus: 1 } });
    const { signals } = propose(matter({ history, lines: [line({ facts })], live: [card({ disputeOpen: true })] }));
    // From 1 November 2022 to 21 November 2026: four years.
    expect(signals.map(({ code, values }) => [code, values])).toEqual([
      ["long_term_patient", { years: 4, visits: 31 }],
      ["chargeback_mentioned", {}],
      ["repeat_requester", { earlierCases: 2 }],
      ["clear_consent", { acceptedOn: "2026-03-04" }],
      ["all_used", { used: 7, sold: 7 }],
      ["dispute_open", { payment: card().label }],
    ]);
  });
});
