import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReply } from "../../../../core/conversation/read-reply.ts";
import { LETTER_KINDS, type LetterKind, REPLY_KINDS, type Speaker } from "../../../../core/conversation/reply.ts";
import { spentMs } from "../../../support/processor-time.ts";

const read = (
  body: string,
  letter: LetterKind = "refund",
  speaker: Speaker = "patient",
  subject = "Re: Your request",
) => readReply({ subject, body, letter, speaker });

describe("what a reply says", () => {
  it.each([
    ["accepts", "I will take the credit", "credit"],
    ["accepts", "Yes, that works for me. Please go ahead.", "refund"],
    ["accepts", "Acepto el reembolso, gracias.", "refund"],
    ["accepts", "J'accepte votre proposition.", "refund"],
    ["arrived", "It arrived", "refund"],
    ["arrived", "The refund is in my account, thank you!", "refund"],
    ["arrived", "Ya me llegó el dinero, gracias", "refund"],
    ["arrived", "Le virement est bien arrivé, merci.", "refund"],
    ["withdraws", "Please disregard my refund request, I will keep the sessions.", "refund"],
    ["withdraws", "Olviden la devolución, sigo con mis sesiones.", "question"],
    ["withdraws", "Je retire ma demande, je garde le forfait.", "question"],
    ["review", "I want somebody else to look at it", "decline"],
    ["review", "Quiero que lo revise otra persona.", "decline"],
    ["review", "Je demande un réexamen par votre direction.", "decline"],
    ["chargeback", "Then I will dispute the charge with my bank.", "decline"],
    ["chargeback", "I will call my bank and have them claim it back.", "decline"],
    ["chargeback", "If you do not pay I will let my bank claim it back.", "decline"],
    ["chargeback", "Then I'll go through my credit card company.", "decline"],
    ["chargeback", "Voy a desconocer el cargo con mi banco.", "decline"],
    ["chargeback", "Je vais contester le paiement auprès de ma banque.", "decline"],
    ["request", "No credit. I want my money back on my card.", "credit"],
    ["fact", "The receipt number is 00817 and I paid on 12 October. Copy attached.", "question"],
    ["thanks", "Thank you so much for answering.", "decline"],
  ] as const)("reads %s: %s", (kind, body, letter) => expect(read(body, letter).kind).toBe(kind));

  it.each(["[cid:image001.png@01D9]", "[image: IMG_2031.jpg]", "<https://files.example/refund.pdf>"])(
    "reads nothing into a picture that nobody has read: %s",
    (body) => expect(read(body)).toMatchObject({ kind: "other", because: "empty" }),
  );

  it("shows the words that it rests on, verbatim", () => {
    const body = "Good morning. I will take the credit. See you in May.";
    expect(read(body, "credit").quote).toBe("I will take the credit");
  });
});

describe("what binds nobody", () => {
  it.each([
    "I'll take the credit if it can be used for facials.",
    "I accept, provided that the fee is waived.",
    "Yes, but only if it goes to my other card.",
    "Aceptaría el saldo solo si no caduca.",
    "J'accepte à condition que l'avoir n'expire pas.",
    "I think so, let me ask my husband first.",
    "I cannot accept this.",
    "It has not arrived yet.",
    "Todavía no me llegó nada.",
    "Only half of it arrived.",
  ])("takes %s for neither an acceptance, an arrival nor a withdrawal", (body) => {
    for (const letter of LETTER_KINDS)
      expect(["accepts", "arrived", "withdraws"]).not.toContain(read(body, letter).kind);
  });

  it("says what the doubt is about", () => {
    expect(read("Yes, I accept, provided that the fee is waived.")).toMatchObject({
      kind: "other",
      because: "doubtful",
    });
  });

  it("never takes the words of somebody in copy for the patient's", () => {
    expect(read("I accept the refund.", "refund", "somebody")).toMatchObject({ kind: "other", because: "not_theirs" });
    expect(read("I accept the refund.", "refund", "guardian").kind).toBe("accepts");
  });

  it("takes nothing that the patient only passes on for theirs", () => {
    const body =
      "Is this from you?\n\n---------- Forwarded message ---------\nFrom: Sam <sam@mail.example>\nDate: 3 Mar 2025\n\nYes, I accept the credit, please go ahead.";
    const reading = readReply({ subject: "Fwd: Your refund", body, letter: "credit", speaker: "patient" });
    expect(reading.kind).not.toBe("accepts");
    expect(reading.quote ?? "").not.toContain("accept");
  });

  it("reads no automatic answer", () => {
    const away = read("I accept urgent messages only.", "refund", "patient", "Automatic reply: Your request");
    expect(away).toEqual({ kind: "other", because: "machine" });
  });

  it("reads nothing in our own letter that is only quoted", () => {
    const body =
      'On Mon, Feb 3, Glow Lab <hello@glowlab.example> wrote:\n> Reply "I accept the credit" and it is yours.';
    expect(read(body, "credit")).toEqual({ kind: "other", because: "empty" });
  });

  it("takes a dispute that was called off for no threat", () => {
    expect(read("I have cancelled the dispute with my bank.").kind).not.toBe("chargeback");
  });
});

describe("hostile text", () => {
  it("is read without a throw, and its quote stands in it", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.string({ unit: "grapheme", maxLength: 60 }),
        (body, subject) => {
          const { kind, quote } = readReply({ subject, body, speaker: "patient" });
          expect(REPLY_KINDS).toContain(kind);
          if (quote !== undefined) expect(body.includes(quote) || subject.includes(quote)).toBe(true);
        },
      ),
    );
  });

  it("takes bounded time, however long it is", () => {
    const long = "yes please if not only the refund arrived and ".repeat(25_000);
    expect(spentMs(() => read(long), 3_000)).toBeLessThan(3_000);
  });
});
