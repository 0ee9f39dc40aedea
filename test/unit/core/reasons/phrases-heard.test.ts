/** What the phrases hear in a mail, whatever the model makes of it: the reason, a plain ask, a threat at the bank. */
import { describe, expect, it } from "vitest";
import { detectIntent } from "../../../../core/intent/detect.ts";
import { readForIntent } from "../../../../core/intent/reading.ts";
import { conceptsOf } from "../../../../core/intent/words/concepts.ts";
import { sentencesOf } from "../../../../core/reasons/mail-text.ts";

const rulesOf = (body: string) => readForIntent({ subject: "", body }).rules;

it.each([
  ["I have simply gone off the idea of it.", "changed_mind"],
  ["I've lost the appetite for these visits.", "changed_mind"],
  ["It turned out to be not my thing.", "changed_mind"],
  ["La verdad ya no me interesa seguir con esto.", "changed_mind"],
  ["Je n'en ai plus envie, c'est trop pour moi.", "changed_mind"],
  ["I can't get to the Monday class any more.", "moved_or_schedule"],
  ["I had to cancel because of a work trip.", "moved_or_schedule"],
  ["Me ha salido un viaje de trabajo.", "moved_or_schedule"],
  ["Je pars m'installer à Annecy.", "moved_or_schedule"],
  ["Mon employeur m'envoie à Lyon.", "moved_or_schedule"],
  ["Ma dermato est formelle, plus de laser pendant un an.", "medical_stop"],
  ["Mi dermatóloga me dijo que no siga con esto.", "medical_stop"],
  ["He says there is nothing more for him to do.", "plan_changed"],
  ["Ya no necesita los alineadores, basta con un retenedor.", "plan_changed"],
  ["The workshop was called off an hour before it started.", "service_fault"],
  ["You cancelled it, not me.", "service_fault"],
  ["The power went out with half of my face done.", "service_fault"],
  ["El empaste se ha caído, estaba mal hecho.", "service_fault"],
  ["I phoned the week before and you moved me to the 21st.", "no_show_dispute"],
  ["My last four visits are void now.", "expired"],
  ["Mon forfait est arrivé à échéance le 10 avril.", "expired"],
  ["At no point did anybody tell me that.", "not_informed"],
  ["Had I known I should have come last summer.", "not_informed"],
  ["En ningún momento me informaron.", "not_informed"],
  ["I dropped the herbs off, the seal is still on.", "product_return"],
  ["El bloqueador está cerrado, con todo y sello.", "product_return"],
  ["La crème est encore sous film.", "product_return"],
  ["That leaves a balance in my favor, the plan paid you directly.", "insurance_overpayment"],
])("%s → %s", (body, code) => {
  expect(
    rulesOf(body)
      .reasons.filter(({ named }) => named)
      .map((said) => said.code),
  ).toContain(code);
});

it("a visit that the clinic called off is no dispute about a missed one", () => {
  const { reasons } = rulesOf("The workshop was called off an hour before it started.");
  expect(reasons.map(({ code }) => code)).not.toContain("no_show_dispute");
});

it.each([
  "I was told my four visits are void. Nobody ever told me they expire. I want a refund.",
  "Nunca me dijeron que las sesiones vencían, quiero mi dinero.",
  "Personne ne m'a dit que les séances expiraient, je veux être remboursé.",
])("%s: not told, and not the end itself", (body) => {
  const codes = detectIntent({ subject: "", body }).likely.map(({ code }) => code);
  expect(codes[0]).toBe("not_informed");
  expect(codes).not.toContain("expired");
});

it("who writes I'll is not ill", () => {
  const codes = (body: string) => rulesOf(body).reasons.map(({ code }) => code);
  expect(codes("I'll use the new pack and would like a refund.")).not.toContain("medical_stop");
  expect(codes("I was ill all spring and would like a refund.")).toContain("medical_stop");
  const meant = (text: string) => sentencesOf(text).flatMap((sentence) => conceptsOf(sentence, "en"));
  expect(meant("I'll use it")).not.toContain("medical");
  expect(meant("I was ill")).toContain("medical");
});

describe("asks plainly", () => {
  it.each([
    "I'll use the new one. Refund me what's left on the older one.",
    "Please cancel my Glow club starting today, and refund what's left of May.",
    "I'm keeping the facials. I want a refund for the laser.",
    "When does the $84 come back to my card? I bought the herbs in April.",
    "I bought a pack and would like everything I haven't used refunded.",
    "Je garde mon abonnement. Je veux être remboursé de la carte.",
    "We paid for ten. Could I get a refund on the six he hasn't had?",
    "I bought two packs. Could those two be refunded to him?",
    "He pagado la férula. Si la acerco, ¿me abonáis lo que costó? Ya no me hace falta.",
  ])("%s", (body) => {
    expect(rulesOf(body).isPlain).toBe(true);
  });

  it.each([
    "Please cancel my refund request, all is sorted.",
    "Please disregard my request for a refund, I will keep my sessions.",
    "I'll keep my sessions, thank you.",
  ])("not so: %s", (body) => {
    expect(rulesOf(body).isPlain).toBe(false);
  });
});

describe("threatens to go to the bank", () => {
  it.each([
    "If it isn't on my card by Friday I'm calling Chase and letting them claim it back.",
    "Otherwise I will go straight to PayPal.",
    "Si para el viernes no lo veo, meto la aclaración con mi banco y desconozco el cargo.",
  ])("%s", (body) => {
    expect(rulesOf(body).chargeback).toBeDefined();
  });

  it("not so: a payment with PayPal", () => {
    expect(rulesOf("I paid with PayPal and would like a receipt.").chargeback).toBeUndefined();
  });
});
