/** Qué cambiaría un borrador: en un caso, frente a la versión anterior y en un año. */
import { languageName } from "../../../../language-name.ts";
import { plural } from "../../../../plural.ts";
import type { PagesWords } from "../../../../shapes/screen.ts";

export const preview: PagesWords["policies"]["preview"] = {
  title: "Pruébelo en un caso",
  choose: "Caso",
  ticket: "O un número de ticket",
  show: "Mostrar",
  reason: "Motivo",
  asItIs: "el que tiene",
  published: "Publicada",
  draft: "Este borrador",
  nothing: "Elija un caso para ver qué diría el borrador.",
  gaps: "La suma vuelve cuando se rellenen los campos marcados arriba.",
  doesNotApply: "El borrador no decidiría lo que se compró aquí.",
  otherDecides: (title, version) =>
    `El borrador habla de ${title}, pero ${version} es más específica y lo decide. Ambos lados muestran lo que valdría de verdad.`,
  asDecided: "Tal como se decidió, como si aún no se hubiera devuelto nada.",
  same: "Las dos dicen lo mismo.",
  needs: (fact) => `No se puede decir nada sin saber esto: ${fact}`,
  clause: (title) => `por «${title}»`,
  trace: "Cláusula por cláusula",
  noOffer: "Sin oferta",
  notOffered: (offer, because) => `${offer}: no se ofrece. ${because}`,
  noCases: "Todavía no hay ningún caso.",
};

export const changes: PagesWords["policies"]["changes"] = {
  title: "Qué cambia",
  none: "El borrador dice lo mismo que la última versión.",
  first: "Será la primera versión.",
  gaps: "La comparación vuelve cuando se rellene lo que falta.",
  added: (what) => `Nuevo: ${what}`,
  removed: (what) => `Ya no está: ${what}`,
  moved: (what, before, after) => `${what} pasa del lugar ${before} al ${after}`,
  changed: (what) => `Cambia ${what}`,
  before: "Antes",
  after: "Después",
  fieldOf: (clause, field) => `${clause}: ${field}`,
  textIn: (language) => `texto en ${languageName("es", language)}`,
  fields: {
    id: "código corto",
    title: "título",
    currency: "moneda",
    effectiveOn: "primer día",
    appliesTo: "a qué se aplica",
    restrictive: "necesita firma",
    when: "condiciones",
    offers: "qué se ofrece",
    payWithinDays: "días para pagar",
    formula: "suma",
    counting: "qué cuenta como usado",
    fees: "cargos",
    capMinor: "máximo que se paga",
    bonus: "bono",
    approver: "quién debe estar de acuerdo",
    entitlement: "qué pasa con el paquete",
    split: "entre qué pagos",
    extendDays: "días de prórroga",
  },
  nothing: "–",
};

export const replay: PagesWords["policies"]["replay"] = {
  title: "Los últimos doce meses con este borrador",
  text: "Qué se habría sugerido con la última versión publicada y con este borrador. Mirar no cambia nada.",
  run: "Repasar los casos",
  again: "Repasar otra vez",
  stop: "Parar",
  progress: (done, all) => `${done} de ${all} casos`,
  stale: "El borrador cambió después de este repaso.",
  none: "Ningún caso de los últimos doce meses depende de esta política.",
  same: "Ningún caso se trataría de otra manera.",
  changed: (changed, all) =>
    plural("es", changed, {
      one: `1 de ${all} artículos se trataría de otra manera`,
      other: `${changed} de ${all} artículos se tratarían de otra manera`,
    }),
  capped: (n) => `Solo se miran los ${n} casos más nuevos.`,
  skipped: (n) =>
    plural("es", n, {
      one: "Quedó fuera 1 caso: nadie sabe de qué era.",
      other: `Quedaron fuera ${n} casos: nadie sabe de qué eran.`,
    }),
  columns: {
    what: "Qué",
    before: "Publicada",
    after: "Este borrador",
    difference: "Diferencia",
    patient: "Paciente",
    reason: "Motivo",
    opened: "Abierto",
  },
  rows: {
    refundMinor: "Reembolsos",
    creditMinor: "Crédito en cuenta",
    exchangeMinor: "Cambio",
    bonusMinor: "Bono",
    declined: "Negativas",
    stopped: "A la espera de un dato",
  },
  totals: (currency) => `Sumas en ${currency}`,
  cases: "Casos que cambian",
  shown: (n, all) => `Se muestran los ${n} mayores de ${all}.`,
  noAnswer: "espera un dato",
};
