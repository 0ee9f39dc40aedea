/** Letters that went out under a green "Checked" once, each with what the case behind it had decided. */
import { describe, expect, it } from "vitest";
import type { ReplyFacts } from "../../../../../core/contract/draft-reply.ts";
import { checkReply } from "../../../../../core/reply/check/check-reply.ts";
import type { ReplyCheck } from "../../../../../core/reply/check/finding.ts";
import { CASES } from "../../../../replies/cases.ts";

const found = (ofCase: string, text: string) =>
  checkReply(text, CASES[ofCase] ?? never()).map(({ check, words }) => `${check}: ${words}`);
const never = () => {
  throw new Error("no such case");
};

describe("a letter is stopped that names", () => {
  it.each<[string, string, ReplyCheck, string]>([
    ["another sum in figures and a word", "We will return 900 dollars.", "amount_differs", "900 dollars"],
    ["another sum in words", "We will return nine hundred dollars.", "amount_differs", "nine hundred dollars"],
    ["a figure with letters in it", "We will return $9OO.", "amount_differs", "$9OO"],
    ["wide figures", "We will return $９００.", "amount_differs", "$９００"],
    ["a figure with nothing visible in it", "We will return $9\u200b00.", "amount_differs", "$9\u200b00"],
    ["thousands as another country groups them", "We will return $1.800,00.", "amount_differs", "$1.800,00"],
    ["all that was paid, where part goes back", "We will give you a full refund.", "amount_differs", "full refund"],
    ["another card", "We will return $800.00 to your Mastercard.", "way_differs", "Mastercard"],
    ["another card's figures", "We return $800.00 to the card ending in 1111.", "way_differs", "1111"],
    ["a check, where it goes to the card", "We will mail you a check for $800.00.", "way_differs", "a check"],
    [
      "money that is there already",
      "Your $800.00 is already on your card.",
      "says_arrived",
      "$800.00 is already on your card",
    ],
    ["money that has left", "The $800.00 has already been sent.", "says_sent", "$800.00 has already been sent"],
    [
      "credit, where money was decided",
      "We will add $800.00 to your account with us as credit.",
      "gives_other",
      "We will add $800.00",
    ],
    ["half, where more was decided", "We'll give you half of what you paid back.", "amount_differs", "half"],
    ["a share in percent", "We're refunding 80% of your package.", "amount_differs", "80%"],
    ["a figure without its currency", "Refunding you 900 today.", "amount_differs", "900"],
    ["a sum as an editor's HTML has it", "We will return &#36;900.", "amount_differs", "&#36;900"],
    ["a sum in the marks of a chat", "We **will** _return_ **$900**.", "amount_differs", "$900"],
    ["letters of another alphabet that look the same", "Wе will rеturn $900.", "amount_differs", "$900"],
    ["a sum below a line", "Hi Maya,\n________\nWe will return $900.", "amount_differs", "$900"],
    ["a colleague's words", "On Monday our manager wrote:\nWe will return $900.", "amount_differs", "$900"],
    ["another card's figures behind a star", "We return $800.00 to your Visa *1111.", "way_differs", "1111"],
    [
      "money that is there already, and a statement to look at",
      "The $800.00 is already on your card, so have a look at your statement.",
      "says_arrived",
      "$800.00 is already on your card",
    ],
    ["two figures of another card", "We return $800 to your Visa 77.", "way_differs", "77"],
    ["another card, in no sentence", "Approved! $800 to your Mastercard.", "way_differs", "Mastercard"],
    ["a refusal", "We are not able to refund the sessions.", "refuses_given", "not able to refund"],
  ])("%s", (_, text, check, words) => {
    expect(found("given", text).some((one) => one.startsWith(`${check}: `) && one.includes(words))).toBe(true);
    expect(checkReply(text, CASES.given ?? never())[0]?.severity).toBe("blocks");
  });

  it("ten times the sum, as arrived", () =>
    expect(found("small", "The $959.00 is in your account now.")).toEqual([
      "amount_differs: $959.00",
      "says_arrived: $959.00 is in your account",
    ]));

  it("money beside a refusal", () =>
    expect(found("refused", "We cannot return the $350.00. We give you $75.00 back the way you paid.")).toEqual([
      "promises_money: We give you $75.00",
    ]));

  it.each(["none", "nothing", "awaiting"])("money that nobody decided: %s", (ofCase) =>
    expect(found(ofCase, "We will return $475.00.")).toEqual(["promises_money: We will return $475.00"]),
  );
});

describe("a letter is asked about that names", () => {
  it.each<[string, string, ReplyCheck, string]>([
    ["another number of days", "It can take 2 to 3 business days to show.", "days_differ", "2 to 3 business days"],
    ["another day of agreement", "You agreed to this on April 3, 2026.", "date_differs", "April 3, 2026"],
    ["regret and an apology", "We regret this. We are sorry.", "second_apology", "sorry"],
    ["a diagnosis", "Laser does not suit your rosacea.", "clinical_detail", "rosacea"],
    ["a call that is nobody's task", "I will call you by December 3.", "no_task", "I will call you by December 3"],
  ])("%s", (_, text, check, words) => {
    const all = `We will return $800.00 to your Visa ··4242. ${text}`;
    expect(found("given", all)).toEqual([`${check}: ${words}`]);
    expect(checkReply(all, CASES.given ?? never()).map(({ severity }) => severity)).toEqual(["asks"]);
  });
});

