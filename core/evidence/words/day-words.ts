/** Words for days, months and seasons in English, Spanish and French, folded. */

import type { ReadLanguage } from "../../words.ts";
import { wordSet } from "./said.ts";

const numbered = (words: string): [string, number][] =>
  words.split(" ").map((word, at) => [word, at + 1] as [string, number]);

export const MONTHS: Readonly<Record<ReadLanguage, ReadonlyMap<string, number>>> = {
  en: new Map(numbered("january february march april may june july august september october november december")),
  es: new Map([
    ...numbered("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    ["setiembre", 9],
  ]),
  fr: new Map(numbered("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre")),
};

/** Short forms count only beside a figure: many are words of their own. */
export const SHORT_MONTHS: Readonly<Record<ReadLanguage, ReadonlyMap<string, number>>> = {
  en: new Map([...numbered("jan feb mar apr may jun jul aug sep oct nov dec"), ["sept", 9]]),
  es: new Map(numbered("ene feb mar abr may jun jul ago sep oct nov dic")),
  fr: new Map([
    ["janv", 1],
    ["fev", 2],
    ["avr", 4],
    ["juil", 7],
    ["sept", 9],
    ["oct", 10],
    ["nov", 11],
    ["dec", 12],
  ]),
};

/** Months that are other words too: only after one of `IN_MONTH`, or beside a figure. */
export const DOUBTFUL_MONTHS = wordSet("may march");
export const IN_MONTH = wordSet("in of since last during until early late mid this by from before after");

/** "The May payment". */
export const OF_MONTH = wordSet("payment charge fee dues bill debit membership instalment installment");

/** Monday is 0. */
export const WEEKDAYS: Readonly<Record<ReadLanguage, ReadonlyMap<string, number>>> = {
  en: new Map(dayNames("monday tuesday wednesday thursday friday saturday sunday")),
  es: new Map(dayNames("lunes martes miercoles jueves viernes sabado domingo")),
  fr: new Map(dayNames("lundi mardi mercredi jeudi vendredi samedi dimanche")),
};

function dayNames(words: string): [string, number][] {
  return words.split(" ").map((word, at) => [word, at] as [string, number]);
}

export const LAST = wordSet(
  "last past pasado pasada pasados pasadas ultimo ultima dernier derniere derniers dernieres passe passee",
);
export const THIS = wordSet("this este esta ce cet cette");
export const NEXT = wordSet(
  "next coming upcoming proximo proxima siguiente viene prochain prochaine until till hasta jusqua",
);

/** Seasons by the number of their quarter, December first; those that are other words too need a word of time before. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["winter", 0],
  ["invierno", 0],
  ["hiver", 0],
  ["spring", 1],
  ["primavera", 1],
  ["printemps", 1],
  ["summer", 2],
  ["verano", 2],
  ["ete", 2],
  ["autumn", 3],
  ["fall", 3],
  ["otono", 3],
  ["automne", 3],
]);
export const DOUBTFUL_SEASONS = wordSet("fall spring ete");
export const IN_SEASON = wordSet("in the last this during since of early late en el este l cet pendant depuis past au");

export type CalendarUnit = "day" | "week" | "month" | "year";

export const UNITS: ReadonlyMap<string, CalendarUnit> = new Map<string, CalendarUnit>([
  ...unit<CalendarUnit>("day", "day days dia dias jour jours"),
  ...unit<CalendarUnit>("week", "week weeks semana semanas semaine semaines"),
  ...unit<CalendarUnit>("month", "month months mes meses mois"),
  ...unit<CalendarUnit>("year", "year years ano anos an ans annee annees"),
]);

function unit<T>(value: T, words: string): [string, T][] {
  return words.split(" ").map((word) => [word, value] as [string, T]);
}

export const FEW = wordSet("few several some unos unas algunos algunas varios varias quelques plusieurs");
export const COUPLE = wordSet("couple par deux");
export const AGO = wordSet("ago back earlier");
/** Half-open ways to say one: "a month ago", "hace un mes", "il y a un mois". */
export const ONE = wordSet("a an one un una une");

/** Days that have one word, by how long ago they are. */
export const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["tonight", 0],
  ["hoy", 0],
  ["aujourdhui", 0],
  ["yesterday", 1],
  ["ayer", 1],
  ["hier", 1],
  ["anteayer", 2],
  ["antier", 2],
]);

export const BUY_WORDS = wordSet(
  "bought buy purchased purchase paid put mastercard visa amex charged charge ordered signed debited invoice invoiced receipt got picked renewed payment fee dues debit instalment installment " +
    "compre comprado comprada comprados compradas compra compramos pague pagado pagada pagados pagadas pagamos cobraron cobrado cargo contrate contrato factura recibo agarre adquiri " +
    "saque pago pagos cobro cobros mensualidad cuota achete achetee achetes achetees acheter achat achats paye payee payes payees regle reglee regles reglees debite debitee facture " +
    "facturee preleve prelevee souscrit souscrite pris prise prises commande commandee paiement prelevement mensualite cotisation",
);
export const VISIT_WORDS = wordSet(
  "visit visited session appointment treatment treated came went had did done saw massage facial slot booking " +
    "cita sesion visita tratamiento vine fui hice tuve hicieron consulta turno " +
    "seance rendez rdv visite soin venu venue fait consultation",
);
