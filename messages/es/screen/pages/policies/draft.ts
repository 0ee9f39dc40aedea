/** Un borrador hasta que se publica, y el fin de lo publicado. */
import { plural } from "../../../../plural.ts";
import type { PagesWords } from "../../../../shapes/screen.ts";

export const draft: PagesWords["policies"]["draft"] = {
  title: (title) => `Borrador: ${title}`,
  next: (n) => `Será la versión ${n}`,
  tabs: { write: "Escribir", changes: "Qué cambia", replay: "Último año", data: "Como datos" },
  tabsLabel: "Partes del borrador",
  whole: "La política",
  saved: "Guardado",
  saving: "Guardando…",
  unsaved: "Aún sin guardar",
  failed: "No se guardó",
  savedBy: (name, when) => `Guardado por ${name}, ${when}`,
  conflict: (name) => `${name} guardó este borrador mientras usted escribía. No se sobrescribió nada.`,
  takeTheirs: "Mostrar lo suyo, descartar lo mío",
  keepMine: "Guardar lo mío encima",
  discard: "Descartar el borrador",
  discardSure: "¿Descartar este borrador? Lo vigente sigue igual.",
  discardYes: "Descartar",
  publish: "Publicar…",
  findings: "Lo que encontró la revisión",
  noFindings: "La revisión no encontró nada.",
  publishSame: "Nada difiere de la versión anterior: no hay nada que publicar.",
  publishBlocked: (n) =>
    plural("es", n, {
      one: "Hay que corregir un error antes de publicar.",
      other: `Hay que corregir ${n} errores antes de publicar.`,
    }),
};

export const data: PagesWords["policies"]["data"] = {
  title: "El borrador como datos",
  text: "Para quien lo quiera: el mismo borrador en JSON. Lo que no encaja se rechaza con su lugar.",
  label: "Borrador en JSON",
  apply: "Usar esto",
  notJson: "Esto no es JSON.",
  applied: "El borrador se tomó del JSON.",
};

export const publish: PagesWords["policies"]["publish"] = {
  title: (n) => `Publicar la versión ${n}`,
  text: "Una versión publicada no se cambia nunca. Lo comprado antes de su primer día conserva su versión.",
  day: "Primer día de vigencia",
  dayHint: (day) => `Como pronto, ${day}.`,
  dayOfHistory:
    "Mientras no se active el dinero puede ser un día pasado: aquel desde el que los pacientes aceptaron esto. Lo comprado desde entonces se rige por ello.",
  dayLate: "Una política empieza dentro de 400 días.",
  unsignedTitle: "Quien no firmó recibe",
  unsignedSkipped: (clauses) => `Estas cláusulas valen solo para quien firmó antes de pagar: ${clauses}.`,
  unsignedClause: (clause) => `Por «${clause}»:`,
  unsignedOtherwise: "En los demás casos:",
  dayWrong: (day) => `Elija el ${day} o más tarde.`,
  submit: (n) => `Publicar la versión ${n}`,
  done: (n, day) => `La versión ${n} está publicada, vigente desde el ${day}.`,
  noAnswer: "No llegó respuesta. Publicar otra vez es seguro: ocurre una sola vez.",
};

export const end: PagesWords["policies"]["end"] = {
  retired: (day) => `Retirada: nadie puede firmarla desde el ${day}. Quien la firmó la conserva.`,
  withdrawTitle: "Anular esta versión",
  withdrawText: "Antes de su primer día se puede anular, si nadie la firmó.",
  withdraw: "Anularla",
  retireTitle: "Retirar esta política",
  retireText:
    "Desde ese día nadie puede firmarla y no vale para nada que se compre. Quien la firmó la conserva. No se puede deshacer.",
  from: "Primer día sin ella",
  between: (first, last) => `Del ${first} al ${last}.`,
  withdrawnText: "No entrará en vigor. Lo que estaba en vigor sigue igual.",
  retire: "Retirarla",
  sure: (title, day) => `¿Retirar «${title}» desde el ${day}?`,
  sureText: "Desde ese día nadie puede firmarla y nada de lo que se compre cae bajo ella. No se puede deshacer.",
  sureYes: "Sí, retirarla para siempre",
  sureNo: "Ahora no",
  withdrawn: (n) => `La versión ${n} está anulada.`,
};
