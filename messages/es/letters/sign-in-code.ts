import type { CodeLetter } from "../../shapes/code.ts";

export const signInCode: CodeLetter = {
  subject: (clinic) => `${clinic}: su código de acceso`,
  text: (clinic, digits) =>
    `${clinic}: ${digits} es su código de acceso. Escríbalo en Makegood, donde lo pidió. Sirve durante 10 minutos y solo allí. ¿No pidió ninguno? Entonces otra persona intentó entrar con su nombre: no dé el código a nadie y avise a un administrador.`,
};
