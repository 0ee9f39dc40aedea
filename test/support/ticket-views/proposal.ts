/** What the policy says about the package, and the draft that goes with it. */

import type { DraftReply } from "../../../core/contract/draft-reply.ts";
import type { OptionView } from "../../../core/contract/option.ts";
import type { Proposal } from "../../../core/contract/proposal.ts";
import { POLICY, sixSessions, visa } from "./story.ts";

const FACTS_HASH = `f1:${"5a".repeat(32)}`;

const clause = { id: "unused", title: "clause 3, unused sessions", policyVersionId: POLICY };

export const option = (part: Partial<OptionView> & Pick<OptionView, "kind">): OptionView => ({
  suggested: false,
  amountMinor: 0,
  bonusMinor: 0,
  currency: "USD",
  minMinor: 0,
  maxMinor: 120_000,
  clause,
  workings: [],
  sumInWords: "",
  allocations: [],
  entitlementEffect: "keep",
  needsApprovalOf: "nobody",
  ...part,
});

export const refund800 = option({
  kind: "refund",
  suggested: true,
  amountMinor: 80_000,
  workings: [
    { code: "paid", values: { paidMinor: 120_000 }, resultMinor: 120_000 },
    { code: "no_shows_not_counted", values: { count: 1 }, resultMinor: 120_000 },
    { code: "unused_share", values: { left: 4, sold: 6 }, resultMinor: 80_000 },
  ],
  sumInWords: "4 unused × $200.00 each; 2 used, 1 no-show not counted",
  allocations: [{ paymentId: visa.paymentId, label: visa.label, by: "processor", amountMinor: 80_000 }],
  entitlementEffect: "void",
  payWithinDays: 14,
});

export const credit880 = option({
  kind: "credit",
  amountMinor: 80_000,
  bonusMinor: 8_000,
  sumInWords: "4 unused × $200.00 each, plus $80.00 from us",
  entitlementEffect: "void",
});

export const freeze = option({ kind: "extend", extendDays: 90, sumInWords: "90 days more" });
export const redo = option({ kind: "redo", sumInWords: "one touch-up, free of charge" });

export const proposalOf = (part: Partial<Proposal> = {}): Proposal => ({
  lineIds: [sixSessions.lineId],
  reason: "changed_mind",
  requestedOn: "2026-11-21",
  factsHash: FACTS_HASH,
  policyVersionIds: [POLICY],
  rulesVersionId: "harbour-rules@1",
  options: [refund800, credit880, freeze],
  needs: [],
  notOffered: [],
  lines: [
    {
      lineId: sixSessions.lineId,
      policyVersionId: POLICY,
      policyChosenBy: "signed",
      clauseId: "unused",
      clauseText: "Sessions that you have not used are refunded at the price you paid for each.",
      trace: [
        {
          clauseId: "medical",
          title: "clause 1, medical stop",
          result: "not_held",
          tests: [{ fact: "reason", expected: "medical_stop", found: "changed_mind", held: "not_held" }],
        },
        {
          clauseId: "unused",
          title: "clause 3, unused sessions",
          result: "decides",
          tests: [{ fact: "uses.left", expected: "from 1", found: 4, held: "held" }],
        },
      ],
      floors: [],
    },
  ],
  signals: [
    { code: "long_term_patient", speaks: "for", values: { years: 4, visits: 31 } },
    { code: "first_request", speaks: "for", values: {} },
  ],
  ...part,
});

export const draftOf = (text: string, requiredMinor?: number): DraftReply => ({
  language: "en",
  situation: "refund",
  templateId: "refund-neutral",
  text,
  facts: {
    language: "en",
    currency: "USD",
    allowedMinor: [80_000, 20_000, 88_000, 8_000],
    ...(requiredMinor === undefined ? {} : { requiredMinor }),
    decided: "given",
    moneyState: "requested",
    bannedPhrases: ["guarantee"],
  },
  problems: [],
});

export const REFUND_DRAFT = `Dear Maya,

Thank you for your message. You asked for a refund of the sessions that you did not use.

You have 4 sessions left. Each cost $200.00, so we refund $800.00 to your Visa card.

You can also keep $880.00 as credit with us. Tell us if you like that better.

Kind regards,
Harbour Wellness`;
