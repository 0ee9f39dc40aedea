import type { CodeLetter } from "../../shapes/code.ts";

export const linkCode: CodeLetter = {
  subject: (clinic) => `${clinic}: su código`,
  text: (clinic, digits) =>
    `${clinic}: ${digits} es su código. Escríbalo en la página que abrió. Sirve durante 10 minutos. ¿No abrió ninguna página? Entonces otra persona tiene su enlace: no dé el código a nadie y avise a un administrador.`,
};
