import { batch, type LabelledMail, type Pair } from "./corpus-mail.ts";

/** A third hand, written and learnt from as the second. */
const ASKED: readonly Pair[] = [
  [
    "my facials",
    "Hello there, I purchased a bundle of 5 facials in the spring and had one. My circumstances changed and I would rather have the money. What happens now?",
  ],
  [
    "Physio",
    "Good afternoon, since my insurance ended up paying for both of those visits, I'm owed what I paid at the counter, I believe $70.",
  ],
  [
    "Invisible results",
    "After four rounds of CoolSculpting my measurements haven't moved. You guaranteed two inches. I'd like a refund as per the guarantee.",
  ],
  ["billing", "hi someone on your end ran my card two times yesterday. pls fix, thx"],
  [
    "Package for sale",
    "I have six cryotherapy sessions I will not be able to use as I am leaving the state. Can the clinic buy them back from me?",
  ],
  [
    "Not happy",
    "The hygienist was rough and my gums bled for two days. I don't feel I should be charged for that visit.",
  ],
  ["Sunscreen", "I ordered the tinted sunscreen in the wrong shade. It hasn't been opened. How can I return it?"],
  ["Cancel", "I need to cancel my yearly subscription, please let me know what you need from me."],
  ["Fee", "The $40 late cancellation fee is not right, I gave more than 24 hours notice. Please credit it back."],
  [
    "Tooth 14",
    "You charged me for a crown on 14, but Dr. Patel only did a filling. Please adjust and send back what I overpaid.",
  ],
  [
    "re laser",
    "My dermatologist has asked me to hold off on any laser for at least a year because of the medication I'm taking. Under these circumstances could the clinic make an exception and refund me?",
  ],
  [
    "Request for reimbursement",
    "To whom it may concern: attached please find my receipt. I request that the sum of $620 be reimbursed within 14 days.",
  ],
  [
    "Voucher",
    "The voucher my colleagues bought me ran out during lockdown. Is there anything you can do, perhaps give them their money back?",
  ],
  [
    "Disappointed customer",
    "I was told the membership included one massage a month. It doesn't. Had I known I would never have joined, so please undo it and refund the joining fee.",
  ],
  [
    "Class pack",
    "Your Tuesday evening class was dropped, it's the only one I could come to. I want to get out of my pack and get back what's left on it.",
  ],
  ["?", "why was i charged 99 again, i cancelled this in may"],
  [
    "Acne treatment",
    "My daughter's acne is no better at all. Before we spend more, we'd like to stop here and have the remaining sessions refunded.",
  ],
  ["Deposit", "We agreed to leave it. So when do I get the deposit back?"],
  [
    "Chiropractor",
    "I'll be frank: I signed up under pressure at the fair. I don't want the 24 visit plan. Cancel it and return the full payment to my Visa.",
  ],
  ["Supplements", "The probiotics made me sick. I'd like to get a refund for the two bottles that I haven't opened."],
  ["Dispute", "I've asked three times. I'm going to dispute this charge unless I hear from you today."],
  ["Nails", "One of my nails came off the day after. Can I be refunded or have it redone for free?"],
  [
    "Duplicado",
    "Hola, creo que me pasaron la tarjeta dos veces por la misma consulta. ¿Lo pueden revisar y devolverme la diferencia?",
  ],
  [
    "Bono",
    "Buenas tardes, por motivos de trabajo ya no puedo asistir a las clases. Me gustaría que me reembolsaran las que quedan.",
  ],
  [
    "Reclamación",
    "El tratamiento no dio resultado y nadie me advirtió de los efectos secundarios. Exijo la devolución de mi dinero.",
  ],
  ["Membresía", "No quiero renovar mi membresía. Por favor no hagan el cobro de junio."],
  ["Crema", "La crema me provocó alergia, la usé una sola vez. ¿Puedo devolverla y que me regresen el dinero?"],
  ["Dental plan", "I'd prefer to have the balance as credit towards whitening if a refund isn't an option."],
  ["Tanning", "My card was charged $29 today, even though I froze my account in March. Please reverse."],
  [
    "PT",
    "Could I trouble you for a partial refund? The last two sessions were led by a student, not by a physiotherapist, and I wasn't asked.",
  ],
];
const NOT_ASKED: readonly Pair[] = [
  ["Quick q", "Is the parking garage validated? Also what floor are you on?"],
  ["Saturday slots", "Looking to get in for a deep tissue massage this weekend, what's available?"],
  [
    "Your policy",
    "Can you point me to where on the site it says what happens with unused sessions? Just planning ahead, not complaining :)",
  ],
  ["Refund", "Got the refund, thanks."],
  ["Re: Re: Refund", "No worries at all. I'm fine with keeping the package."],
  [
    "Chargeback insurance for clinics",
    "Hi, I'm with PayShield. Our product protects your clinic from disputes and refunds. Do you have 15 minutes for a call?",
  ],
  ["Payment", "I want to pay my bill online but the link is broken, can you send it again?"],
  ["Fillers", "How long before my wedding should I get lip filler?"],
  ["Cancel appt", "Please cancel my 2pm today, I have food poisoning. Will call to reschedule."],
  ["Credit balance", "Does the $50 credit on my account expire?"],
  ["Membership perks", "As a member do I get a discount on the Vitamin C serum?"],
  ["Swelling", "It's been 3 days since my filler and there is still swelling on the left. When should it go down?"],
  ["Insurance card", "I have new insurance as of the 1st, attached is the card, front and back."],
  ["Estimate", "Could I get a written estimate for two implants and the bone graft?"],
  ["Lovely visit", "Thank you for squeezing me in yesterday, Nina was fantastic as always."],
  ["Allergy", "I'm allergic to nuts. Does the massage oil contain almond?"],
  ["Time change", "My schedule at work changed, can all my Monday sessions go to Wednesdays from now on?"],
  ["Moving", "We have moved! New address: 14 Elm Street. Please update my file."],
  ["Return visit", "Do I need to return for a check-up after the whitening?"],
  ["Statement", "Can you explain the line 'D1110' on my statement? My dad pays and he's asking."],
  ["Before I sign", "Before I sign the contract, is it possible to get my money back within the first 14 days?"],
  [
    "Complaint?",
    "I don't want any money back, I just think you should know that the front desk was rude to the lady before me.",
  ],
  [
    "Fwd: Your flight",
    "FYI my flight was cancelled so I won't make Thursday. The airline will refund me but I still need a new slot, is Monday open?",
  ],
  ["Gift", "My mother loved her gift facial! She'd like to buy a package, what do you recommend for dry skin?"],
  ["Prescription", "Could the doctor send my prescription to the pharmacy on 5th?"],
  ["Consulta", "Buenos días, ¿aceptan tarjetas de crédito y pagos a plazos?"],
  ["Cita", "Me gustaría cambiar la hora de mi sesión de mañana, ¿hay algo por la tarde?"],
  ["Dolor", "Después de la sesión me duele un poco la espalda, ¿es normal?"],
  ["Gracias", "Solo quería darles las gracias por la devolución tan rápida."],
  ["Promo", "¡Últimos días! Compra tu bono de 5 sesiones y si no te gusta te devolvemos tu dinero. Reserva ahora."],
];

export const THIRD: readonly LabelledMail[] = batch(ASKED, NOT_ASKED, ["Dispute"]);
