import { describe, expect, it } from "vitest";
import { isOpenAgain, latestOf, otherStanding } from "../../../../app/sidebar/decide/decisions.ts";
import { chosenOf, decideRequestOf, isRejected, missingOf, placesOf } from "../../../../app/sidebar/form/case-form.ts";
import { readView } from "../../../../app/sidebar/view.ts";
import { decideRequest } from "../../../../core/contract/decision.ts";
import type { OptionView } from "../../../../core/contract/option.ts";
import { ticketView } from "../../../../core/contract/ticket.ts";
import * as views from "../../../support/ticket-views.ts";

const view = (hash = "") => readView(hash);
const { decisionOf, idOf, legOf, proposalOf, notInformedSigned } = views;

it.each(
  Object.entries(views).flatMap(([name, value]) =>
    typeof value === "object" && "match" in value ? [[name, value] as const] : [],
  ),
)("the sample ticket %s is one that the API could send", (_name, sample) => {
  expect(ticketView.safeParse(sample).error?.issues ?? []).toEqual([]);
});

describe("what the person has to say first", () => {
  const asked = { ...notInformedSigned, asks: ["purchase", "reason"] as ("purchase" | "reason")[] };

  it("is what the server asks for, less what was chosen on the screen", () => {
    expect(missingOf(asked, view())).toEqual(["purchase", "reason"]);
    expect(missingOf(asked, view("#reason=result"))).toEqual(["purchase"]);
    expect(missingOf(asked, view(`#reason=result&lines=${idOf("LINE")}`))).toEqual([]);
  });

  it("is nothing where the mail says it", () => {
    expect(missingOf(notInformedSigned, view())).toEqual([]);
  });
});

describe("what would be decided", () => {
  it("is nothing where everything due was given before, until the person chooses", () => {
    const [refund] = proposalOf().options;
    const given = proposalOf({
      options: [{ ...(refund as OptionView), kind: "decline", amountMinor: 0, suggested: false }],
      taken: {
        currency: "USD",
        paidMinor: 80_000,
        takenMinor: 80_000,
        parts: [{ by: "here", amountMinor: 80_000 }],
        nothingMore: true,
        waiting: [],
      },
    });
    expect(chosenOf(given, view())).toBeUndefined();
    expect(chosenOf(given, view("#option=decline"))).toMatchObject({ kind: "decline", suggested: false });
  });

  it("is the suggestion, with the places it names", () => {
    const chosen = chosenOf(proposalOf(), view());
    expect(chosen).toMatchObject({ kind: "refund", amountMinor: 80_000, suggested: true, exception: false });
    expect(chosen && placesOf(chosen).map(({ label }) => label)).toEqual(["Visa ··42"]);
  });

  it("is no exception when another of the policy's own options is picked", () => {
    expect(chosenOf(proposalOf(), view("#option=credit"))).toMatchObject({
      kind: "credit",
      bonusMinor: 8000,
      exception: false,
      suggested: false,
    });
  });

  it("is an exception with another amount, and then promises no bonus and no place that was worked out for the old sum", () => {
    const chosen = chosenOf(proposalOf(), view("#option=refund&amount=90000"));
    expect(chosen).toMatchObject({ kind: "refund", amountMinor: 90_000, exception: true, bonusMinor: 0 });
    expect(chosen && placesOf(chosen)).toEqual([]);
    expect(chosenOf(proposalOf(), view("#option=credit&amount=90000"))?.bonusMinor).toBe(0);
  });

  it("is never the refusal's zero when an exception asks for money that the policy does not offer", () => {
    const chosen = chosenOf(notInformedSigned.proposal, view("#option=credit&amount=5000"));
    expect(chosen).toMatchObject({ kind: "credit", amountMinor: 5000, exception: true });
    expect(chosen?.option).toBeUndefined();
  });

  it("ignores an amount on an offer that carries none", () => {
    expect(chosenOf(proposalOf(), view("#option=extend&amount=5000"))?.amountMinor).toBe(0);
  });

  it("is nothing while the policy offers nothing", () => {
    expect(chosenOf(proposalOf({ options: [], needs: ["moved_miles"] }), view())).toBeUndefined();
  });
});

