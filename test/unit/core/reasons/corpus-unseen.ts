import { batch, type LabelledMail, type Pair } from "./corpus-mail.ts";

/** Written last; neither the phrases nor the model were fitted to these, but who wrote sentences for the model had read some of them. */
const ASKED: readonly Pair[] = [
  [
    "Facial series",
    "Hello, I have used two of my six facials and would like to be reimbursed for the remaining four, as we are expecting a baby in October and I was told to avoid retinol.",
  ],
  ["Hold", "I'm recovering from surgery, can we freeze my classes until I'm cleared?"],
  ["Card charged", "Why has my card been charged $180 when the appointment was cancelled by you?"],
  ["Lashes", "The lash lift fell flat in three days. Can I have a refund or a redo?"],
  [
    "Thank you but",
    "Thank you for your reply. However I do not accept a credit, I am asking for my money to be paid back.",
  ],
  ["Plan", "Dr. Wu told me the second implant isn't needed. I've paid for two. What happens to that money?"],
  [
    "Overpayment",
    "My insurer has now processed the claim and my share was only $15. Please return the extra $85 that I paid.",
  ],
  [
    "Late fee",
    "Could you waive the missed appointment fee? My car broke down on the highway and I called as soon as I could.",
  ],
  ["Leaving the gym plan", "I wish to discontinue my wellness membership from 1 July."],
  ["Cream", "Bought the eye cream on Monday, haven't opened it, would like to return it for my money back."],
  [
    "Package expired",
    "My package says expired although I was on medical leave for most of the year. I think it's only fair to refund the sessions I missed.",
  ],
  [
    "Rude",
    "I've never been spoken to like that. The doctor was dismissive and I left without treatment. I'd like the consultation fee refunded.",
  ],
  ["Hidden cost", "The quote didn't say anything about a facility fee of $120. I want it taken off my bill."],
  ["Refund status", "Hi, any news on my refund? It was approved on the 2nd."],
  ["Chargeback", "Since you won't refund me, I've asked my bank to start a chargeback."],
  [
    "Move",
    "We're being posted overseas in May. Can you tell me how a refund for the kids' orthodontics would be worked out?",
  ],
  ["no thanks", "i dont want the rest of the sessions. money back please"],
  ["Reembolso", "Hola, quisiera saber cómo pedir un reembolso de mi bono, me voy a vivir a México."],
  ["Doble cobro", "En mi tarjeta salen dos cargos iguales de ustedes. Solo fui una vez. ¿Me devuelven uno?"],
  ["Cancelar", "Deseo cancelar mi suscripción y la devolución de la última cuota, ya que no la usé."],
  [
    "Resultado",
    "No me gustó el resultado del tratamiento, me quedó la piel manchada. ¿Qué solución me dan? Quiero mi dinero.",
  ],
];
const NOT_ASKED: readonly Pair[] = [
  ["Visit", "What should I wear to the physio evaluation?"],
  ["Costs", "Could you tell me the cost of a root canal without insurance?"],
  [
    "Cancellation terms",
    "If I have to cancel my package halfway, is the remainder refundable? I'm comparing a few clinics.",
  ],
  ["Thanks", "Just saw the refund in my account. Really appreciate it."],
  ["Re: your request", "Thanks for getting back to me, that answers my question."],
  ["Reschedule", "My flight was changed, could we do the 22nd instead of the 20th?"],
  ["Membership card", "I lost my membership card, how do I get a new one?"],
  ["Bruise", "There's a bruise where the injection was. How long until it's gone?"],
  ["Referral code", "My cousin used my referral code. When will I get the credit?"],
  ["Invoice", "The invoice has my old address on it. Can you send a corrected one?"],
  [
    "New card",
    "My card was stolen so the bank blocked it, here's the last four of the new one, please don't charge the old.",
  ],
  [
    "Samples",
    "Hello, I represent a skincare brand. We'd love to send you free samples. 60 day money back guarantee on all orders.",
  ],
  ["No hard feelings", "I don't need any refund, I only hope the next visit starts on time."],
  ["Records", "Please return my x-rays, I lent them to Dr. Wu for the consultation."],
  ["Great", "Two sessions in and my back pain is gone. No regrets!"],
  ["Cuenta", "¿Me pueden enviar el número de cuenta para hacer el pago?"],
  ["Retraso", "Voy a llegar diez minutos tarde a mi cita, lo siento."],
  ["Precio", "Quisiera saber el precio del paquete de ocho sesiones y si hacen descuento."],
  ["Recibido", "Ya me llegó la devolución, gracias por la rapidez."],
];

export const UNSEEN: readonly LabelledMail[] = batch(ASKED, NOT_ASKED, ["Chargeback"]);
