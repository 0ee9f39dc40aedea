import type { OpenedWords } from "../../../shapes/screen.ts";

/** La carta que dice que el dinero no fue como se dijo. */
export const correction: OpenedWords["correction"] = {
  titles: {
    failed: "El paciente tiene que saberlo",
    bounced: "El paciente tiene que saberlo",
    unclear: "El paciente tiene que saberlo",
    stopped: "¿Ya se envió la respuesta?",
  },
  texts: {
    failed: (day) => `El dinero no salió como se decidió. Avise al paciente antes del ${day}.`,
    bounced: (day) => `El dinero volvió. Avise al paciente antes del ${day}.`,
    unclear: (day) => `Aún no se sabe dónde está el dinero. Avise al paciente antes del ${day}.`,
    stopped: (day) =>
      `Si sigue en el editor, quítela. Si el paciente ya la tiene, dígale antes del ${day} que se detuvo.`,
  },
  decidedSince:
    "Desde entonces se decidió de nuevo. La carta nueva dice qué viene ahora; la corrección dice qué pasó con la primera.",
  read: "Leer la corrección",
  insert: "Insertar la corrección",
  promise: (day) => `Promete otra carta antes del ${day}. Eso pasa a ser una tarea.`,
  done: "Corrección insertada. Léala y envíela. Lo que promete ya es una tarea.",
  failed: "La corrección no se insertó. Ábrala arriba y cópiela de ahí.",
};
