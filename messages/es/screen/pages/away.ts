import type { PagesWords } from "../../../shapes/screen.ts";

export const away: PagesWords["away"] = {
  title: "Quién está ausente",
  none: "Nadie está ausente.",
  pair: (standIn, person) => `${standIn} se encarga de lo de ${person}`,
  days: (from, until) => (from === until ? from : `del ${from} al ${until}`),
  running: "ahora",
  coming: "más adelante",
  lent: (standIn, person) => `${standIn} también puede aprobar en nombre de ${person}.`,
  passedTo: (standIn, other) => `${standIn} también está ausente: ${other} tiene los casos y las tareas entretanto.`,
  nobody: (person) =>
    `Nadie se encarga de lo de ${person}: sus casos están parados. Termine esto y elija a otra persona.`,
  end: "Terminar",
  endOf: (person) => `Terminar: ${person} ha vuelto`,
  ended: (person) => `${person} ya no está ausente.`,
  ask: "Indicar quién está ausente",
  askText:
    "Del primer al último día, sus casos, tareas y avisos llegan también a quien se encarga. Nada cambia de responsable: termina por sí solo con el último día.",
  nobodyElse: "No hay nadie más que pueda encargarse.",
  who: "Quién está ausente",
  me: (name) => `${name} (usted)`,
  standIn: "Quién se encarga",
  person: (name, role) => `${name} (${role})`,
  same: "Elija a alguien distinto de quien está ausente.",
  from: "Primer día",
  until: "Último día, incluido",
  untilEarly: "No antes del primer día.",
  untilLate: (daysMax) => `Como mucho ${daysMax} días.`,
  fromPast: "Ese día ya pasó.",
  lend: (daysMax) =>
    `También podrá aprobar lo mismo que usted, hasta ${daysMax} días, nunca lo que haya pedido esa persona o usted.`,
  sentence: "Por qué puede aprobar, en una frase",
  sentenceHint: "La leerá quien le sustituya. Queda junto al registro.",
  give: "Guardar",
  again: "No llegó respuesta. Enviar otra vez repite el mismo deseo, nunca un segundo.",
};
