import { plural } from "../../../plural.ts";
import type { OpenedWords } from "../../../shapes/screen.ts";

export const dryRun: OpenedWords["dryRun"] = {
  title: "¿Qué ocurre exactamente?",
  working: "Calculando. No se hace nada…",
  blocked: {
    frozen: "El dinero está retenido en esta clínica: nada de esto se haría ahora.",
    suggest_only: "El dinero no está activado: nada de esto se haría ahora.",
  },
  asks: { lead: "Antes se pregunta a un responsable.", finance: "Antes se pregunta a finanzas." },
  money: "Dinero",
  noMoney: "No se mueve dinero.",
  leg: (amount, to) => `${amount} a ${to}`,
  leaves: (when) => `sale el ${when}`,
  byHand: "se paga a mano",
  left: (place, before, after) => `${place}: quedan ${before}, después ${after}`,
  lines: "En el recibo",
  line: (title, net, tax) => (tax === undefined ? `${title}: ${net}` : `${title}: ${net} y ${tax} de impuesto`),
  uses: (n) => plural("es", n, { one: "se retira 1 uso", other: `se retiran ${n} usos` }),
  ticket: "En el ticket",
  tags: (tags) => `Etiquetas ${tags}`,
  noteNow: "Nota inmediata:",
  noteLater: "Nota cuando salga el dinero:",
  tasks: "Por hacer después",
  noTasks: "No queda nada por hacer a mano.",
  due: (day) => `para el ${day}`,
  record: (n) => plural("es", n, { one: "1 entrada en el registro", other: `${n} entradas en el registro` }),
};
