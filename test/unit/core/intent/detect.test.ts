import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectIntent } from "../../../../core/intent/detect.ts";
import { ALL_MAILS } from "../reasons/corpus.ts";

const inBody = (body: string) => detectIntent({ subject: "", body });
const quotesOf = ({ quote, reason, chargeback }: ReturnType<typeof detectIntent>) =>
  [quote, reason?.quote, chargeback?.quote].filter((text) => text !== undefined);

describe("a mail's intent", () => {
  it("says what was asked, why, and by which words", () => {
    expect(inBody("Hello. I'm moving to Austin next month. I'd like a refund for my four sessions, please.")).toEqual({
      band: "sure",
      because: "words",
      isRefundRequest: true,
      quote: "I'd like a refund for my four sessions, please",
      reasons: ["moved_or_schedule"],
      reason: { code: "moved_or_schedule", quote: "I'm moving to Austin next month" },
      chargeback: undefined,
      ask: "refund",
      likely: expect.arrayContaining([
        { code: "moved_or_schedule", quote: "I'm moving to Austin next month", share: expect.any(Number) },
      ]),
    });
  });

  it.each([
    ["Could you turn my unused sessions into a credit?", "credit"],
    ["I don't need a refund, a credit to my account would be fine.", "credit"],
    ["Please cancel my membership.", "cancel"],
    ["Please cancel my membership and refund this month.", "refund"],
    ["Quiero cancelar mi membresía.", "cancel"],
  ])("tells what is asked in %j: %s", (body, ask) => {
    expect(inBody(body)).toMatchObject({ isRefundRequest: true, ask });
  });

  it.each([
    "I do not want a refund.",
    "I'm not asking for my money back.",
    "I never wanted a refund, I wanted an apology.",
    "No quiero un reembolso.",
    "There is no need to refund me.",
  ])("does not turn a denial around: %s", (body) => {
    expect(inBody(body).isRefundRequest).toBe(false);
  });

  it.each([
    "I don't want a credit, I want a refund.",
    "I don't want to come back and I want my money back.",
    "I am not happy and I want a refund.",
    "Why don't you just refund me?",
    "I will not accept anything less than a refund.",
  ])("keeps a request beside a denial of something else: %s", (body) => {
    expect(inBody(body)).toMatchObject({ isRefundRequest: true, ask: "refund" });
  });

  it.each([
    "I work at a hospital and my new shifts don't fit. Please refund the package.",
    "Soy enfermera en el hospital y mi horario nuevo no me permite ir. Reembolso.",
    "Je suis infirmière à l'hôpital et je n'ai plus le temps de venir, remboursez-moi",
  ])("takes a hospital for no medical stop where the writer works there: %s", (body) => {
    expect(inBody(body).likely[0]?.code).toBe("moved_or_schedule");
    expect(inBody("I am in hospital and cannot come. Refund please.").reason?.code).toBe("medical_stop");
  });

  it("names the bank only as a threat", () => {
    expect(inBody("I want to dispute the charge.").chargeback?.quote).toBe("I want to dispute the charge");
    expect(inBody("Refund me or I will call my bank.").chargeback).toBeDefined();
    expect(inBody("Si no, dejaré que mi banco lo reclame.").chargeback).toBeDefined();
    expect(inBody("O me lo devuelven o disputo el cargo con mi banco.").chargeback).toBeDefined();
    expect(inBody("Ya me atendieron y retiré el reclamo de la tarjeta.").chargeback).toBeUndefined();
    expect(inBody("I'm not disputing the charge, just asking what it is for.").chargeback).toBeUndefined();
    expect(inBody("I will call my bank to raise my limit.").chargeback).toBeUndefined();
  });

  it("tries the language of the mail, whatever the helpdesk believes it to be", () => {
    const mail = { subject: "Baja", body: "Quiero un reembolso de mis sesiones." };
    for (const language of ["es", "es-MX", "en", "fr", "", "not a language"]) {
      expect(detectIntent({ ...mail, language }).isRefundRequest).toBe(true);
    }
  });
});

