import { batch, type LabelledMail, type Pair } from "./corpus-mail.ts";

/** A second hand: typos, asides, other words for the same wishes. Written when the lexicon was thought finished, then learnt from. */
const ASKED: readonly Pair[] = [
  [
    "Botox",
    "hiya, paid for 3 areas on friday but only got 2 done cos the nurse ran out of time. can you sort me out with the money for the third?",
  ],
  [
    "Sports massage block",
    "Good evening. I booked ten sports massages in January. Since then I've torn my hamstring and can't come. I would be glad if you could reimburse the seven I haven't had.",
  ],
  ["", "I want my 350 back. this is ridiculous"],
  ["Whitening kit", "The whitening kit you sold me leaks all over. Who do I talk to about sending it back?"],
  [
    "Statement",
    "My bank statement has your clinic on it three times this month. I'm on a once a month plan. Someone needs to give me the other two payments back.",
  ],
  ["Gold plan", "Please take this as notice that I am ending my Gold membership. Do not charge me next month."],
  [
    "Peel aftermath",
    "My face peeled for three weeks and now I have dark patches. You said downtime of three days. I'd like to be compensated, at minimum the cost of the peel.",
  ],
  [
    "Retainer",
    "We paid for a retainer for Josh, and then Dr. Hall said he doesn't need one. Could the amount be returned to the card we used?",
  ],
  [
    "No call, no show?",
    "You billed me $75 for not showing up. I have the text where I cancelled on Monday. Kindly cancel this fee.",
  ],
  [
    "Expired??",
    "I bought these facials a year ago, and then there was no appointment to be had for months. Now they're expired? I'd want to be paid out for the three left.",
  ],
  [
    "Terms",
    "When I signed up the receptionist said I could stop whenever I like. Today I hear twelve months minimum. I want to cancel the contract and be refunded.",
  ],
  [
    "Laser tattoo",
    "Heading to Japan for work for two years, so I can't complete the removal. Would you refund what's outstanding on my plan?",
  ],
  [
    "Insurance cheque",
    "Blue Cross sent me an EOB saying I owe $0 for the March visit. You took $130. Please mail me a check.",
  ],
  ["Kids dentist", "I'd like to speak with someone about a refund for the sealants, one fell off within a week."],
  ["Refund!!!", "Still nothing. You told me five business days. It has been twenty. Where is my money?"],
  ["Pilates pass", "My pass was charged at the non-member rate. I'm a member. Please refund the extra."],
  [
    "Sorry",
    "I feel bad asking, but could I possibly get some of the money back for the acupuncture? It hasn't helped my migraines at all.",
  ],
  [
    "Moisturiser",
    "Returning the moisturiser I ordered, unopened, tracking below. Let me know when the refund is processed.",
  ],
  [
    "Massage gun",
    "Hello, I purchased a massage gun at reception, it died after two days. I want a replacement or a refund.",
  ],
  [
    "Second thoughts",
    "Woke up today and realised I can't justify spending $2,400 on this. I haven't had any treatments yet. Please cancel it all and return my deposit.",
  ],
  [
    "My late husband",
    "My husband Peter died in April. He had prepaid for physiotherapy. Could you tell me how to claim the unused part?",
  ],
  [
    "Consult fee",
    "Nobody mentioned a consult fee over the phone and then my card got hit for $95. I'd like this taken off.",
  ],
  [
    "Complaint",
    "The aesthetician was on her phone the entire time. I left in tears. I'm not paying for that, refund it or I go to my bank.",
  ],
  ["Cobro", "Buenas, me aparecen dos cobros de la misma sesión. ¿Me pueden devolver uno?"],
  [
    "Láser",
    "Hola, me mudo a otra ciudad el mes que viene y me quedan cuatro sesiones de láser. ¿Qué opciones tengo para recuperar lo que pagué?",
  ],
  ["Botox mal", "El botox me dejó un párpado caído. Estoy muy disgustada, quiero que me reembolsen."],
  ["Gimnasio", "Por favor cancelen mi membresía a partir de este mes y no me cobren más."],
  [
    "Fisio",
    "El médico me ha prohibido hacer ejercicio hasta la operación. ¿Es posible que me devuelvan las sesiones de fisio que no he usado?",
  ],
  [
    "Credit instead",
    "I can't make it to the rest of my lymphatic sessions. Could you turn them into a credit that I can spend on products?",
  ],
  ["Overpaid", "I believe I overpaid at checkout today. The total should have been $110, not $140."],
];
const NOT_ASKED: readonly Pair[] = [
  ["Saturday", "do u have anything this saturday for a quick brow wax? thx"],
  [
    "Laser for men",
    "Wondering whether you do laser hair removal for men and what six sessions on the back would run me.",
  ],
  [
    "What if",
    "Hypothetically, if I join and then move away, would I get anything back? Trying to decide between you and the place downtown.",
  ],
  ["All sorted", "The money is back in my account, appreciate you looking into it!"],
  ["Got it", "Refund landed this morning. Cheers, Sam"],
  ["Card", "My bank issued me a new card after fraud on the old one. Can I give you the new number by phone?"],
  ["Numb", "My lip is still numb four hours after the filling, should I be worried?"],
  ["Superbill", "May I have a superbill for the last three visits so I can claim them on my insurance?"],
  ["Late", "Stuck in traffic, will be 15 min late for my 3pm, please don't give it away!!"],
  ["Gift", "I'd like to buy a gift certificate for my sister's birthday, can it be emailed to her?"],
  ["Parking charge", "I got a parking ticket outside your building, just so you know the sign is misleading."],
  ["Package question", "Do unused sessions roll over to next year?"],
  ["Terms", "Could you email me a copy of the terms I signed, including the cancellation policy?"],
  [
    "Thanks Lucy",
    "You were so kind on the phone. I will keep the package and come in on Monday after all, forget what I said about the refund.",
  ],
  ["Next payment", "When is my next membership payment due, and can I move it to the 15th?"],
  ["Rash?", "Used the new cream last night, woke up with a tiny rash. Should I stop using it?"],
  ["Pausing", "I broke my wrist, can we put my pilates classes on hold until September?"],
  [
    "Webinar",
    "Dear clinic owner, join our webinar on handling refunds and chargebacks like a pro. Register now. Unsubscribe here.",
  ],
  [
    "Newsletter",
    "This month: five myths about fillers, our new return policy, and a chat with Dr. Lam. View in browser | Unsubscribe",
  ],
  ["Invoice copy", "I need a copy of invoice 2211 showing that it was paid, for my tax return."],
  ["Wrong name", "My name is spelled wrong on the last two receipts. It's Katharine with a K and two a's."],
  ["Deposit", "How much deposit do I have to pay to hold the slot, and does it come off the final bill?"],
  ["Wow", "Didn't expect it to work, but I see a huge difference after one session. Money well spent!"],
  ["Doctor's note", "My doctor says massage would help with the pain. Do you have someone experienced with sciatica?"],
  ["Moving my files", "I'm changing dentists because we moved. Please transfer my x-rays to Dr. Roy."],
  ["Booking link", "Your booking page charged me nothing but says confirmed. Is my spot really booked?"],
  ["Cita", "Hola, ¿me pueden confirmar si mi cita es el martes o el miércoles?"],
  ["Factura", "Necesito una copia de la factura de marzo para Hacienda, gracias."],
  ["Duda", "¿La membresía incluye los productos o se pagan aparte?"],
  ["Gracias", "Muchas gracias, ya vi la devolución en mi tarjeta. Nos vemos el viernes."],
];

export const SECOND: readonly LabelledMail[] = batch(ASKED, NOT_ASKED, ["Complaint"]);
