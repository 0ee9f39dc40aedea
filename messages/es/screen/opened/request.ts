import type { OpenedWords } from "../../../shapes/screen.ts";

export const request: OpenedWords["request"] = {
  maybe: {
    title: "Puede ser una solicitud de reembolso",
    because: {
      words: "Parece que podría pedir dinero de vuelta.",
      language: "Está en un idioma que esta aplicación no lee. Alguien tiene que leerlo.",
      model: "Se parece a otros mensajes que piden dinero de vuelta.",
      long: "Es demasiado largo para leerlo hasta el final. Lo que se leyó no pide nada.",
      machine: "",
      empty: "No hay palabras que leer, quizá solo una imagen.",
      nothing: "",
    },
    until: "Hasta que usted responda no hay caso, ni etiqueta, ni plazo.",
    yes: "Sí, abrir el caso",
    no: "No lo es",
  },
  quote: (quote) => `«${quote}»`,
  none: {
    title: "No encontramos una solicitud",
    text: "No se encontró nada en este mensaje que pida dinero de vuelta. Si aun así lo pide, abra el caso.",
    start: "Abrir un caso",
  },
  saidNo: (who, when) => `${who} dijo que esto no es una solicitud de reembolso, ${when}.`,
  not: "No es una solicitud de reembolso",
  done: {
    started: "El caso está abierto.",
    no: "Recordado: no es una solicitud de reembolso.",
    ended: "El caso está cerrado. Se retiran su etiqueta, sus campos y su plazo.",
  },
};
