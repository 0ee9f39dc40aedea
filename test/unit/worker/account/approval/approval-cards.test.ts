import { describe, expect, it } from "vitest";
import { approvalCard } from "../../../../../core/contract/approval-card.ts";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import { assert } from "../../../../../core/result.ts";
import { approvalCards } from "../../../../../worker/account/queries/approval/approvals.ts";
import { approveAs } from "../../../../support/approving.ts";
import {
  aCard,
  aLine,
  aPurchase,
  aRecord,
  NOW_MS,
  rules,
  type TestClinic,
  testClinic,
  withoutLimitsByPatient,
} from "../../../../support/clinic.ts";
import { decided, goodwill, massages, mayasMassage, ulidOf } from "../../../../support/deciding.ts";

const DECISION = ulidOf("DEC", 1);

function cardsOf(clinic: TestClinic, locale = "en-US") {
  const answer = approvalCards(clinic.ctx(), { ...clinic.staff("lead"), locale });
  assert(answer.ok, answer.ok ? "" : answer.error.detail);
  return answer.value.approvals;
}

/** The one card of the queue, as a lead sees it. */
function cardOf(clinic: TestClinic, locale = "en-US") {
  const [card] = cardsOf(clinic, locale);
  return approvalCard.omit({ approvalId: true, decisionId: true }).loose().parse(card);
}

/** A massage paid with two cards, or twice with one. */
const twoPayments = (second: Parameters<typeof aCard>[3] = {}): ImportRecord[] => [
  aPurchase("B1", "P1", [aLine("N1", "massage", 150_000)]),
  aCard("Y1", "B1", 100_000),
  aCard("Y2", "B1", 50_000, second),
];

describe("an approver who is not told what it is about", () => {
  it("reads what was bought and when, and how long the money can be stopped after a yes", () => {
    const clinic = testClinic(mayasMassage(150_000));
    decided(clinic, clinic.staff("agent"), DECISION);
    const bought = clinic.sql.one<{ title: string; boughtOn: string }>(
      "SELECT i.title, p.bought_on AS boughtOn FROM line n JOIN item i ON i.id = n.item_id JOIN purchase p ON p.id = n.purchase_id",
    );
    expect(bought?.title).toBeTruthy();
    expect(cardOf(clinic)).toMatchObject({ bought: [bought], undoSeconds: rules.undoWindowSeconds });
  });
});

describe("an approver who reads another language than who asked", () => {
  it("reads the sum in their own words", () => {
    const clinic = testClinic(mayasMassage(150_000));
    decided(clinic, clinic.staff("agent"), DECISION);
    const [english, spanish] = [cardOf(clinic).sumInWords, cardOf(clinic, "es-MX").sumInWords];
    expect(english).toBe("The full price of $1,500.00");
    expect(spanish).toBe("El precio completo de $1,500.00");
  });
});

describe("an approver who is not told how far above the limit it is", () => {
  it("names what who asked may decide alone, in one decision", () => {
    const clinic = testClinic(mayasMassage(150_000));
    decided(clinic, clinic.staff("agent"), DECISION);
    expect(cardOf(clinic)).toMatchObject({ why: "above_limit", amountMinor: 150_000, limitMinor: 100_000 });
  });

  it("names the limit of the day where that is the one in the way", () => {
    const clinic = testClinic(massages(4, 90_000));
    clinic.setNow(NOW_MS + 1000);
    clinic.load([aRecord("rules_version", "test-rules@2", { rules: withoutLimitsByPatient })]);
    const agent = clinic.staff("agent");
    for (const n of [1, 2, 3, 4]) {
      const bend = { caseId: ulidOf("CASE", n), lineIds: [clinic.id("line", `N${n}`)] };
      decided(clinic, agent, ulidOf("DEC", n), bend);
    }
    expect(cardOf(clinic)).toMatchObject({ why: "above_day_limit", amountMinor: 90_000, limitMinor: 300_000 });
  });

  it("sees of an exception what the policy itself gives, and of the policy's own sum nothing beside it", () => {
    const clinic = testClinic(mayasMassage(150_000));
    decided(clinic, clinic.staff("agent"), DECISION, { amountMinor: 120_000, exception: goodwill });
    expect(cardOf(clinic)).toMatchObject({ amountMinor: 120_000, sumInWords: "", policyMinor: 150_000 });
    const plain = testClinic(mayasMassage(150_000));
    decided(plain, plain.staff("agent"), DECISION);
    expect(cardOf(plain)).not.toHaveProperty("policyMinor");
  });

  it("names the limit under which it was asked, not one that came later", () => {
    const clinic = testClinic(mayasMassage(150_000));
    decided(clinic, clinic.staff("agent"), DECISION);
    const agent = { ...rules.authority.agent, perDecisionMinor: 200_000 };
    clinic.setNow(NOW_MS + 1000);
    clinic.load([
      aRecord("rules_version", "test-rules@2", { rules: { ...rules, authority: { ...rules.authority, agent } } }),
    ]);
    expect(cardOf(clinic).limitMinor).toBe(100_000);
  });

  it("names none where no amount is the cause", () => {
    const clinic = testClinic(mayasMassage());
    decided(clinic, clinic.staff("agent"), DECISION, { amountMinor: 5_000, exception: goodwill });
    const card = cardOf(clinic);
    expect(card.why).toBe("exception");
    expect(card).not.toHaveProperty("limitMinor");
  });
});