describe("the decision as it is sent", () => {
  const proposal = proposalOf();
  const send = (hash: string, exception?: { cause: "goodwill"; sentence: string }) => {
    const chosen = chosenOf(proposal, view(hash));
    if (!chosen) throw new Error("nothing chosen");
    return decideRequestOf({
      ticket: { helpdesk: "zendesk", ticketId: "101" },
      caseId: idOf("CASE"),
      proposal,
      chosen,
      attested: undefined,
      exception,
      replyText: "Dear Maya",
      pay: "absorbed",
    });
  };

  it("says who bears a provider's pay only where pay fell due", () => {
    expect(send("").providerPay).toBeUndefined();
    const pay = {
      lineId: idOf("N"),
      title: "Legs",
      who: "NP",
      state: "withheld",
      amountMinor: 80_000,
      currency: "USD",
    };
    const due = proposalOf({
      options: proposal.options.map((one) => ({ ...one, providerPay: [{ ...pay, state: "withheld" as const }] })),
    });
    const chosen = chosenOf(due, view());
    if (!chosen) throw new Error("nothing chosen");
    const base = {
      ticket: { helpdesk: "zendesk", ticketId: "101" },
      caseId: idOf("CASE"),
      attested: undefined,
    } as const;
    const request = decideRequestOf({
      ...base,
      proposal: due,
      chosen,
      exception: undefined,
      replyText: undefined,
      pay: "absorbed",
    });
    expect(request.providerPay).toBe("absorbed");
    expect(decideRequest.safeParse(request).error?.issues ?? []).toEqual([]);
  });

  it("carries the facts hash and the versions that the person saw, and passes the contract", () => {
    const request = send("");
    expect(decideRequest.safeParse(request).error?.issues ?? []).toEqual([]);
    expect(request).toMatchObject({ factsHash: proposal.factsHash, amountMinor: 80_000, option: "refund" });
  });

  it("does not call a policy option an exception because a sentence was typed before", () => {
    expect(send("", { cause: "goodwill", sentence: "left over" }).exception).toBeUndefined();
    expect(send("#option=refund&amount=90000", { cause: "goodwill", sentence: "years with us" }).exception).toEqual({
      cause: "goodwill",
      sentence: "years with us",
    });
  });
});

describe("after the decision", () => {
  it("the latest decision counts, whatever the order of the list", () => {
    const old = decisionOf({ decisionId: idOf("DEC", 1), decidedAtMs: 1 });
    const late = decisionOf({ decisionId: idOf("DEC", 2), decidedAtMs: 2 });
    expect(latestOf([late, old])).toBe(late);
    expect(latestOf([old, late])).toBe(late);
    expect(latestOf([])).toBeUndefined();
    const stoppedPayout = {
      ...late,
      decidedAtMs: late.decidedAtMs + 1,
      state: "stopped",
      payout: { sentence: "Asked." },
    } as const;
    expect(latestOf([late, stoppedPayout])).toBe(late);
  });

  it("an earlier decision that stands is shown beside it; one that came to nothing is not", () => {
    const old = decisionOf({ decisionId: idOf("DEC", 1), decidedAtMs: 1, legs: [legOf({ state: "settled" })] });
    const dead = decisionOf({ decisionId: idOf("DEC", 2), decidedAtMs: 2, legs: [legOf({ state: "bounced" })] });
    const late = decisionOf({ decisionId: idOf("DEC", 3), decidedAtMs: 3 });
    expect(otherStanding([late, dead, old], latestOf([late, dead, old]))).toEqual([old]);
  });

  it("does not offer a second refund while the first may still leave or its outcome is unknown", () => {
    for (const state of ["reserved", "submitting", "unknown", "pending", "settled", "attention"] as const) {
      expect(isOpenAgain(decisionOf({ legs: [legOf({ state: "failed" }), legOf({ state })] }))).toBe(false);
    }
    expect(isOpenAgain(decisionOf({ state: "awaiting_approval", legs: [] }))).toBe(false);
  });

  it("opens the matter again when nothing of the decision stands", () => {
    expect(isOpenAgain(decisionOf({ legs: [legOf({ state: "failed" })] }))).toBe(true);
    expect(isOpenAgain(decisionOf({ state: "rejected", legs: [] }))).toBe(true);
    expect(isOpenAgain(decisionOf({ state: "stopped" }))).toBe(true);
  });
});

it.each([
  ["#option=redo", { kind: "redo", exception: true, amountMinor: 0 }],
  ["#option=decline", { kind: "decline", exception: true, amountMinor: 0 }],
  ["#option=extend&days=45", { kind: "extend", exception: true, extendDays: 45 }],
])("an offer that the policy does not make is an exception: %s", (hash, chosen) => {
  const [refund] = proposalOf().options.filter(({ kind }) => kind === "refund");
  expect(chosenOf(proposalOf({ options: refund ? [refund] : [] }), view(hash))).toMatchObject(chosen);
});

it("an extension without days that the policy does not name is none: the suggestion stands", () => {
  const [refund] = proposalOf().options.filter(({ kind }) => kind === "refund");
  const chosen = chosenOf(proposalOf({ options: refund ? [refund] : [] }), view("#option=extend"));
  expect(chosen).toMatchObject({ kind: "refund", exception: false });
});

describe("what somebody said no to on these facts", () => {
  const no = { kind: "refund", amountMinor: 80_000, needs: "lead" } as const;
  const asked = { rejected: [no], options: proposalOf().options.map((one) => ({ ...one, rejected: true as const })) };
  const chosen = chosenOf(proposalOf(asked), view());

  it("is not asked for again by whoever could not have said yes, less of it is, and a lead decides otherwise", () => {
    if (!chosen) throw new Error("Nothing is chosen");
    const rejected = (amountMinor: number, role: "agent" | "lead", exception = false) =>
      isRejected(proposalOf(asked), { ...chosen, amountMinor, exception }, role);
    expect(rejected(80_000, "agent")).toBe(true);
    expect(rejected(80_000, "agent", true)).toBe(true);
    expect(rejected(79_999, "agent", true)).toBe(false);
    expect(rejected(80_000, "lead")).toBe(false);
    expect(isRejected(proposalOf(), chosen, "agent")).toBe(false);
  });
});
