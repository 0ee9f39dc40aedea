import type { ContactCodeLetter } from "../../shapes/code.ts";

export const code: ContactCodeLetter = {
  subject: (clinic) => `${clinic}: su código`,
  text: (clinic, digits) =>
    `${clinic}: su código es ${digits}. Díganoslo para seguir con su solicitud. Vale 10 minutos. ¿No ha pedido nada? Entonces no lo comparta.`,
  ofGuardian: (masked) => `${masked}, del tutor`,
};
