import type { PageWords } from "../shapes/pages.ts";

export const pages: PageWords = {
  openedByHand: [
    "Makegood",
    "Esta página se abre dentro de su sistema de tickets. Abra allí un ticket y elija Makegood en la barra lateral.",
  ],
  noSuchPage: ["Makegood", "No hay ninguna página en esta dirección."],
  refused: [
    "Recargue la página",
    "No se aceptó el acceso desde su sistema de tickets. Recargue la página para entrar de nuevo.",
  ],
  forbidden: ["Sin acceso", "Usted no tiene acceso a Makegood. Pida a un administrador de su clínica que le añada."],
  unreachable: ["Recargue la página", "El sistema de tickets no responde ahora. Recargue la página en un minuto."],
  updating: ["Makegood se está actualizando", "Se abrirá aquí solo en cuanto termine."],
  busy: ["Un momento", "Makegood se abrirá aquí solo en unos segundos."],
  testAccount: ["Cuenta de prueba", "Desde aquí no se mueve dinero real ni se envían mensajes o correos."],
  failed: ["Recargue la página", "Algo falló de nuestro lado. Recargue la página en un minuto."],
};
