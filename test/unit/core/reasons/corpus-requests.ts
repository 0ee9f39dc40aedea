import { ask, type LabelledMail, threat } from "./corpus-mail.ts";

export const REQUESTS: readonly LabelledMail[] = [
  ask(
    "changed_mind",
    "Laser package",
    "Hello, I bought the six session laser package last month but I've changed my mind about it. I'd like my money back for the sessions I haven't used. Thanks, Dana",
  ),
  ask(
    "changed_mind",
    "Refund",
    "Hi there, after thinking it over I decided not to go ahead with the microneedling. Please refund my card.\n\nPriya",
  ),
  ask(
    "changed_mind",
    "unused sessions",
    "I still have four facials on my account and honestly I won't be using them. Is there any way I could get reimbursed for those?",
  ),
  ask(
    "moved_or_schedule",
    "Moving away",
    "We are relocating to Denver at the end of the month so I can't finish my physio block. Could you refund the remaining visits?",
  ),
  ask(
    "moved_or_schedule",
    "Acupuncture series",
    "My shifts at work changed and none of your open hours suit me any more. I would like to be refunded for what is left on my series.",
  ),
  ask(
    "moved_or_schedule",
    "Remaining treatments",
    "Hey! I moved to another state in June. 3 treatments left. How do I go about getting a refund for them?",
  ),
  ask(
    "medical_stop",
    "Pregnancy",
    "Good morning. I just found out I'm pregnant and my doctor says no laser until after. May I have a refund for the rest of the package please?",
  ),
  ask(
    "medical_stop",
    "Request",
    "I was diagnosed with a heart condition and have been told to stop all treatments. I am writing to request reimbursement of the unused part of my plan.",
  ),
  ask(
    "medical_stop",
    "Botox pre-pay",
    "I started a new medication and my physician advised against injections. Please return the money I prepaid.",
  ),
  ask(
    "plan_changed",
    "Implant deposit",
    "Dr. Osei now recommends a bridge instead of the implant we had planned. I paid a deposit of $900 for the implant. Can I have it back?",
  ),
  ask(
    "plan_changed",
    "Aligners",
    "At my last visit the orthodontist told me I am not a good candidate for aligners after all. When will you return my payment?",
  ),
  ask(
    "plan_changed",
    "Fewer sessions needed",
    "The therapist discharged me after five visits, and I paid for ten. I'd like the difference refunded.",
  ),
  ask(
    "result",
    "Disappointed",
    "I have had all three peels and I see no difference whatsoever. I paid $750 for nothing and I want a refund.",
  ),
  ask(
    "result",
    "Lip filler",
    "My lips look uneven and lumpy two weeks after. I'm really unhappy with how they turned out and would like you to refund me.",
  ),
  ask(
    "result",
    "Hair removal",
    "Eight sessions later the hair is growing back exactly as before. I feel I should get at least part of my money back.",
  ),
  ask(
    "result",
    "Burn on my leg",
    "The laser left a burn on my shin. I do not want to come back. I expect to be reimbursed for the session and for the rest of the package.",
  ),
  ask(
    "service_fault",
    "Saturday appointment",
    "I drove an hour on Saturday and nobody was there to treat me. The door was locked. I want the visit refunded.",
  ),
  ask(
    "service_fault",
    "Very poor service",
    "Your therapist arrived 25 minutes late, rushed through and was rude to me. I don't think I should have to pay for that. Refund the massage please.",
  ),
  ask(
    "service_fault",
    "You cancelled on me",
    "This is the third time the clinic cancelled my appointment at the last minute. I've had enough. Give me back what I paid.",
  ),
  ask(
    "service_fault",
    "Laser broken",
    "The machine stopped halfway through my session and I was sent home. I'm requesting a refund for that session.",
  ),
  ask(
    "billing_error",
    "Charged twice",
    "My card statement shows two charges of $250 from you on 3 May. I only had one visit. Please correct this.",
  ),
  ask(
    "billing_error",
    "Double billing",
    "You billed me twice for the same cleaning. I need the second payment sent back.",
  ),
  ask(
    "billing_error",
    "wrong amount",
    "I was quoted 180 for the hydrafacial and was charged 240. Kindly reimburse the 60 difference.",
  ),
  ask(
    "billing_error",
    "Still being charged",
    "I cancelled in January, yet you charged me again in February and March. I want both payments refunded.",
  ),
  ask(
    "billing_error",
    "Unknown charge",
    "There is an unauthorized charge of $99 from your clinic on my debit card. I never agreed to this. Reverse it.",
  ),
  ask(
    "no_show_dispute",
    "No-show fee",
    "I was charged a $50 no show fee, but I called the day before to cancel. Please remove the charge.",
  ),
  ask(
    "no_show_dispute",
    "Missed session deducted",
    "You took one of my sessions as missed although I was sitting in your waiting room. I'd like that session or its value given back to me.",
  ),
  ask(
    "no_show_dispute",
    "Late cancellation fee",
    "My son was in the emergency room, that is why I missed it. Would you please waive the cancellation fee you took from my card?",
  ),
  ask(
    "expired",
    "Expired package",
    "I see that my remaining facials expired last week. I paid good money for those and would like a refund for the ones I never got to use.",
  ),
  ask(
    "expired",
    "Sessions lapsed",
    "It says my credits are no longer valid. That isn't fair, I still had 5. Can I get my money back?",
  ),
  ask(
    "not_informed",
    "Non refundable?",
    "Nobody told me the deposit was non-refundable when I paid. I'd like it back.",
  ),
  ask(
    "not_informed",
    "Misled",
    "The girl at the desk told me I could cancel any time and get my money back. Now I hear that isn't true. I feel misled and I want a refund.",
  ),
  ask(
    "not_informed",
    "Hidden fees",
    "I was never informed about the $75 consultation fee. It was not mentioned anywhere. Please take it off and refund me.",
  ),
  ask("membership_cancel", "Cancel membership", "Please cancel my monthly membership effective immediately."),
  ask(
    "membership_cancel",
    "Membership",
    "How do I end my membership? I'd like to stop the monthly payments as of next month.",
  ),
  ask(
    "membership_cancel",
    "Auto renewal",
    "My membership renewed automatically and I did not want that. Cancel it and refund this month's charge.",
  ),
  ask(
    "product_return",
    "Vitamin C serum",
    "I'd like to return the vitamin C serum I bought last Thursday. It is unopened and in its box.",
  ),
  ask(
    "product_return",
    "Cream irritates",
    "The night cream gives me a rash. I've used it twice. Can I send it back for a refund?",
  ),
  ask(
    "product_return",
    "Faulty device",
    "The TENS device I purchased arrived broken. I want my money back, not a replacement.",
  ),
  ask(
    "insurance_overpayment",
    "EOB from Aetna",
    "According to my explanation of benefits my responsibility was $40, but I paid you $160 at the desk. Please refund the overpayment.",
  ),
  ask(
    "insurance_overpayment",
    "Insurance paid",
    "My insurance has now paid the claim for the crown in full, so the amount I paid up front should come back to me. When can I expect that refund?",
  ),
  ask(
    "insurance_overpayment",
    "Copay",
    "You collected my copay twice, and my insurer says I owe nothing. I'd like reimbursement.",
  ),
  ask(undefined, "Refund request", "Hello, I would like to request a refund for invoice 20331. Thank you."),
  ask(
    undefined,
    "where is my refund",
    "I was promised a refund three weeks ago and it still hasn't arrived. What is going on?",
  ),
  ask(undefined, "Package", "Can you tell me what I need to do to get a refund on my package?"),
  threat("billing_error", "Dispute", "If this duplicate charge isn't fixed by Friday I will dispute it with my bank."),
  threat(
    "result",
    "Last warning",
    "The treatment did nothing. Either you refund me or I'm filing a chargeback with Visa.",
  ),
  threat(
    "service_fault",
    "Unacceptable",
    "Nobody has answered my calls for two weeks. I will be contacting my credit card company to reverse the payment.",
  ),
  ask(
    "moved_or_schedule",
    "Credit?",
    "I'm moving to a part of town that is far from you, but my sister is still nearby. Could my unused sessions be turned into an account credit for her?",
  ),
  ask(
    "changed_mind",
    "Instead of massage",
    "I don't need a refund, but I'd rather have the rest of my massages as a credit towards facials, as I've changed my mind about them.",
  ),
  ask(
    "changed_mind",
    "Quick question",
    "Hi, it's not that anything went wrong, I simply don't want to continue with the program. What are my options for getting money back?",
  ),
  ask(
    "result",
    "re your clinic",
    "I can't say I'm not disappointed: my skin looks worse than before. I think a full refund is the least you can do.",
  ),
  ask(
    "medical_stop",
    "Knee surgery",
    "I had to have knee surgery and can't do the pilates classes for six months. Please send me back the unused amount.",
  ),
  ask(
    "not_informed",
    "Hello",
    "I had no idea the package only covered one area. It wasn't explained to me. I'm asking for a refund.",
  ),
  ask(
    "expired",
    "Gift from husband",
    "My vouchers expired in March while the clinic was being renovated. I want them honoured or paid back to me.",
  ),
  ask(
    "service_fault",
    "Wrong treatment",
    "You did the wrong treatment on me yesterday (I booked a hydrafacial and got a peel). I should not have to pay for it. Money back please.",
  ),
  ask(
    "billing_error",
    "Discount not applied",
    "The 20% member discount was not applied to my last bill, so I overpaid by $36. Could you refund that to my card?",
  ),
  ask(
    "product_return",
    "Supplements",
    "Bought two bottles of the magnesium supplements from you, both still sealed. I want to bring them back and be refunded.",
  ),
  ask(
    "membership_cancel",
    "stop billing me",
    "Stop taking money from my account every month. I told the front desk in April that I was quitting the membership.",
  ),
  ask(
    "no_show_dispute",
    "Snow day",
    "The roads were closed because of the storm and you still charged me for the missed appointment. I'd like that charge reversed.",
  ),
  // Spanish
  ask(
    "changed_mind",
    "Bono de masajes",
    "Hola, compré un bono de diez masajes pero he cambiado de opinión y ya no voy a seguir. Quisiera que me devuelvan el dinero de las sesiones que no usé.",
  ),
  ask(
    "moved_or_schedule",
    "Mudanza",
    "Buenos días, nos mudamos a Valencia y no podré terminar el tratamiento. ¿Podrían reembolsarme las sesiones que quedan?",
  ),
  ask(
    "medical_stop",
    "Embarazo",
    "Estoy embarazada y mi ginecóloga me ha dicho que no puedo hacerme más láser. Solicito la devolución del importe restante.",
  ),
  ask(
    "plan_changed",
    "Depósito del implante",
    "La dentista dice ahora que no hace falta el implante. Pagué 500 euros de señal, ¿me los pueden devolver?",
  ),
  ask(
    "result",
    "Sin resultados",
    "Después de seis sesiones no noto ningún cambio. Estoy muy descontenta y quiero mi dinero de vuelta.",
  ),
  ask(
    "service_fault",
    "Me cancelaron otra vez",
    "Ya van tres veces que me cancelan la cita a última hora. No quiero otra fecha, quiero un reembolso.",
  ),
  ask(
    "billing_error",
    "Cobro duplicado",
    "Me cobraron dos veces la limpieza del 4 de mayo. Por favor devuélvanme uno de los pagos.",
  ),
  ask(
    "no_show_dispute",
    "Cargo por no asistir",
    "Me han cobrado 40 euros por no presentarme, pero avisé con dos días de antelación. Pido que anulen ese cargo.",
  ),
  ask(
    "expired",
    "Sesiones caducadas",
    "Me dicen que mis sesiones caducaron en enero. Nunca pude usarlas y me gustaría recuperar el dinero.",
  ),
  ask("not_informed", "No me avisaron", "Nadie me explicó que el depósito no se devolvía. Exijo que me lo reembolsen."),
  ask("membership_cancel", "Baja", "Quiero darme de baja de la membresía y que dejen de cobrarme cada mes."),
  ask(
    "product_return",
    "Devolver crema",
    "Quiero devolver la crema hidratante que compré el lunes, está sin abrir. ¿Cómo lo hago?",
  ),
  ask(
    "insurance_overpayment",
    "Seguro",
    "Mi seguro ya pagó la consulta completa, así que lo que yo pagué me lo tienen que devolver. ¿Cuándo recibiré el reembolso?",
  ),
  threat(
    "billing_error",
    "Cargo indebido",
    "No reconozco este cargo de 120 dólares. Si no lo anulan voy a llamar a mi banco.",
  ),
  ask(undefined, "Solicitud de reembolso", "Buenas tardes, solicito el reembolso de la factura 5521. Gracias."),
  // Longer and messier
  ask(
    "moved_or_schedule",
    "Re: your appointment",
    "Hi Lucy,\nthanks for the reminder. I actually have to stop, my company is transferring me to Boston next week.\nSince I have paid for 12 and only came to 5, what about a refund of the rest?\n\nBest,\nTom\n\nOn Tue, 4 Mar 2025 at 09:12, Clinic <hello@clinic.example> wrote:\n> We look forward to seeing you on Thursday.",
  ),
  ask(
    "result",
    "Fwd: receipt",
    "hi. see receipt below. teeth whitening did not work at all, still yellow. money back pls\n\n---------- Forwarded message ---------\nFrom: Clinic\nThank you for your payment of $399",
  ),
  ask(
    "medical_stop",
    "",
    "my mother passed away before she could use her sessions. we would be grateful if you could refund them to the family. thank you",
  ),
  ask(
    "billing_error",
    "invoice 881",
    "The invoice lists a second cavity filling I did not have. I have already paid all of it, so you owe me $140.",
  ),
  ask(
    "not_informed",
    "Contract",
    "I felt pressured to sign and I did not understand that it was a 12 month contract. I want out and I want my first payment returned.",
  ),
  ask(
    "service_fault",
    "Facial on 9 May",
    "My facial was cut short by 20 minutes and the room was dirty. For that price it is not acceptable. I'd appreciate a partial refund.",
  ),
  ask(
    "changed_mind",
    "Laser",
    "I'm sorry to be difficult, but I had second thoughts about the tattoo removal. Would it be possible to have the deposit returned?",
  ),
  ask(
    "expired",
    "Old package",
    "I never used the last two sessions before the expiration date. Would you consider refunding at least half?",
  ),
  ask(
    "insurance_overpayment",
    "Account balance",
    "My account shows a credit balance of $85 because the insurance covered more than you estimated. Please send me a check for it.",
  ),
  ask("product_return", "order", "You sent me the wrong cleanser. I want to exchange it or have my money refunded."),
  ask(
    "membership_cancel",
    "Leaving",
    "I no longer want to be a member. Please confirm my membership is cancelled and that I won't be billed on the 1st.",
  ),
  ask(
    "moved_or_schedule",
    "Yoga classes",
    "With the new baby schedule there's just no way I can make the 6pm classes. Hoping I can get the remaining classes refunded.",
  ),
  ask(
    "changed_mind",
    "cooling off",
    "I signed for the slimming program yesterday and I regret it. I am within the 14 days. I withdraw from the contract and ask for repayment.",
  ),
  ask(
    "no_show_dispute",
    "deducted session",
    "It says I was a no-show on the 9th. I was there! Nina saw me. Put the session back or refund it.",
  ),
  ask(undefined, "money", "Hi. I paid a deposit of $200 in March. I want it back. Thank you."),
];