it("hours that somebody bought are no time that their money takes", () => {
  expect(found("espanol", "De sus diez horas le quedan siete, así que le vamos a devolver $800 a su Visa.")).toEqual(
    [],
  );
  expect(found("given", "Four of your ten hours are left, so we will return $800 to your Visa.")).toEqual([]);
});

it("a sum as another country writes it is the same sum", () => {
  expect(found("split", "We will return $800,00: $500.00 to your Visa and 300 dollars in cash.")).toEqual([]);
  expect(found("espanol", "Le vamos a devolver ochocientos dólares a su Visa.")).toEqual([]);
});

it("what the patient wrote is not what the clinic says", () => {
  const ours = "We will return $800.00 to your Visa ··4242.";
  for (const theirs of [
    "You wrote: “I want $900 back on my Mastercard”.",
    "> You will return $900 to my Mastercard.",
    "You asked us to return $900.",
    "On Mon, Nov 23, 2026 Maya <m@example.com> wrote:\nSo you will return $900. We have sent it, you say.",
  ])
    expect(found("given", `${ours}\n\n${theirs}`)).toEqual([]);
});

const BANK: ReplyFacts = {
  language: "en",
  currency: "USD",
  decided: "given",
  given: ["refund"],
  promisedMinor: [40_000],
  allowedMinor: [40_000],
  moneyState: "requested",
  bannedPhrases: [],
  ways: [{ tender: "card", brand: "Bank debit", lastFigures: "89" }],
};

it("a letter names the bank account that a bank debit came from, and no card", () => {
  const ways = (text: string) => checkReply(text, BANK).filter(({ check }) => check === "way_differs");
  expect(ways("We will return $400 to your bank account ending in 89.")).toEqual([]);
  expect(ways("We will return $400 to your card.")).toHaveLength(1);
});

describe("a day of agreement where the records know none", () => {
  it.each([
    ["dana", "You agreed to this on April 3, 2025."],
    ["dana_es", "Usted aceptó estos términos el 3 de abril de 2025."],
    ["dana_fr", "Vous avez accepté ces conditions le 3 avril 2025."],
  ])("is asked about: %s", (ofCase, text) => {
    const facts = CASES[ofCase] ?? never();
    const dates = { ...facts.dates, agreedOn: undefined, noAgreement: true as const };
    expect(checkReply(text, { ...facts, dates }).map(({ check, severity }) => [check, severity])).toEqual([
      ["date_differs", "asks"],
    ]);
    // Where nothing is known of it, as of several purchases, it is held against nothing.
    expect(checkReply(text, { ...facts, dates: { ...dates, noAgreement: undefined } })).toEqual([]);
  });
});

it.each([
  "The $880 is on your account as credit.",
  "The $880.00 is already on your account with us as credit.",
  "We have credited $880 to your account as store credit.",
])("credit that was decided may be said to be on the account: %s", (text) => {
  expect(found("credit", text)).toEqual([]);
  expect(found("given", text)).not.toEqual([]);
  expect(found("credit", "The $880 is already on your Visa.")).not.toEqual([]);
});

describe("in French a call is promised in the present too", () => {
  it.each([
    "On vous rappelle demain.",
    "Nous vous rappelons lundi.",
    "Je vous appelle dans l'après-midi.",
    "On vous rappelle.",
  ])("asks: %s", (text) =>
    expect(checkReply(text, CASES.dana_fr ?? never()).map(({ severity }) => severity)).toEqual(["asks"]),
  );

  it.each([
    "Nous vous rappelons que vos séances sont valables un an.",
    "On vous rappelle que lundi nous sommes fermés.",
    "Je vous rappelle votre rendez-vous de lundi.",
  ])("and is no reminder: %s", (text) => expect(found("dana_fr", text)).toEqual([]));
});

describe("stops, said another way:", () => {
  it.each([
    ["given", "Your card was refunded $800 on Monday."],
    ["refused", "We've decided on a full refund."],
    ["none", "After looking again we agreed on a full refund for you."],
    ["nothing", "I'll take care of the refund of $475."],
    ["nothing", "We will see to your refund tomorrow."],
    ["dana_es", "El dinero ya fue depositado en su Visa."],
    ["dana_fr", "Vous avez déjà été remboursée de 800 $."],
  ])("%s: %s", (ofCase, text) => expect(checkReply(text, CASES[ofCase] ?? never())[0]?.severity).toBe("blocks"));

  it.each([
    ["sent", "Your card was refunded $800 on Monday."],
    ["nothing", "I will take care of your refund request this week."],
    ["nothing", "We have not decided on a refund yet."],
  ])("and not what is true: %s: %s", (ofCase, text) =>
    expect(checkReply(text, CASES[ofCase] ?? never()).filter(({ severity }) => severity === "blocks")).toEqual([]),
  );
});
