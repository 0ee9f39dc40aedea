import type { CodeLetter } from "../../shapes/code.ts";

export const linkCode: CodeLetter = {
  subject: (clinic) => `${clinic} : votre code`,
  text: (clinic, digits) =>
    `${clinic} : ${digits} est votre code. Tapez-le sur la page que vous avez ouverte. Il est valable 10 minutes. Vous n’avez ouvert aucune page? Alors quelqu’un d’autre a votre lien : ne donnez le code à personne et prévenez un administrateur.`,
};
