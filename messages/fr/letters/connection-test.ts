import type { ConnectionTestWords } from "../../shapes/connection-test.ts";

export const connectionTest: ConnectionTestWords = {
  subject: (clinic) => `${clinic} : message d’essai`,
  text: (clinic) => `${clinic} : ceci est un message d’essai de Makegood. Il n’y a rien à faire.`,
  notice: (clinic) => `Essai : les avis de ${clinic} arrivent ici`,
  noticeText: (person) => `${person} a essayé la connexion. Il n’y a rien à faire.`,
};
