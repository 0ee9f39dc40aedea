import { plural } from "../plural.ts";
import type { rules as english } from "./en-rules.ts";

export const rules: typeof english = {
  waitingTitle: "Hay nuevas reglas de la cuenta en espera",
  asked: (name, when) => `${name} las pidió el ${when}. Dejan salir más dinero, o antes.`,
  needsSecond: "Otro administrador, un responsable o finanzas debe confirmarlas. Hasta entonces valen las anteriores.",
  takesEffect: (when) =>
    `No hay nadie más que las confirme: entran en vigor el ${when}. Hasta entonces valen las anteriores.`,
  confirm: "Confirmar las nuevas reglas",
  reject: "Rechazarlas",
  withdraw: "Retirarlas",
  raisedTitle: "Las reglas de la cuenta dejan salir más dinero ahora",
  raised: (asker, second, when) =>
    second
      ? `Las pidió ${asker} y las confirmó ${second} el ${when}.`
      : `Las pidió ${asker}, sin nadie más. En vigor desde ${when}.`,
  raises: "más dinero, o antes",
  none: "nada",
  brokenTitle: (n) =>
    plural("es", n, { one: "1 carta suya no se puede escribir", other: `${n} cartas suyas no se pueden escribir` }),
  broken: (letter, line, column, at) =>
    `${letter}: línea ${line}, columna ${column}, en «${at}». Se usa la carta de Makegood.`,
};
