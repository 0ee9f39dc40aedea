import type { SidebarWords } from "../../../shapes/screen.ts";

export const send: SidebarWords["send"] = {
  blocked: "Esta respuesta no se envió",
  asked: "Antes de enviar esta respuesta",
  change: "Cámbiela en la respuesta y envíela de nuevo.",
  alone:
    "Makegood no responde ahora, así que esto es lo que sabe la página. Cambie la respuesta o inténtelo de nuevo en un momento.",
  unread:
    "Makegood no responde y no pudo leer este ticket, así que no sabe qué se decidió. Revise usted estas palabras y envíe de nuevo. Se comparan más tarde.",
  toldUnread:
    "Makegood no responde, así que nadie revisó lo que esta respuesta dice del dinero. Léala otra vez y envíe de nuevo para mandarla como está.",
  again: "Cámbiela, o envíela otra vez para mandarla tal cual. Queda registrado.",
  leadMay: "Un responsable puede dejarla salir tal cual.",
  why: "¿Por qué puede salir tal cual?",
  whyHint: "Una frase. Queda registrada.",
  allow: "Dejar salir esta respuesta",
  allowed: "Esta respuesta ya puede salir. Envíela de nuevo.",
  toldBlocks: (what) => `${what} Vea Makegood junto al ticket, cambie la respuesta y envíela de nuevo.`,
  toldAsks: (what) => `${what} Vea Makegood junto al ticket. Envíela otra vez para mandarla tal cual.`,
};
