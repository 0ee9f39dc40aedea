import { describe, expect, it } from "vitest";
import { detectIntent } from "../../../../core/intent/detect.ts";

/** Subject and body; a lone text is a body. */
type Text = string | readonly [string, string];

const bandOf = (text: Text) => {
  const [subject, body] = typeof text === "string" ? ["", text] : text;
  return detectIntent({ subject, body }).band;
};

describe("the smallest request of each kind is sure", () => {
  it.each<[string, Text]>([
    ["a formal salutation", "Dear Sir or Madam, I am writing to request a refund of the amount I paid."],
    ["a formal salutation and no more", "Dear Sir or Madam, I am writing to request a refund…"],
    ["a bare imperative", "Give me a refund"],
    ["a shout", "REFUND NOW"],
    ["a question for help", "Can you help me get a refund?"],
    ["reimbursement", "I would like reimbursement for my last visit."],
    ["compensation", "I want compensation for this."],
    ["compensation in Spanish", "Exijo una compensación por lo ocurrido."],
    ["money to be put back", "Please put the money back in my account."],
    ["a part that was refunded", "You refunded only $100 of $300."],
    ["a refusal that is asked about", "Why was my refund denied?"],
    ["an end of what was bought", "I want to cancel my package."],
    ["what becomes of the money", "What happens to the money I paid?"],
    ["a deposit that was kept", "You kept my deposit."],
    ["a fee", "I dispute the no-show fee, I was there."],
    ["a question of the policy by who has bought", "Do you do refunds? I bought a package on Monday."],
    ["an end of a club, and a month of it", "Please cancel my Glow club and refund April."],
    [
      "Spanish, an end for a reason beside what goes on",
      "Quiero cancelar lo del láser, estoy embarazada, y las faciales las sigo tomando.",
    ],
    ["French, an end for a reason", "Je veux annuler le laser, je suis enceinte. Les soins du visage, je continue."],
    ["a transfer", "Can my sister use my remaining sessions?"],
    ["a freeze", "Could you freeze my package until September?"],
    ["an insurer that paid later", "My insurance has paid you now, so please send me back what I paid."],
    ["a slip of the keys", "i want a refnd pls"],
    ["dictation", "hello i want my money bak for the sessions i did not use thank you"],
    ["only a subject", ["Refund", ""]],
    ["only a Spanish subject", ["Reembolso", ""]],
    ["only a French subject", ["Remboursement", ""]],
    ["Spanish that gives back", "¿Me pueden regresar mi dinero?"],
    ["French", "Je voudrais être remboursée de mes séances."],
    ["French, an imperative", "Remboursez-moi."],
    ["French, a deposit that was kept", "Vous avez gardé mon acompte."],
    ["French, an end", "Je veux annuler mon forfait."],
    ["French, a double charge", "J'ai été débitée deux fois."],
  ])("%s", (_, text) => {
    expect(bandOf(text)).toBe("sure");
  });
});

describe("what says little is at least unsure", () => {
  it.each<[string, Text]>([
    ["a swap, which may be of a booking", "Can I swap my facial for a massage?"],
    ["it never came", "It never arrived. Where is my refund?"],
    ["under the subject of the thread", ["Re: Refund", "When will I get it?"]],
    ["a thin body under it", ["Re: Refund request", "Any news?"]],
    ["a body that points at it", ["RE: Refund request", "as above"]],
    ["a thin Spanish body", ["Re: Reembolso", "¿Hay novedades?"]],
    ["a thin French body", ["Re: Remboursement", "Du nouveau ?"]],
    ["Spanish, charged after the end", "Me siguen cobrando aunque ya me di de baja."],
    ["broken letters", "DevuÃ©lvanme el dinero"],
    ["lost letters", "Devu\ufffdlvanme lo pagado"],
    ["a text that was not decoded", "UGxlYXNlIHJlZnVuZCBtZQ=="],
    ["letters that only look alike", "Give me a r\u0435fund"],
    ["a few words of Italian", "Vorrei un rimborso per le sedute."],
    ["a few words of Portuguese", "Quero meu dinheiro de volta"],
    ["a few words of German", "Geld zurück bitte"],
  ])("%s", (_, text) => {
    expect(bandOf(text)).not.toBe("none");
  });
});

it.each<[string, Text]>([
  ["thanks", ["Re: Your refund", "Thanks!"]],
  ["French thanks", ["Re: Votre remboursement", "Merci !"]],
  ["a greeting", ["Re: Your refund", "Thanks, see you Tuesday"]],
])("a few words under such a subject ask for nothing: %s", (_, text) => {
  expect(bandOf(text)).toBe("none");
});

describe("an end and money in one breath call no request off", () => {
  it.each(["Cancel, refund.", "can u cancel + refund the card i used", "Annulez mon forfait, remboursez-moi"])(
    "%s",
    (text) => {
      expect(bandOf(text)).toBe("sure");
    },
  );
});

describe("what only looks like a request is not sure", () => {
  it.each<[string, Text]>([
    ["a call back", "Please call me back at 555-0123."],
    ["an appointment cancelled for a reason", "Please cancel my facial on Friday, I'm pregnant and feel sick today."],
    ["Spanish, an appointment", "Tengo que cancelar el láser del viernes, me sale un viaje. Lo retomo en junio."],
    ["French, an appointment", "Je dois annuler le soin de vendredi, je suis malade. Je reprendrai rendez-vous."],
    ["a back that hurts", "I have had back pain since 2019."],
    ["who is back on a day", "I will be back on 4 December."],
    ["a request taken back", "Please disregard my refund request, I will keep the sessions."],
    ["another taken back", "Never mind about the refund, I will use them."],
    ["a request called off", "Cancel my refund request please"],
    ["one that gave way to another mind", "I changed my mind about the refund and would rather use the sessions"],
    ["Spanish, called off", "Cancelen mi solicitud de reembolso"],
    ["French, called off", "Annulez ma demande de remboursement"],
    ["thanks", "Thank you for the refund, it came through today."],
    ["an insurer's money", "My insurance will reimburse me, I only need a receipt."],
    ["an airline's money", "The airline is refunding my flight and wants a note from the doctor."],
    ["bookkeeping", "Please have all October refunds entered by Thursday."],
    ["an advertisement", "Try it for thirty days, money back guaranteed! Book a demo."],
    ["a policy asked before buying", "What is your refund policy? I am thinking of buying a package."],
    ["the bank's notice", "A refund of $119.00 which you issued has been posted to the cardholder's account."],
    ["a card to be removed", "Please remove my card from your system."],
    ["a device to be repaired", "Can you repair the device I bought? It does not turn on."],
    ["French thanks", "Merci pour le remboursement, tout est en ordre."],
    ["French, taken back", "Oubliez ma demande de remboursement, je garde mes séances."],
    ["French, a policy", "Quelles sont vos conditions de remboursement ? J'hésite à prendre un forfait."],
    ["Spanish, taken back", "Olviden lo del reembolso, me quedo con las sesiones."],
    [
      "our own letter that came back",
      [
        "Undeliverable: Your refund",
        "Your message could not be delivered.\n\nDiagnostic-Code: 550\n\nDear Maya, your refund of $80.00 was sent.",
      ],
    ],
    ["an absence", ["Automatic reply: Your refund", "I am out of the office until 3 May."]],
  ])("%s", (_, text) => {
    expect(bandOf(text)).not.toBe("sure");
  });
});
