/** Danger: a patient is told nothing, the same twice, or a thing before its time. */
import { describe, expect, it } from "vitest";
import { bankDays } from "../../../../core/facts/business-days.ts";
import {
  type CaseStanding,
  type DecisionStanding,
  dueLetters,
  type LetterKey,
  type Movement,
} from "../../../../core/reply/due-letters.ts";

const moved = (bend: Partial<Movement> = {}): Movement => ({
  ...{ legId: "L1", kind: "refund", state: "sent", tender: "card", sentOn: "2026-03-02", country: "US" },
  ...bend,
});

const decision = (bend: Partial<DecisionStanding> = {}): DecisionStanding => ({
  ...{ decisionId: "D1", offer: "refund", spokenOn: "2026-03-02", letter: "told", movements: [moved()] },
  ...bend,
});

const of = (bend: Partial<CaseStanding> = {}): CaseStanding => ({
  ...{ caseId: "C1", today: "2026-03-02", calendar: bankDays("US"), isVerified: true, decisions: [decision()] },
  ...bend,
});

const told = (...keys: readonly string[]): LetterKey[] =>
  keys.map((key) => {
    const [kind = "", about = ""] = key.split("/");
    return { kind: kind as LetterKey["kind"], about };
  });

const names = (standing: CaseStanding, ...keys: readonly string[]) =>
  dueLetters(standing, told(...keys)).map(({ kind, isOwed }) => (isOwed ? kind : `(${kind})`));

const undecided = { decisions: [] as readonly DecisionStanding[] };
const late = "2026-03-17";
const reference = decision({ movements: [moved({ bankReference: "74123" })] });
const credit = moved({ legId: "K1", kind: "credit", tender: "account_credit" });

describe("which letter is due", () => {
  it.each<[string, CaseStanding, readonly string[], readonly string[]]>([
    ["a mail came today", of({ ...undecided, writtenOn: "2026-03-02" }), [], ["(acknowledgement)"]],
    [
      "of a stranger as well",
      of({ ...undecided, writtenOn: "2026-03-02", isVerified: false }),
      [],
      ["(acknowledgement)"],
    ],
    ["three days later only an answer is one", of({ ...undecided, writtenOn: "2026-02-26" }), [], []],
    ["thanked once", of({ ...undecided, writtenOn: "2026-03-02" }), ["acknowledgement/C1"], []],
    ["nobody wrote", of(undecided), [], []],
    ["a fact is missing", of({ ...undecided, writtenOn: "2026-03-02", missing: "m" }), [], ["ask"]],
    [
      "somebody has to say yes",
      of({ ...undecided, waitsFor: { kind: "holding_approver", id: "A1", sinceOn: "2026-03-02" } }),
      [],
      ["holding_approver"],
    ],
    [
      "a clinician looks, and the patient knows",
      of({ ...undecided, waitsFor: { kind: "holding_clinician", id: "Q1", sinceOn: "2026-03-02" } }),
      ["holding_clinician/Q1"],
      [],
    ],
    [
      "approved, with a letter that waited",
      of({ decisions: [decision({ letter: "kept", movements: [moved({ state: "preparing" })] })] }),
      [],
      ["refund"],
    ],
    [
      "approved, without one",
      of({ decisions: [decision({ letter: "none", movements: [moved({ state: "preparing" })] })] }),
      [],
      ["approved"],
    ],
    [
      "a refusal without a letter says nothing by itself",
      of({ decisions: [decision({ offer: "decline", letter: "none", movements: [] })] }),
      [],
      [],
    ],
    ["the money left", of(), [], ["sent"]],
    ["it left before anybody told of it", of({ decisions: [decision({ letter: "none" })] }), [], ["sent"]],
    [
      "one of two has not left",
      of({ decisions: [decision({ movements: [moved(), moved({ legId: "L2", state: "preparing" })] })] }),
      [],
      [],
    ],
    [
      "one of two came back",
      of({ decisions: [decision({ movements: [moved(), moved({ legId: "L2", state: "in_trouble" })] })] }),
      [],
      [],
    ],
    ["it left and they know", of(), ["sent/L1"], []],
    [
      "another movement took its place",
      of({ decisions: [decision({ movements: [moved({ legId: "L9" })] })] }),
      ["sent/L1"],
      ["sent"],
    ],
    [
      "they say that it arrived",
      of({ decisions: [decision({ movements: [moved({ hasArrived: true })] })], today: late }),
      [],
      [],
    ],
    ["the last day is today", of({ today: "2026-03-16" }), ["sent/L1"], []],
    ["the last day is over", of({ today: late }), ["sent/L1"], ["delayed"]],
    ["nobody ever told of it", of({ today: late, decisions: [decision({ letter: "none" })] }), [], ["sent"]],
    ["told that it is late", of({ today: late }), ["sent/L1", "delayed/L1"], []],
    [
      "the bank has it for long",
      of({ decisions: [decision({ movements: [moved({ state: "with_bank", lateOn: "2026-03-01" })] })] }),
      [],
      ["delayed"],
    ],
    [
      "cash was handed over",
      of({ decisions: [decision({ movements: [moved({ kind: "hand", tender: "cash" })] })] }),
      [],
      [],
    ],
    ["a number is known", of({ decisions: [reference] }), ["sent/L1"], ["(bank_reference)"]],
    ["a number is known, and nothing told", of({ decisions: [reference] }), [], ["sent"]],
    ["the number was told", of({ decisions: [reference] }), ["sent/L1", "bank_reference/L1"], []],
    [
      "credit was given",
      of({ decisions: [decision({ offer: "credit", movements: [credit] })] }),
      [],
      ["(credit_balance)"],
    ],
    ["all of it went and there is a page", of({ hasPage: true }), ["sent/L1"], ["(statement)"]],
    [
      "there is a page, and nothing is told yet",
      of({ hasPage: true, decisions: [decision({ letter: "none" })] }),
      [],
      ["sent"],
    ],
    [
      "the last day of a membership is over",
      of({ decisions: [decision({ offer: "decline", movements: [], membershipEndsOn: "2026-03-01" })] }),
      [],
      ["membership_ended"],
    ],
    [
      "the last day of a membership is today",
      of({ decisions: [decision({ offer: "decline", movements: [], membershipEndsOn: "2026-03-02" })] }),
      [],
      [],
    ],
    [
      "a second look found nothing else",
      of({
        decisions: [decision({ offer: "decline", movements: [] })],
        review: { reviewId: "R1", endedOn: "2026-03-02" },
      }),
      [],
      ["review_outcome"],
    ],
    [
      "a second look led to a decision with a letter",
      of({ review: { reviewId: "R1", endedOn: "2026-03-02", changedBy: "D1" } }),
      [],
      ["sent"],
    ],
    [
      "a second look led to one without",
      of({
        review: { reviewId: "R1", endedOn: "2026-03-02", changedBy: "D1" },
        decisions: [decision({ letter: "none", movements: [moved({ state: "preparing" })] })],
      }),
      [],
      ["review_outcome"],
    ],
    ["it went wrong: only that", of({ correction: { decisionId: "D1", dueOn: "2026-03-03" } }), [], ["correction"]],
    ["the case was none", of({ isSilent: true }), [], []],
    ["who writes has not shown who they are", of({ isVerified: false }), [], []],
  ])("%s", (_, standing, known, expected) => {
    expect(names(standing, ...known)).toEqual(expected);
  });
});
