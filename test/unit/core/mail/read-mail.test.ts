import { describe, expect, it } from "vitest";
import type { Extent } from "../../../../core/mail/lines.ts";
import { peopleNamed, readMail, wordsIn } from "../../../../core/mail/read-mail.ts";

const textOf = (body: string, parts: readonly Extent[]) =>
  parts.map(({ start, end }) => body.slice(start, end)).join("\n");

describe("a mail passed on by the front desk", () => {
  const body =
    "Please look at this one, thanks. Jo\n\n---------- Forwarded message ---------\nFrom: Maya Chen <maya@example.com>\nDate: Mon, Mar 3, 2025 at 10:12 AM\n" +
    "Subject: My package\nTo: <hello@clinic.example>\n\nI want my money back.\n\nMaya\n";
  const read = readMail({ subject: "Fwd: My package", body });

  it("is read inside", () => {
    expect(textOf(body, read.own)).toBe("Please look at this one, thanks. Jo");
    expect(read.forwarded && textOf(body, read.forwarded.own)).toBe("I want my money back.\n\nMaya");
    expect(read).toMatchObject({ subject: "My package", isForward: true, isAnswer: false });
  });

  it("names its sender, as somebody whom it may be about", () => {
    expect(read.forwarded?.from).toEqual({ name: "Maya Chen", address: "maya@example.com" });
    expect(peopleNamed(body, read)).toEqual([{ name: "Maya Chen", address: "maya@example.com", isPassedOn: true }]);
  });
});

describe("what no person wrote", () => {
  it.each([
    [
      "Undelivered Mail Returned to Sender",
      "This is the mail system at host mail.example.\n\nI'm sorry, your message could not be delivered.\n\nI want a refund.",
    ],
    ["Undeliverable: Your refund request", "Delivery has failed to these recipients:\n\nI want a refund."],
    ["Unzustellbar: Ihre Erstattung", "Ihre Nachricht konnte nicht zugestellt werden.\n\nI want a refund."],
    ["No se puede entregar: su reembolso", "Su mensaje no se pudo entregar.\n\nI want a refund."],
    ["Non remis : votre remboursement", "Votre message n'a pas pu être remis.\n\nI want a refund."],
    ["Non recapitabile: rimborso", "Il messaggio non è stato recapitato.\n\nI want a refund."],
    ["Não entregue: reembolso", "A sua mensagem não foi entregue.\n\nI want a refund."],
  ])("is a mail that came back: %s", (subject, body) => {
    const read = readMail({ subject, body });
    expect(read).toMatchObject({ machine: "bounce", own: [] });
    expect(wordsIn(read)).toEqual([]);
  });

  it.each([
    "Automatic reply: your refund",
    "Respuesta automática: su reembolso",
    "Réponse automatique : remboursement",
    "Abwesenheitsnotiz: Erstattung",
    "Risposta automatica: rimborso",
    "Resposta automática: reembolso",
  ])("is the answer of somebody away: %s", (subject) => {
    const read = readMail({ subject, body: "I am away and want a refund of my flight." });
    expect(read.machine).toBe("auto_reply");
    expect(wordsIn(read)).toEqual([]);
  });

  it("is not a parcel that did not come", () => {
    const body = "The cream was never delivered. I want my money back.";
    const read = readMail({ subject: "Delivery failure of my cream", body });
    expect(read.machine).toBeUndefined();
    expect(textOf(body, read.own)).toBe(body);
  });
});