describe("an approver who does not see where how much goes", () => {
  it("says the part of each card", () => {
    const clinic = testClinic(twoPayments({ brand: "amex", last4: "1001" }));
    decided(clinic, clinic.staff("agent"), DECISION);
    const { destinations, to } = cardOf(clinic);
    expect(destinations).toHaveLength(2);
    expect(destinations).toEqual(
      expect.arrayContaining([
        { label: "Visa ··42", amountMinor: 100_000 },
        { label: "Amex ··01", amountMinor: 50_000 },
      ]),
    );
    expect([...to].sort()).toEqual(["Amex ··01", "Visa ··42"]);
  });

  it("names a card once, however often it paid", () => {
    const clinic = testClinic(twoPayments());
    decided(clinic, clinic.staff("agent"), DECISION);
    expect(cardOf(clinic)).toMatchObject({
      to: ["Visa ··42"],
      destinations: [{ label: "Visa ··42", amountMinor: 150_000 }],
    });
  });

  it("does not say that a credit goes to the card it converts", () => {
    const clinic = testClinic(twoPayments());
    decided(clinic, clinic.staff("agent"), DECISION, { option: "credit", amountMinor: 120_000, exception: goodwill });
    expect(cardOf(clinic).destinations).toEqual([{ label: "account credit", amountMinor: 120_000 }]);
  });
});

describe("an approver who sees a sum and nothing of the person", () => {
  it("reads the patient's words, what speaks for and against, by when, and the letter that a yes sends", () => {
    const clinic = testClinic(mayasMassage(150_000));
    const letter = "Dear Maya, we return $1,500.00 to your card. Warm regards";
    decided(clinic, clinic.staff("agent"), DECISION, { replyText: letter });
    const card = cardOf(clinic);
    expect(card.patientSays).toEqual(["Refund please", expect.stringContaining("I changed my mind")]);
    expect(card.signals?.map(({ code, speaks }) => [code, speaks])).toContainEqual(["first_request", "for"]);
    expect(card.dueAtMs).toBeGreaterThan(NOW_MS);
    expect(card.letter).toBe(letter);
  });

  it("is told that there are none, where nothing is kept and nothing was written", () => {
    const clinic = testClinic(mayasMassage(150_000));
    decided(clinic, clinic.staff("agent"), DECISION);
    clinic.sql.run("DELETE FROM ticket_snapshot");
    const card = cardOf(clinic);
    expect(card.patientSays).toEqual([]);
    expect(card).not.toHaveProperty("letter");
  });
});

describe("an approver who does not know what else was asked", () => {
  it("reads what stands, what was refused and what waits in the case or on the line, newest first, and not the request itself", () => {
    const clinic = testClinic(mayasMassage(150_000));
    const agent = clinic.staff("agent");
    decided(clinic, agent, ulidOf("DEC", 1), { amountMinor: 5_000, exception: goodwill });
    const [first] = cardsOf(clinic);
    assert(first, "Nothing waits");
    expect(first).not.toHaveProperty("beside");
    for (const [n, amountMinor] of [
      [2, 6_000],
      [3, 7_000],
    ] as const) {
      clinic.setNow(NOW_MS + n * 1000);
      decided(clinic, agent, ulidOf("DEC", n), { amountMinor, exception: goodwill });
    }
    const reject = { verdict: "reject" as const, approvalHash: first.approvalHash, sentence: "Not for a massage." };
    expect(approveAs(clinic.runtime, clinic.staff("lead"), first.approvalId, reject).ok).toBe(true);
    const card = cardsOf(clinic).find(({ amountMinor }) => amountMinor === 7_000);
    expect(card?.beside).toMatchObject([
      { decisionId: ulidOf("DEC", 2), state: "awaiting_approval", amountMinor: 6_000, currency: "USD" },
      { decisionId: ulidOf("DEC", 1), state: "rejected", amountMinor: 5_000, by: expect.any(String) },
    ]);
  });
});
