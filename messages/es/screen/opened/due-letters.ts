import type { OpenedWords } from "../../../shapes/screen.ts";

export const dueLetters: OpenedWords["dueLetters"] = {
  titles: {
    acknowledgement: "Llegó un mensaje: confirme que lo tiene",
    approved: "Está aprobado: avise al paciente",
    sent: "El dinero salió: avise al paciente",
    delayed: "El dinero se retrasa: avise al paciente",
    bank_reference: "Ya se conoce el número del banco",
    credit_balance: "Qué crédito tiene el paciente y dónde puede usarlo",
    statement: "Un comprobante para imprimir",
    membership_ended: "La membresía terminó: avise al paciente",
    review_outcome: "La segunda revisión está lista: avise al paciente",
  },
  due: (day) => `Para el ${day}`,
  wasDue: (day) => `Era para el ${day}`,
  read: "Leer la carta",
  insert: "Insertar la carta",
  others: "Otras cartas",
  promise: (day) => `Promete otra carta para el ${day}. Queda como tarea.`,
  notKept: "La carta está en la respuesta, pero el caso no lo sabe. Insértela otra vez.",
};
