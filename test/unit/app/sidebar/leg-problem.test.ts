import { describe, expect, it } from "vitest";
import { legProblem, legStateWords, standingProblem } from "../../../../app/i18n/leg-problem.ts";
import { COMMON } from "../../../support/screen-words.ts";

describe("why money waits or failed, in words", () => {
  it.each([
    [
      "insufficient_funds",
      "en",
      "The clinic's balance at the processor is too low. It leaves by itself once it is topped up.",
    ],
    ["expired_or_canceled_card", "es", "La tarjeta venció o fue cancelada. Pague de otra forma."],
    ["http_503", "en", "The processor's word for it: http_503."],
    ["http_503", "es", "En palabras del procesador: http_503."],
    ["constructor", "en", "The processor's word for it: constructor."],
    ["<b>new</b>", "en", "The processor's word for it: <b>new</b>."],
  ] as const)("says %s in %s", (code, language, words) => {
    expect(legProblem(COMMON[language], code)).toBe(words);
  });
});

describe("codes of our own", () => {
  // What `worker/` itself writes into a leg's problem; none of it may pass for the processor's word.
  it.each([
    "payment_locked",
    "nothing_left",
    "line_left_less",
    "received_less",
    "not_captured",
    "currency_differs",
    "same_charge",
    "payment_gone",
    "given_up",
    "found_after_end",
    "request_changed",
    "too_old",
    "no_answer",
    "no_answer_to_queries",
    "in_flight",
    "threw",
    "connection_refused",
    "guard_unreachable",
    "guard_restored",
    "failed",
    "pending",
    "amount_not_sendable",
  ])("%s has words in both languages", (code) => {
    expect(legProblem(COMMON.en, code)).not.toContain("The processor's word");
    expect(legProblem(COMMON.es, code)).not.toContain("En palabras del procesador");
  });
});

describe("how a movement stands", () => {
  it("never calls account credit sent: it is on the patient's account", () => {
    const leg = { kind: "credit", state: "settled", label: "account credit" } as const;
    expect(legStateWords(COMMON.en, leg)).toBe("On the patient's account");
    expect(legStateWords(COMMON.en, { ...leg, kind: "refund" })).toBe("Sent");
  });

  it("says once that the bank is working on it", () => {
    expect(standingProblem({ kind: "refund", state: "pending", problem: "processing" })).toBeUndefined();
    expect(standingProblem({ kind: "refund", state: "pending", problem: "late" })).toBe("late");
    expect(standingProblem({ kind: "refund", state: "failed", problem: "processing" })).toBe("processing");
  });
});
