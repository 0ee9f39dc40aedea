import type { SidebarWords } from "../index.ts";

export const credit: SidebarWords["credit"] = {
  title: "Crédito en cuenta",
  balance: (amount) => `Saldo ${amount}`,
  bonusWithin: (amount) => `de ello ${amount} de bono`,
  mayBePaidOut: (source) => `Un saldo tan pequeño se puede pagar al paciente: ${source}`,
  lots: "De dónde viene",
  lot: (left, granted) => `quedan ${left} de ${granted}`,
  granted: (day) => `abonado el ${day}`,
  bonus: "bono",
  expires: (day) => `hasta el ${day}`,
  from: (place) => `de ${place}`,
  entries: "Movimientos",
  by: (name) => `por ${name}`,
  act: { spend: "Registrar un uso", pay_out: "Pagar", take_back: "Retirar" },
  actOn: {
    spend: (amount) => `Registrar un uso del saldo de ${amount}`,
    pay_out: (amount, day) => `Pagar el crédito de ${amount} del ${day}`,
    take_back: (amount, day) => `Retirar el crédito de ${amount} del ${day}`,
  },
  text: {
    spend: "El paciente usó crédito. El bono se usa al final.",
    pay_out: "Vuelve al pago del que salió. Lo que quede de su bono se pierde.",
    take_back: "Para un abono por error: el pago y los usos quedan como antes. Su bono sin usar también se retira.",
  },
  reference: "En qué",
  referenceHint: "El número de la factura o de la visita.",
  sentence: "Por qué, en una frase",
  next: "Siguiente",
  question: {
    spend: (amount) => `¿Registrar que se usaron ${amount}?`,
    pay_out: (amount, to) => `¿Pagar ${amount} a ${to}?`,
    take_back: (amount) => `¿Retirar ${amount} de crédito?`,
  },
  yes: "Sí",
  no: "No",
  done: {
    spend: "Registrado.",
    pay_out: "Registrado. El dinero sale al acabar el plazo para deshacer; se detiene arriba.",
    take_back: "Retirado.",
  },
  referenceShort: "Dos caracteres o más.",
};
