/** Danger: words that only look like an acceptance, an arrival or a withdrawal are offered to be recorded as one. */
import { describe, expect, it } from "vitest";
import { readReply } from "../../../../core/conversation/read-reply.ts";

const kindOf = (body: string, letter: "credit" | "refund" | "decline") =>
  readReply({ subject: "Re: Your request", body, letter, speaker: "patient" }).kind;

describe("no acceptance is", () => {
  it.each([
    "I accept your apology.",
    "I accept that you made an error.",
    "I accept under protest and reserve my rights",
    "Sounds good but I want the refund.",
    "I'm sure other people accept the credit. Not me.",
    "“I accept the credit” is what you want me to say. I won't.",
    "Maya said: I accept the credit",
    "As Maya's husband I accept the credit on her behalf",
    "Acepto... es broma, no acepto",
    "J'accepte pas",
    "s\u0336I accept the credit\u0336",
    "Thank you for contacting Dr. Chen's office. We accept credit cards and insurance. Yes, we are open.",
    "Maya Chen has accepted this invitation.",
    "Maya is happy with the credit",
    "maya is fine with the credit, please go ahead",
    "Maya's happy with the credit, thanks",
    "Yes, Maya accepts the credit.",
    "My wife is glad to take the credit.",
    "She's happy with that, go ahead",
    "Maya está de acuerdo con el saldo",
    "Maya acepta el saldo, gracias",
    "Maya est d'accord pour l'avoir",
    "Maya accepte l'avoir",
  ])("%s", (body) => expect(kindOf(body, "credit")).not.toBe("accepts"));
});

it.each([
  "I'm happy with the credit",
  "Yes, that is fine with me, I accept the credit.",
  "Yes, will take the credit, thanks",
  "The credit is fine, please go ahead.",
  "Estoy de acuerdo con el saldo",
  "C'est d'accord pour l'avoir, merci",
  "J'accepte l'avoir",
])("an acceptance is: %s", (body) => expect(kindOf(body, "credit")).toBe("accepts"));

it("a guardian may say it of the patient", () => {
  const reply = { subject: "Re: Your request", body: "Maya is happy with the credit", letter: "credit" } as const;
  expect(readReply({ ...reply, speaker: "guardian" }).kind).toBe("accepts");
});

describe("nothing has arrived by", () => {
  it.each([
    "Your letter arrived, the money did not",
    "I received the credit note but no money",
    "I got the refund confirmation but not the refund",
    "My bank says it arrived at another account",
    "Ya llegó su carta",
    "J'ai bien reçu votre mail",
    "J'ai reçu le mauvais montant",
  ])("%s", (body) => expect(kindOf(body, "refund")).not.toBe("arrived"));
});

describe("no withdrawal of the request is", () => {
  it.each([
    ["Please disregard the attachment", "credit"],
    ["I withdraw my acceptance", "credit"],
    ["I withdraw my consent to the treatment", "decline"],
    ["Withdraw the credit and send money", "decline"],
    ["Ya no quiero el crédito", "decline"],
  ] as const)("%s", (body, letter) => expect(kindOf(body, letter)).not.toBe("withdraws"));
});
