import type { OpenedWords } from "../../../shapes/screen.ts";

/** Otro importe u oferta que los de la política. */
export const other: OpenedWords["other"] = {
  title: "Otro importe u oferta",
  text: "Se aparta de la política: requiere una causa y una frase, y queda en el caso.",
  offer: "Como",
  cause: "Causa",
  sentence: "Por qué, en una frase",
  use: (amount) => `Usar ${amount}`,
  useTyped: "Usar este importe",
  drop: "Quitar la excepción",
  notAllowed: "Su rol no puede hacer excepciones.",
  useOffer: "Usar esta oferta",
  days: "Cuántos días",
  daysWrong: "Escriba un número de días, de 1 a 3650.",
};
