import type { OpenedWords } from "../../../shapes/screen.ts";

export const credit: OpenedWords["credit"] = {
  title: "Crédito en cuenta",
  balance: (amount) => `Saldo ${amount}`,
  bonusWithin: (amount) => `de ello ${amount} de bono`,
  mayBePaidOut: (source) => `Un saldo tan pequeño se puede pagar al paciente: ${source}`,
  lots: "De dónde viene",
  lot: (left, granted) => `quedan ${left} de ${granted}`,
  granted: (day) => `abonado el ${day}`,
  bonus: "bono",
  held: {
    dispute: "retenido: el banco pregunta por su pago",
    outside_refund: "retenido: se devolvió dinero de su compra fuera de esta aplicación",
  },
  heldWithin: {
    dispute: (amount) => `de ello ${amount} retenidos mientras el banco pregunta`,
    outside_refund: (amount) =>
      `de ello ${amount} retenidos hasta que finanzas diga por qué se devolvió dinero fuera de esta aplicación`,
  },
  expires: (day) => `hasta el ${day}`,
  from: (place) => `de ${place}`,
  entries: "Movimientos",
  by: (name) => `por ${name}`,
  act: { spend: "Registrar un uso", pay_out: "Pagar", take_back: "Retirar", undo: "Anular el uso" },
  actOn: {
    spend: (amount) => `Registrar un uso del saldo de ${amount}`,
    pay_out: (amount, day) => `Pagar el crédito de ${amount} del ${day}`,
    take_back: (amount, day) => `Retirar el crédito de ${amount} del ${day}`,
    undo: (amount, day) => `Anular el uso: ${amount}, ${day}`,
  },
  text: {
    spend: "El paciente usó crédito. El bono se usa al final.",
    pay_out: "Vuelve al pago del que salió. Lo que quede de su bono se pierde.",
    take_back: "Para un abono por error: el pago y los usos quedan como antes. Su bono sin usar también se retira.",
    undo: "Para un uso registrado por error: el paciente vuelve a tener el crédito. Quedan los dos apuntes.",
  },
  reference: "En qué",
  referenceHint: "El número de la factura, como está en el sistema de la clínica.",
  sentence: "Por qué, en una frase",
  next: "Siguiente",
  cancel: "Cancelar",
  question: {
    spend: (amount) => `¿Registrar que se usaron ${amount}?`,
    pay_out: (amount, to) => `¿Pagar ${amount} a ${to}?`,
    take_back: (amount) => `¿Retirar ${amount} de crédito?`,
    undo: (amount) => `¿Devolver ${amount} de crédito al paciente?`,
  },
  yes: "Sí",
  no: "No",
  done: {
    spend: "Registrado.",
    pay_out: "Registrado. El dinero sale al acabar el plazo para deshacer; se detiene arriba.",
    take_back: "Retirado.",
    undo: "El uso está anulado.",
  },
  referenceShort: "Dos caracteres o más.",
};
