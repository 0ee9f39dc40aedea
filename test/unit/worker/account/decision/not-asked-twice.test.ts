/** Danger: a patient is asked for what stands in their mail. */
import { describe, expect, it } from "vitest";
import { statedIn } from "../../../../../core/evidence/stated.ts";
import type { FactName } from "../../../../../core/policy/readable-facts.ts";
import { assert } from "../../../../../core/result.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { aMail, aPolicy, mayasPackage, testClinic, ticket } from "../../../../support/clinic.ts";
import { mayasMassage } from "../../../../support/deciding.ts";
import { halfWithANote } from "../../../../support/massage-policy.ts";

function draftOf(clinic: ReturnType<typeof testClinic>, bend: Parameters<typeof aMail>[0]) {
  const view = openTicketView(clinic.ctx(), clinic.staff("agent"), ticket, aMail(bend));
  assert(view.ok, view.ok ? "" : view.error.detail);
  return { draft: view.value.draft, needs: view.value.proposal?.needs };
}

describe("a doctor's note", () => {
  const clinic = () => testClinic([...mayasMassage(), aPolicy(halfWithANote)]);
  const asks = "My doctor told me to stop massages, so I would like a refund of my massage.";

  it("is asked for where the mail has none", () => {
    const { draft, needs } = draftOf(clinic(), { body: asks });
    expect(needs).toEqual(["evidence.medical_note"]);
    expect(draft?.text).toContain("your doctor's note");
    // Nobody is asked to mail what is only looked at.
    expect(draft?.text).not.toContain("Just reply to this email");
  });

  it("is not where it is attached: a person here looks at it, and the patient hears by when", () => {
    const { draft, needs } = draftOf(clinic(), { body: `${asks} Attached is the note from my doctor.` });
    expect(needs).toEqual(["evidence.medical_note"]);
    expect(draft?.situation).toBe("holding_approver");
    expect(draft?.text).not.toContain("your doctor's note");
  });
});

describe("a patient number", () => {
  it("is asked for where nobody knows who writes", () => {
    const { draft } = draftOf(testClinic(mayasPackage), { requesterEmail: "zed@else.example", requesterName: "Zed" });
    expect(draft?.text).toContain("patient number");
  });

  it("is not where the mail gives it", () => {
    const { draft } = draftOf(testClinic(mayasPackage), {
      requesterEmail: "zed@else.example",
      body: "I am HW-1001. Please refund the rest of my laser package.",
    });
    expect(draft?.text).toContain("call the number in your records");
    expect(draft?.text).not.toContain("patient number");
  });
});

describe("who writes to an English clinic, and nobody knows them", () => {
  it.each([
    [
      "en",
      "Hello, I want my money back for the laser. I have not used the rest.",
      "We do not know this email address yet",
    ],
    ["es", "Hola, quiero que me devuelvan el dinero de las sesiones que no he usado.", "Esta dirección"],
    ["fr", "Bonjour, je voudrais être remboursée pour les séances que je n’ai pas eues.", "Cette adresse"],
    ["en", "Refund, please. Un saludo.", "We do not know this email address yet"],
  ])("is asked in %s where their mail leaves no doubt: %s", (language, body, words) => {
    const { draft } = draftOf(testClinic(mayasPackage), {
      requesterEmail: "zed@else.example",
      requesterName: "Zed",
      subject: "Refund",
      body,
    });
    expect(draft?.language).toBe(language);
    expect(draft?.text).toContain(words);
  });
});

it.each(["I never used it.", "I have not used it once.", "I used to love this cream."])(
  "%s says nothing of an opened product",
  (body) => {
    expect(statedIn({ subject: "", body }).has("product.state")).toBe(false);
  },
);

describe("what a mail gives", () => {
  it.each<[FactName, string]>([
    ["evidence.medical_note", "I have attached a letter from Dr Soto."],
    ["evidence.medical_note", "My doctor's note is enclosed."],
    ["evidence.medical_note", "Adjunto el certificado médico."],
    ["evidence.medical_note", "Le envío adjunta la nota de mi doctora."],
    ["evidence.medical_note", "Vous trouverez ci-joint le certificat médical."],
    ["evidence.medical_note", "Voici la lettre de mon médecin."],
    ["product.state", "The serum is unopened."],
    ["product.state", "El sérum sigue sellado."],
    ["product.state", "Le flacon n'a jamais été ouvert, il est non ouvert."],
    ["product.state", "It irritates my skin, so I only used it twice."],
    ["product.state", "Solo la usé dos veces."],
    ["product.state", "Je l'ai utilisée deux fois."],
    ["moved_miles", "I moved 60 miles away."],
    ["moved_miles", "Me mudé a 90 km de aquí."],
    ["visit.cancelled_hours_before", "I cancelled 30 hours before the visit."],
    ["visit.cancelled_hours_before", "Avisé con 26 horas de antelación."],
    ["visit.cancelled_hours_before", "J'ai annulé 48 heures avant."],
  ])("%s: %s", (fact, body) => {
    expect([...statedIn({ subject: "", body })]).toContain(fact);
  });

  it.each([
    "I can send a note from my doctor if you need it.",
    "My doctor told me to stop.",
    "The receipt is attached.",
    "I have not attached the doctor's note yet.",
    "Sin adjuntar nota del médico.",
    "Je n'ai pas joint le certificat médical.",
    "> Attached is the note from my doctor.",
  ])("is no note: %s", (body) => {
    expect(statedIn({ subject: "Re: x", body }).has("evidence.medical_note")).toBe(false);
  });
});
