import { plural } from "../../../plural.ts";
import type { ManagerWords } from "../../../shapes/screen.ts";

export const maybe: ManagerWords["maybe"] = {
  pile: "Quizá un reembolso",
  hint: "Hasta que usted responda no hay caso, ni etiqueta, ni plazo, y no se avisa a nadie. Primero quien más espera.",
  count: (n) => plural("es", n, { one: "1 mensaje", other: `${n} mensajes` }),
  empty: "Ningún mensaje espera respuesta.",
  more: (shown, total) => `Se ven ${shown} de ${total}; los demás aparecen al responder estos.`,
  columns: {
    message: "Mensaje",
    from: "De",
    words: "Por qué podría serlo",
    received: "Recibido",
    answer: "¿Pide un reembolso?",
  },
  noCaseScope: "(sin asunto)",
  quote: (quote) => `«${quote}»`,
  because: {
    words: "Podría pedir dinero de vuelta.",
    language: "En un idioma que esta aplicación no lee.",
    model: "Se parece a los mensajes que lo piden.",
    empty: "Sin palabras, quizá una imagen.",
    long: "Demasiado largo para leerlo hasta el final.",
    machine: "",
    nothing: "",
  },
  yes: "Sí",
  no: "No",
  yesOf: (subject) => `Sí, abrir el caso: ${subject}`,
  noOf: (subject) => `No es una solicitud de reembolso: ${subject}`,
  started: (subject) => `Caso abierto: ${subject}`,
  gone: (subject) => `Recordado, no es una solicitud: ${subject}`,
};
