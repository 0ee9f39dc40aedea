import type { OpenedWords } from "../../../shapes/screen.ts";

/** La pregunta antes de una decisión. */
export const confirm: OpenedWords["confirm"] = {
  refund: (amount, to) => `¿Reembolsar ${amount} a ${to}?`,
  refundSplit: (amount) => `¿Reembolsar ${amount} así?`,
  refundUnplaced: (amount) => `¿Reembolsar ${amount} a los pagos de esta compra?`,
  exception: "Como excepción puede pasar antes por un responsable; entonces se inserta una respuesta de espera.",
  exceptionAsking: "Mirando si esta excepción necesita a otra persona…",
  exceptionNow: "Esta excepción está dentro de su propio límite: no se pregunta a nadie más.",
  credit: (amount) => `¿Abonar ${amount} en la cuenta del paciente?`,
  exchange: (amount) => `¿Registrar un cambio por ${amount}?`,
  redo: "¿Ofrecer una repetición sin coste?",
  extend: (days) => `¿Prorrogar ${days}?`,
  decline: "¿Rechazar e insertar la negativa amable?",
  noReply: "No se inserta respuesta: el borrador tiene palabras que no encajan.",
  yes: "Sí",
  no: "No",
};
