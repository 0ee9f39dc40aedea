import type { OpenedWords } from "../../../shapes/screen.ts";

export const stopped: OpenedWords["stopped"] = {
  blocked: "Esta respuesta no se envió",
  asked: "Antes de enviar esta respuesta",
  change: "Cámbiela en la respuesta y envíela de nuevo.",
  alone:
    "Makegood no responde ahora, así que esto es lo que sabe la página. Cambie la respuesta o inténtelo de nuevo en un momento.",
  unread:
    "Makegood no comparó estas palabras con lo que se decidió. Revíselas usted y envíe de nuevo. Se comparan más tarde.",
  again: "Cámbiela, o envíela otra vez para mandarla tal cual. Queda registrado.",
  leadMay: "Un responsable puede dejarla salir tal cual.",
  why: "¿Por qué puede salir tal cual?",
  whyHint: "Una frase. Queda registrada.",
  allow: "Dejar salir esta respuesta",
  allowed: "Esta respuesta ya puede salir. Envíela de nuevo.",
};
