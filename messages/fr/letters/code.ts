import type { ContactCodeLetter } from "../../shapes/code.ts";

export const code: ContactCodeLetter = {
  subject: (clinic) => `${clinic} : votre code`,
  text: (clinic, digits) =>
    `${clinic} : votre code est ${digits}. Donnez-le-nous pour poursuivre votre demande. Il est valable 10 minutes. Vous n’avez rien demandé? Alors ne le donnez à personne.`,
  ofGuardian: (masked) => `${masked}, celui du tuteur`,
};
