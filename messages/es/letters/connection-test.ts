import type { ConnectionTestWords } from "../../shapes/connection-test.ts";

export const connectionTest: ConnectionTestWords = {
  subject: (clinic) => `${clinic}: mensaje de prueba`,
  text: (clinic) => `${clinic}: este es un mensaje de prueba de Makegood. No hay que hacer nada.`,
  notice: (clinic) => `Prueba: los avisos de ${clinic} llegan aquí`,
  noticeText: (person) => `${person} probó la conexión. No hay que hacer nada.`,
};
