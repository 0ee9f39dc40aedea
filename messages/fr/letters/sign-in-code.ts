import type { CodeLetter } from "../../shapes/code.ts";

export const signInCode: CodeLetter = {
  subject: (clinic) => `${clinic} : votre code de connexion`,
  text: (clinic, digits) =>
    `${clinic} : ${digits} est votre code de connexion. Tapez-le dans Makegood, là où vous l’avez demandé. Il est valable 10 minutes, seulement là. Vous n’en avez demandé aucun? Alors quelqu’un d’autre a essayé de se connecter à votre nom : ne donnez le code à personne et prévenez un administrateur.`,
};
