import type { disputed as english } from "../../../en/screen/opened/disputed.ts";

export const disputed: typeof english = {
  title: "El banco pregunta por este pago",
  text: (sum, label) =>
    `El paciente reclamó ${sum} de ${label} en su banco. Ahora no se puede reembolsar nada de ese pago.`,
  inquiry: (sum, label) =>
    `El paciente preguntó en su banco por ${sum} de ${label}. No ha retirado el dinero; se puede reembolsar.`,
  held: "Lo que se decidió y aún no salió no sale mientras el banco pregunta.",
  wentBack: (sum) => `Ya se devolvió: ${sum}. Finanzas lo necesita para responder.`,
  answerBy: (day) => `Finanzas responde al banco antes del ${day}.`,
  next: "Cuando el banco decida, este ticket lo sabrá.",
  lostTitle: "El banco dio la razón al paciente",
  lost: (sum, label) => `${sum} de ${label} llegaron dos veces al paciente: de la clínica y del banco.`,
  lostByBank: (labels) => `La disputa sobre ${labels} se perdió: el banco retiró ese dinero para el paciente.`,
  lostNext: "No prometa nada más sobre este pago antes de que finanzas lo resuelva.",
};