describe("what somebody else wrote", () => {
  const history = "I want a refund for my package.";

  it.each([
    ["marked lines", `Thanks!\n> ${history}\n>> ${history}`],
    ["an answered mail", `Thanks!\n\nOn Mon, 3 Mar 2025 at 10:12, Maya <maya@example.com> wrote:\n\n${history}`],
    [
      "a heading over two lines",
      `Thanks!\n\nOn Mon, 3 Mar 2025 at 10:12, Maya Chen\n<maya@example.com> wrote:\n\n${history}`,
    ],
    ["a Spanish answer", `Gracias\n\nEl lun, 3 mar 2025 a las 10:12, Maya escribió:\n\n${history}`],
    ["a mail below headers", `Thanks!\n\nFrom: Maya\nSent: Monday\nTo: Clinic\n\n${history}`],
    ["an original message", `Thanks!\n-----Original Message-----\n${history}`],
    ["a forwarded message", `FYI\n---------- Forwarded message ---------\n${history}`],
    ["a signature", `Thanks!\n-- \nI can get you a refund. Ask me how.\n${history}`],
  ])("is not read: %s", (_, body) => {
    expect(inBody(body).isRefundRequest).toBe(false);
  });

  it("does not hide an answer written below a marked quote", () => {
    expect(inBody("On Mon, 3 Mar 2025, Clinic wrote:\n> How can we help?\nI want a refund.").isRefundRequest).toBe(
      true,
    );
  });

  it("is the subject of an answer, which belongs to the thread", () => {
    expect(detectIntent({ subject: "Re: Refund request", body: "See you then." }).isRefundRequest).toBe(false);
    expect(detectIntent({ subject: "Refund request", body: "Invoice 12." }).isRefundRequest).toBe(true);
  });
});

describe("hostile text", () => {
  it.each([
    ["nothing", ""],
    ["a lone surrogate", "\ud800 I want a refund \udfff"],
    ["right-to-left marks", "\u202eI want a refund\u202c أريد استرداد"],
    ["hidden characters in the word", "I want a re\u200bfu\u00adnd."],
    ["full-width letters", "Ｉ ｗａｎｔ ａ ｒｅｆｕｎｄ"],
    ["emoji", "😀😀 I want a refund 💸💸"],
    ["control characters", "\u0000\u0007I\u0000 want a refund\u001b[31m"],
    ["curly apostrophes", "I’d like a refund"],
  ])("is read as far as it can be: %s", (name, body) => {
    expect(inBody(body).isRefundRequest).toBe(name !== "nothing");
  });

  it.each([
    ["one word of a megabyte", "refund".repeat(200_000)],
    ["a megabyte of line breaks", "\n".repeat(1_000_000)],
    ["words that open every gap", "i want can could please my the ".repeat(40_000)],
    ["a request repeated", "I want a refund not ".repeat(60_000)],
    ["headings of quotes", "On Mon at 10:12, Clinic\n".repeat(50_000)],
    ["marks on one letter", `a${"\u0301".repeat(1_000_000)}`],
    ["blanks before a stop", `${" ".repeat(1_000_000)}-`],
  ])("is answered although it is huge: %s", (_, body) => {
    expect(() => detectIntent({ subject: body, body })).not.toThrow();
  });

  it("is read up to the limit and not beyond", () => {
    const quote = "I want a refund";
    expect(inBody(`${"so ".repeat(6_000)}. ${quote}.`)).toMatchObject({ band: "unsure", because: "words", quote });
    expect(inBody(`${"so ".repeat(6_670)}. ${quote}.`)).toMatchObject({ band: "unsure", because: "long" });
  });

  it("never throws, and never quotes what was not written", () => {
    const word = fc.constantFrom(
      "refund",
      "want",
      "not",
      "my",
      "money back",
      "bank",
      "charged twice",
      "\n",
      "> ",
      "😀",
      "\u202e",
      ". ",
      ", ",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc
        .array(fc.oneof(word, fc.string({ unit: "grapheme", maxLength: 5 })), { maxLength: 80 })
        .map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(text, text, (subject, body) => {
        for (const quote of quotesOf(detectIntent({ subject, body }))) {
          expect(quote.length).toBeGreaterThan(0);
          expect(quote.length).toBeLessThanOrEqual(140);
          expect(isOf(subject, quote) || isOf(body, quote)).toBe(true);
        }
      }),
    );
  });

  it("quotes every mail of the corpus verbatim and in short", () => {
    for (const mail of ALL_MAILS) {
      const intent = detectIntent(mail);
      expect(intent.quote !== undefined).toBe(intent.band !== "none");
      for (const quote of quotesOf(intent)) {
        expect(quote.length).toBeLessThanOrEqual(140);
        expect(isOf(mail.subject, quote) || isOf(mail.body, quote)).toBe(true);
      }
    }
  });
});

/** But for an ellipsis where it is cut. */
const isOf = (text: string, quote: string): boolean => text.includes(quote.replace(/^…/, "").replace(/…$/, ""));
