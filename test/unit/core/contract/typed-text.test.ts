/** Danger: a sentence or a reference that reads as something else than it says, in a note, an approval or the record. */
import { describe, expect, it } from "vitest";
import { approveRequest } from "../../../../core/contract/approval-card.ts";
import { creditPayoutRequest, creditReversalRequest } from "../../../../core/contract/credit.ts";
import { decideRequest, stopRequest } from "../../../../core/contract/decision.ts";
import { delegateRequest } from "../../../../core/contract/delegation.ts";
import { resolveLegRequest, settleDifferenceRequest } from "../../../../core/contract/money.ts";
import { verifyRequest } from "../../../../core/contract/ticket.ts";
import { handReference, sentence } from "../../../../core/primitives.ts";

describe("a sentence", () => {
  it.each([
    "For the long wait.",
    "Espera de dos días: ¡perdón! 🦷👩‍⚕️",
    "First line.\r\nSecond line,\twith a tab.",
    "تم الاتفاق مع المريض",
    "Called her.",
    "Llamé a su número de siempre.",
    "Elle a été rappelée hier.",
    "Wir haben zurückgerufen.",
    "已打电话给患者确认。",
    "很抱歉",
    "患者さんに電話で確認しました",
    "โทรหาผู้ป่วยแล้ว",
    "환자 확인",
    "Пациентке перезвонили.",
    "मरीज़ को फ़ोन किया",
    "התקשרנו אליה",
  ])("may be %j", (text) => {
    expect(sentence.safeParse(text).success).toBe(true);
  });

  it.each([
    ["turns the writing round", "Pay \u202e00.08$ to Ana"],
    ["isolates a part of it", "Pay \u2066$80.00\u2069 to Ana"],
    ["hides a character", "Agreed\u0000 with Leo"],
    ["rings a bell", "Agreed\u0007 with Leo"],
    ["is half a character", "Agreed \ud800 with Leo"],
    ["says nothing", "   \n "],
    ["is a dash", "--"],
    ["is dots", "..."],
    ["is no answer", "n/a"],
    ["is no answer twice", "n/a n/a"],
    ["is one word", "Goodwill"],
    ["is one word again and again", "ok ok ok ok"],
    ["is figures", "123 456 789"],
    ["is no answer in Spanish", "n.a."],
    ["is one word in Chinese", "没有"],
    ["is one sign again and again", "的的的的的的"],
    ["is one word in Japanese", "なし"],
    ["is a sign of agreement", "👍 👍 👍"],
  ])("may not be one that %s", (_, text) => {
    expect(sentence.safeParse(text).success).toBe(false);
  });
});

describe("a reference", () => {
  it.each(["CHQ-20417", "Überweisung 3/26", "#7", "支票 204", "बैंक"])("may be %j", (text) => {
    expect(handReference.safeParse(text).success).toBe(true);
  });

  it.each(["CHQ\u0000", "CHQ\n2", "CHQ\u202e2", "CHQ\u200b2", "CHQ\u20282", "CHQ\ud800", " ", "n/a", "...", "--", "7"])(
    "may not be %j",
    (text) => {
      expect(handReference.safeParse(text).success).toBe(false);
    },
  );
});

describe("whatever asks for a sentence", () => {
  const id = "01JD8ZK3Q4M5N6P7R8S9T0V1W2";
  const sum = { lotId: id, amountMinor: 5_000, currency: "USD" };
  const hash = `a1:${"0".repeat(64)}`;
  const asks: readonly (readonly [string, { safeParse(input: unknown): { success: boolean } }, object])[] = [
    ["a check of who writes", verifyRequest, { patientId: id, how: "call_back" }],
    ["a rejection", approveRequest, { verdict: "reject", approvalHash: hash }],
    ["a question back", approveRequest, { verdict: "ask_back", approvalHash: hash }],
    ["a word beside a yes", approveRequest, { verdict: "approve", approvalHash: hash }],
    ["an exception", decideRequest.shape.exception, { cause: "goodwill" }],
    ["a stop", stopRequest, {}],
    ["a lent right", delegateRequest, { toPersonId: id, fromOn: "2026-03-02", untilOn: "2026-03-03" }],
    ["credit taken back", creditReversalRequest, sum],
    ["credit paid out", creditPayoutRequest, sum],
    ["a leg that nobody could find out", resolveLegRequest, { verdict: "give_up" }],
    ["a difference", settleDifferenceRequest, {}],
  ];

  it.each(asks)("takes no dots for one: %s", (_, schema, rest) => {
    expect(schema.safeParse({ ...rest, sentence: "Called the number on file." }).success).toBe(true);
    for (const sentence of ["...", "n/a", "ok", "- -"]) {
      expect(schema.safeParse({ ...rest, sentence }).success, sentence).toBe(false);
    }
  });
});
