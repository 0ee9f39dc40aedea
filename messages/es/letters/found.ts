import type { FoundWords } from "../../shapes/found.ts";

export const found: FoundWords = {
  twiceAtOnce: (amount, title, on) => `El ${on} le cobramos ${amount} dos veces por ${title}.`,
  twice: (amount, title, on, againOn) => `Le cobramos ${amount} por ${title} el ${on}, y otra vez el ${againOn}.`,
  insurer: (amount, serviceOn) =>
    `Su seguro pagó ${amount} por su cita del ${serviceOn}. Usted también había pagado esa parte.`,
  afterEnd: (title, endedOn, amount, on) => `Su ${title} terminó el ${endedOn}. El ${on} aún le cobramos ${amount}.`,
  used: (title, usedOn, refundedOn) =>
    `En ellos aparece una cita el ${usedOn} por ${title}. El ${refundedOn} le devolvimos el dinero de esa compra.`,
  shouldNotBe: "Esto no debió pasar.",
  questions: {
    double_charge: "¿Lo compró una vez o dos veces?",
    insurer_overpaid: "¿Pagó usted esa cita?",
    charged_after_cancel: "¿Quería seguir con su membresía?",
    used_after_refund: "¿Estuvo aquí ese día?",
  },
};
