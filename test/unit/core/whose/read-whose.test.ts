/** Danger: money of one person is offered because another wrote, or a patient is asked who they are because they mention their family. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namesIn } from "../../../../core/whose/names-in-mail.ts";
import type { PersonOnFile } from "../../../../core/whose/names-on-file.ts";
import { readWhose, signedPassages } from "../../../../core/whose/read-whose.ts";
import { spentMs } from "../../../support/processor-time.ts";

const read = (body: string, people: readonly PersonOnFile[] = [], subject = "") =>
  readWhose(signedPassages({ subject, body }), people);

describe("a mail about somebody else's purchase", () => {
  it.each([
    ["I'd like a refund for my wife's six laser sessions.", "partner"],
    ["My son’s braces were never fitted. Please refund them.", "child"],
    ["I am writing on behalf of my mother. She would like the rest of her package refunded.", "parent"],
    ["I write for my mother.", "parent"],
    ["My daughter (14) had a reaction to the facial. I want a refund.", "child"],
    ["My son (9) has four visits left. Please refund them.", "child"],
    ["My bestie wants a refund of her facial.", "friend"],
    ["Please cancel my daughter's membership and refund the rest.", "child"],
    ["My mother has four massages left that she will not use.", "parent"],
    ["I bought six massages for my sister and she does not want them.", "relative"],
    ["My wife can't make Tuesdays any more, so she'd like a refund for the classes she has left.", "partner"],
    ["hi my dads physio package, he only used two of the ten, can we have the rest back", "parent"],
    ["We paid for the treatment of our employee, who has left the company.", "employee"],
    ["I ask for a refund of the six sessions of my grandmother.", "relative"],
    ["Mum's statement has a facial on it that she never had.", "parent"],
    ["My daughter Elise went once and has lost interest. I paid for the six.", "child"],
    ["I'm the guardian of Leo Park and he won't continue.", undefined],
    ["I am the guardian of Leo Park and he won't continue.", undefined],
    ["We act for Ms R. Moodley.", undefined],
    ["Quisiera el reembolso de las sesiones de mi esposa.", "partner"],
    ["Escribo por mi mamá. Ya no quiere seguir con sus masajes.", "parent"],
    ["Pagué los brackets para mi hija y nunca se los pusieron.", "child"],
    ["Soy la madre de Hugo y no podrá seguir con vosotros.", undefined],
    ["A mi abuelo le quedan tres visitas y no va a volver.", "relative"],
    ["J'écris au nom de ma mère. Il lui reste trois soins.", "parent"],
    ["Pouvez-vous rembourser les séances de mon fils ?", "child"],
    ["J'ai payé un forfait pour ma femme et elle ne viendra plus.", "partner"],
  ])("%s", (body, relation) => {
    const whose = read(body);
    expect(whose).toMatchObject({ about: "somebody_else", isDeceased: false });
    expect(whose.relation).toBe(relation);
    expect(whose.words).not.toEqual([]);
    for (const words of whose.words) expect(body).toContain(words);
  });
});

describe("a mail in which somebody else is only mentioned", () => {
  it.each([
    "My husband lost his job and I can't afford the sessions. Please refund what is left.",
    "My wife recommended you, but I was not happy. I want my money back.",
    "My daughter is ill so I cannot come to my sessions any more. Refund, please.",
    "My husband bought me a package for my birthday and I do not want it.",
    "Can my sister use my remaining sessions, or may I have a refund?",
    "Because of my mother's treatment I cannot come any more. May I have a refund?",
    "My son's school has changed its hours, so I can't make my appointments.",
    "My husband got a job in Denver, so we are moving. I have four sessions left.",
    "My wife and I are moving. Please refund the package.",
    "I booked massages for my wife and me and would like the money back.",
    "The massage my husband gave me for Christmas was awful. Refund please.",
    "My mother died and I had to fly home, so I missed my appointments. Please refund the fee.",
    "I would like my refund. I have to care for my father.",
    "Mi esposo perdió el trabajo y no puedo seguir con mis sesiones. Quiero un reembolso.",
    "Mi hija está enferma y no pude ir a mi cita.",
    "Por el tratamiento de mi madre no puedo ir a las sesiones. Quiero el reembolso.",
    "Soy madre de tres niños y no tengo tiempo. Quiero que me devuelvan el dinero.",
    "Mon mari a perdu son emploi, je souhaite le remboursement de mes séances.",
    "Je suis la mère de deux enfants et je n'ai plus le temps. Remboursez-moi, s'il vous plaît.",
    "Ma mère est malade et je dois annuler mon abonnement.",
    "Please refund me, I changed my mind.",
    "I bought a gift card for my sister and would like the money back.",
    "Compré una tarjeta de regalo para mi novia y quiero que me devuelvan lo que queda.",
    "J'ai acheté une carte cadeau pour ma mère, je voudrais être remboursé.",
    "I got my aunt a gift certificate that nobody will use, can I have the money back?",
    "Le compré a mi prima una tarjeta de regalo y nadie la usará, quiero el dinero.",
    "Para el domingo le compré a mi cuñada una tarjeta de regalo que nadie quiere, devuélvanme el dinero.",
    "J'ai pris pour mon beau frère une carte cadeau qui ne servira pas, rendez-moi l'argent.",
  ])("is the writer's: %s", (body) => {
    expect(read(body)).toMatchObject({ about: "writer", isDeceased: false });
  });

  it("says by which words it surely is the writer's, and none where nothing speaks for anybody", () => {
    expect(read("I have four sessions left.").words).toEqual(["I have four sessions left"]);
    expect(read("A refund, please.").words).toEqual([]);
  });
});

describe("a death", () => {
  it.each([
    ["My mother passed away. She had eight visits left. Can the family have the money?", "parent"],
    ["I am the executor of the estate of the late Harold Pym, who paid for six sessions.", "estate"],
    ["My late husband's appointments: he had paid for a year.", "partner"],
    ["This is Joan, Walter's wife. Walter passed away in March. He had four visits left over.", undefined],
    ["My husband died in April. He had prepaid. How do we claim the unused part?", "partner"],
    ["Mi padre falleció el domingo. Tenía las sesiones pagadas hasta fin de año.", "parent"],
    ["Soy albacea de doña Carmen Olmedo, que tenía pagado un implante.", "estate"],
    ["Décès de ma mère. Elle avait pris une carte de dix soins.", "parent"],
    ["Je suis chargé de la succession de Monsieur Armand Delcroix.", "estate"],
  ])("of whoever it is about: %s", (body, relation) => {
    const whose = read(body);
    expect(whose.about).not.toBe("writer");
    expect(whose.isDeceased).toBe(true);
    expect(whose.relation).toBe(relation);
  });

  it("of another than whom it is about is none of the patient's", () => {
    const whose = read("My father died last year. I am writing for my son: his braces were never fitted.");
    expect(whose).toMatchObject({ about: "somebody_else", relation: "child", isDeceased: false });
  });

  it("of whose address the mail comes from names them, as a widow writes from her husband's", () => {
    const walter = { patientId: "W", name: "Walter Quigley", isWriter: true, isNear: true };
    const whose = read("This is Joan, Walter's wife. Walter passed away in March. He had four visits left.", [walter]);
    expect(whose).toMatchObject({ about: "somebody_else", isDeceased: true, namedPatientIds: ["W"] });
  });

  it.each([
    "My phone died, so I write from this one. Refund please.",
    "The late appointment on Monday did not suit me.",
  ])("is not read from %s", (body) => expect(read(body)).toMatchObject({ about: "writer", isDeceased: false }));
});

it("whoever cares for somebody and says so writes of them", () => {
  expect(read("I am her carer. She wants the money back for the laser.").about).toBe("somebody_else");
});

describe("people on file", () => {
  const fernanda = { patientId: "F", name: "Fernanda Osorio", isWriter: true, isNear: true };
  const amalia = { patientId: "A", name: "Amalia Osorio", isWriter: false, isNear: true };
  const sarah = { patientId: "S", name: "Sarah Miller", isWriter: false, isNear: false };
  const people = [fernanda, amalia, sarah];

  it("are named by first and last name, or by the first alone where they are of the family", () => {
    expect(read("Escribo por mi mamá Amalia.", people).namedPatientIds).toEqual(["A"]);
    expect(read("Amalia's massages: may we have the money back?", people)).toMatchObject({
      about: "somebody_else",
      namedPatientIds: ["A"],
    });
    expect(read("Please refund the sessions of Sarah Miller.", people)).toMatchObject({
      about: "somebody_else",
      namedPatientIds: ["S"],
    });
    expect(read("Sarah was so kind. Please refund my sessions.", people).namedPatientIds).toEqual([]);
  });

  it("who are only mentioned are asked about", () => {
    expect(read("I came with Sarah Miller on Monday and want a refund.", people)).toMatchObject({
      about: "unclear",
      namedPatientIds: ["S"],
    });
  });

  it("are not meant by somebody of the clinic with their name", () => {
    expect(read("Dr. Sarah Miller was rude to me. Refund my session.", people)).toMatchObject({ about: "writer" });
  });

  it("do not make the writer's own name somebody else", () => {
    const twin = { patientId: "T", name: "Fernanda Osorio", isWriter: false, isNear: true };
    expect(read("Quiero el reembolso de mis sesiones. Fernanda Osorio", [...people, twin])).toMatchObject({
      about: "writer",
      namedPatientIds: [],
    });
  });
});

describe("whose words they are", () => {
  it("a quoted mail and our own letter say nothing of whose it is", () => {
    const quoted =
      "Yes, please refund me.\n\nOn Mon, 2 March 2026 Harbour Wellness wrote:\n> Your wife's sessions\n> I write for my mother";
    expect(read(quoted).about).toBe("writer");
  });
});

describe("hostile mails", () => {
  it.each([
    ["", ""],
    ["​".repeat(500), "nothing but invisible marks"],
    ["my ".repeat(30_000), "one word again and again"],
    ["my wife's ".repeat(3_000), "an owner again and again"],
    [`‮${"snoisses s'efiw ym"}`, "written backwards"],
    ["xkin xkins xkin has sessions", "the mark that stands for somebody"],
    ["É".repeat(20_000), "one long word"],
  ])("are read without throwing and in bounded time (%#)", (body) => {
    expect(["writer", "somebody_else", "unclear"]).toContain(read(body).about);
    expect(spentMs(() => read(body), 2_000)).toBeLessThan(2_000);
  });

  it("never throw, whatever the text, and quote the mail alone", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: "grapheme" }), fc.string({ maxLength: 60 }), (body, subject) => {
        const { words } = read(
          `my son ${body}`,
          [{ patientId: "P", name: body.slice(0, 20), isWriter: false, isNear: true }],
          subject,
        );
        for (const one of words) expect(`${subject}\nmy son ${body}`).toContain(one);
      }),
    );
  });

  it("name no more people than are looked up at once", () => {
    const body = Array.from({ length: 5_000 }, (_, at) => `Anna${at} Berg${at}`).join(" ");
    const { full, words } = namesIn(signedPassages({ subject: "", body }));
    expect(full.length).toBeLessThanOrEqual(90);
    expect(words.length).toBeLessThanOrEqual(40);
  });
});

it("names that may be on file are found as they are written, and behind a relation in any case", () => {
  const { full, words } = namesIn(
    signedPassages({ subject: "Dev's physio", body: "escribo por mi mama amalia osorio. Saludos, Fer" }),
  );
  expect(full).toContain("amalia osorio");
  expect(words).toEqual(expect.arrayContaining(["dev", "amalia", "fer"]));
});
