import { batch, type LabelledMail, type Pair } from "./corpus-mail.ts";

/** A fourth hand, written and learnt from as the second. */
const ASKED: readonly Pair[] = [
  [
    "Prepaid massages",
    "Hi, my rotations at the hospital start in August and I won't have a free hour until Christmas. I'd like to hand back the five massages I prepaid.",
  ],
  [
    "Peel",
    "I'm writing because I'm not satisfied with my chemical peel. My melasma is darker than it was. Please let me know how you will compensate me.",
  ],
  ["Amex", "I see two identical amounts from you on my Amex, both on the 12th. One of them has to go."],
  [
    "Braces deposit",
    "My son's orthodontist says we should wait two years before starting. We put down $1,000. Would we get it returned?",
  ],
  ["Membership", "Kindly terminate my membership at the end of this billing cycle and confirm in writing."],
  [
    "Serum",
    "The bottle arrived with a cracked pump and half of it had leaked out in the box. I would like a refund or a new one.",
  ],
  [
    "No show charge",
    "I was definitely at the clinic at 10, the front desk was empty. Now there's a $60 no-show charge on my card. I want it removed.",
  ],
  [
    "EOB",
    "My EOB says the plan paid you for everything except $25. I gave you $90 that day, so $65 is due back to me.",
  ],
  [
    "Yoga pass",
    "When I bought the pass I wasn't told it's only good for three months. I'd appreciate either more time or my money back.",
  ],
  [
    "Chemo",
    "I start chemotherapy next week and have to put everything else aside. Is a refund of my laser package possible?",
  ],
  [
    "Not going ahead",
    "Having slept on it, I'm not going ahead with the veneers. How will the deposit be refunded, to my card?",
  ],
  ["Overcharge", "You have overcharged me. The treatment is 150 on your price list."],
  [
    "Waited an hour",
    "After waiting for an hour and ten minutes I had to leave. I paid in advance, so I expect that back.",
  ],
  [
    "Sessions gone",
    "All my sessions have vanished from the app because they 'expired' on Sunday. I paid $600! I demand you refund or restore them.",
  ],
  ["Refund pls", "refund pls. invoice 7719"],
  [
    "Injury",
    "Hi team, tore my ACL skiing. No pilates for me this year. What would it take to get the rest of my class pack reimbursed?",
  ],
  [
    "Auto-renew",
    "I just noticed the yearly plan renewed by itself on the 3rd. I don't use it any more. Please reverse the payment and close the plan.",
  ],
  [
    "Uneven brows",
    "The microblading is uneven and one brow is higher. I don't trust you to fix it, just give me my money back.",
  ],
  ["Follow up", "It's now been a month since you said the $85 would go back on my card and I've seen nothing."],
  ["Bank", "If I don't get an answer by Wednesday I'll have my bank pull the payment back."],
  [
    "Physio",
    "The physio only needed to see me twice. I had bought the eight visit pack on your advice. Could you pay me out for the other six?",
  ],
  [
    "Closed location",
    "Since you've shut the Oak Street branch, I have no way to get to you. I'm asking you to refund the four sessions remaining.",
  ],
  [
    "Laser",
    "Hola, después de cinco sesiones me sigue saliendo el mismo vello. Quiero que me devuelvan la mitad al menos.",
  ],
  ["Cargo", "Me cobraron 60 dólares de más en la última visita, por favor corrijan el cargo."],
  [
    "Cancelar contrato",
    "Firmé el contrato ayer y lo he pensado mejor. Quiero cancelarlo y que me regresen el anticipo.",
  ],
  [
    "Fisioterapia",
    "Mi padre falleció y tenía pagadas diez sesiones de fisioterapia. ¿Cómo podemos pedir el reembolso?",
  ],
  ["Baja", "Buenos días, quería solicitar la baja de mi suscripción mensual."],
  [
    "Package swap",
    "I'm done with laser, my hair is gone :) Can the two sessions left over be credited towards a facial?",
  ],
  [
    "Retinol",
    "I'm bringing back the retinol you recommended as it made my skin peel. I hope that's ok, I'd like the $68 back on my card.",
  ],
  [
    "Hypnotherapy",
    "I didn't get anything from the hypnotherapy, still smoking. Your ad says satisfaction guaranteed so I'd like to claim that.",
  ],
];
const NOT_ASKED: readonly Pair[] = [
  ["Hours", "Are you open the Friday after Thanksgiving?"],
  ["Price list", "Can you send me your price list for laser, and do you have any specials this month?"],
  ["Policy", "Where can I read your cancellation and refund policy? Couldn't find it on the website."],
  [
    "Thanks for the refund",
    "I wanted to thank you for the refund and for being so understanding. I will definitely be back after the baby comes.",
  ],
  ["Re: Refund request", "Okay, that makes sense. Please leave it as is."],
  ["Tuesday", "I can't make it Tuesday, work thing. What else do you have this week?"],
  ["Points", "How do I redeem my loyalty points?"],
  ["Sore", "Is it normal to be this sore after dry needling? It's day two."],
  ["Receipts", "I need all my receipts from last year for my taxes please."],
  ["Payment method", "Can I switch the card you charge for my membership each month?"],
  ["Balance", "I got a bill for $30, I thought insurance covered this visit. Can you check with them?"],
  [
    "Upgrade",
    "Can I put what's left on my basic package toward the premium one, how does that work? I love the new room by the way.",
  ],
  ["Prenatal", "Do you offer prenatal massage? I'm 20 weeks pregnant."],
  ["Lost", "Left my blue scarf there this morning, could I come by and get it back today?"],
  ["Job", "I'm a licensed aesthetician who just moved to the area and I'm looking for work. Are you hiring?"],
  ["Consent", "Who should I return the signed consent form to?"],
  ["Review", "Worst parking, best facial. Five stars from me!"],
  ["Insurance", "Has my insurance approved the crown yet? I don't want to start before that."],
  ["SEO", "We can put your clinic on page one of Google or your money back. Reply for a free audit. Unsubscribe."],
  ["Waitlist", "Please take me off the waiting list, I found an appointment."],
  [
    "Two of us",
    "Can my husband and I get a couples massage for two hours? Is there an extra charge for the hot stones?",
  ],
  ["Deposit", "Just paid the deposit, did you get it? See you on the 9th."],
  [
    "Refund for my sister",
    "My sister says she got her refund yesterday, thank you for helping her. She doesn't use e-mail.",
  ],
  ["Changed my mind again", "I've changed my mind, I'd like to do the full package after all! How do I pay?"],
  ["Doctor", "My doctor wants a copy of the treatment plan faxed over. Number is below."],
  ["Expiry", "When does my package expire? I want to be sure I use everything."],
  ["Pregunta", "¿Cuánto dura el efecto del botox y cuánto cuesta?"],
  ["Confirmación", "Confirmo mi cita del lunes a las diez. Gracias."],
  ["Baja médica", "Estoy de baja médica esta semana, ¿podemos pasar la cita al mes que viene?"],
  ["Pago", "¿Puedo pagar el tratamiento en dos pagos?"],
];

export const FOURTH: readonly LabelledMail[] = batch(ASKED, NOT_ASKED, ["Bank"]);