describe("a subject", () => {
  it.each([
    ["Refund", "Refund", false, false],
    ["Re: Refund", "Refund", true, false],
    ["RE[2]: AW: Refund", "Refund", true, false],
    ["Fwd: Re: Refund", "Refund", false, true],
    ["Re: Fwd: Refund", "Refund", true, false],
    ["[EXT] FW: Refund", "Refund", false, true],
    ["TR : Remboursement", "Remboursement", false, true],
    ["RES: ENC: Reembolso", "Reembolso", true, false],
    ["I: R: Rimborso", "Rimborso", false, true],
    ["i: want my money", "i: want my money", false, false],
    ["Ref: 1042", "Ref: 1042", false, false],
    ["Refund: four sessions", "Refund: four sessions", false, false],
    ["Re:", "", true, false],
    ["", "", false, false],
  ])("says what it says: %s", (subject, own, isAnswer, isForward) => {
    expect(readMail({ subject, body: "" })).toMatchObject({ subject: own, isAnswer, isForward });
  });
});

describe("what cannot be told apart", () => {
  const heading = "On Mon, Mar 3, 2025 at 10:12 AM Harbour Clinic <hello@harbour.example> wrote:";

  it.each([
    [
      "an answer below a mail without marks",
      "Re: Sessions",
      `${heading}\n\nWe do not give refunds.\n\nI want my money back.`,
    ],
    [
      "answers within a mail without marks",
      "Re: Sessions",
      `See my answers below in red.\n\n${heading}\n\nHow many? Four. Which? All.`,
    ],
    ["nothing but marked lines", "Sessions", "> I want my money back."],
    [
      "a forward that names nobody",
      "Fwd: Sessions",
      "FYI\n\n---------- Forwarded message ---------\nI want my money back.",
    ],
    ["sentences below a signature's mark", "Sessions", "Hello\n-- \nI want my money back for all of it."],
    [
      "an older mail below one that answers nothing",
      "Sessions",
      `Please see this.\n\n${heading}\n\nI want my money back.`,
    ],
  ])("is said to be unsure: %s", (_, subject, body) => {
    expect(readMail({ subject, body }).isUnsure).toBe(true);
  });

  it.each([
    ["a plain mail", "Sessions", "I want my money back."],
    ["an answer above an older mail", "Re: Sessions", `Thank you.\n\n${heading}\n\nWe do not give refunds.`],
    ["an answer below a marked mail", "Re: Sessions", `${heading}\n> We do not give refunds.\n\nI want my money back.`],
    ["a signed mail", "Sessions", "I want my money back.\n-- \nMaya Chen\n555 010 0123"],
  ])("is sure otherwise: %s", (_, subject, body) => {
    expect(readMail({ subject, body }).isUnsure).toBe(false);
  });

  it("takes it from outside that a later mail of a ticket answers", () => {
    const body = `Thank you.\n\n${heading}\n\nWe do not give refunds.`;
    expect(readMail({ subject: "Sessions", body, isAnswer: true })).toMatchObject({ isAnswer: true, isUnsure: false });
  });
});

describe("who it may be about", () => {
  const people = (subject: string, body: string) => peopleNamed(body, readMail({ subject, body }));

  it("is an address in the writer's own words, not one that is quoted or signed", () => {
    const body =
      "My old address is Maya.Chen@mail.example.\n\n-- \nfriend@mail.example\n\nOn Mon, Mar 3, 2025, Clinic <hello@harbour.example> wrote:\n> desk@harbour.example";
    expect(people("Re: Sessions", body)).toEqual([{ address: "maya.chen@mail.example", isPassedOn: false }]);
  });

  it("is who filled in a form", () => {
    expect(
      people("New message", "Name: Maya Chen\nEmail: maya.chen@mail.example\nMessage: Money back, please."),
    ).toEqual([{ address: "maya.chen@mail.example", isPassedOn: false }]);
  });

  it("is the sender whom a heading names, with the name", () => {
    const body =
      "See below.\n\nAm Mo., 3. März 2025 um 10:12 Uhr schrieb Maya von Chen <maya.chen@mail.example>:\n\nGeld zurück, bitte.";
    expect(people("WG: Paket", body)).toEqual([
      { name: "Maya von Chen", address: "maya.chen@mail.example", isPassedOn: true },
    ]);
  });
});
