/** Qué encuentra la revisión de un borrador. */
import { languageName } from "../../../../language-name.ts";
import type { PagesWords } from "../../../../shapes/screen.ts";

const listed = (value: string | number | readonly string[] | undefined): string =>
  Array.isArray(value) ? value.join(", ") : String(value ?? "");

export const findings: PagesWords["policies"]["findings"] = {
  clause_id_twice: ({ id }) => `Dos cláusulas tienen el código «${id}».`,
  clause_never_holds: ({ fact }) => `Esto no puede cumplirse nunca: nada encaja con «${fact}».`,
  clause_unreachable: ({ by }) => `Nunca se llega aquí: antes decide ${listed(by)}.`,
  clauses_contradict: ({ by }) => `${listed(by)} tiene las mismas condiciones y concede otra cosa.`,
  value_unknown: ({ unknown }) => `Nadie usa ${listed(unknown)}, así que nunca se cumple.`,
  reason_only_otherwise: ({ reasons }) => `Ninguna cláusula habla de: ${listed(reasons)}. Decide la última tarjeta.`,
  kind_only_otherwise: ({ kinds }) => `Ninguna cláusula habla de: ${listed(kinds)}.`,
  all_clauses_restrictive: () => "Todas las cláusulas necesitan firma. Quien nunca firmó va a la última tarjeta.",
  decline_not_restrictive: () => "No devuelve nada y no pide firma.",
  otherwise_declines: () => "La última tarjeta no devuelve nada, tampoco a quien nunca firmó.",
  sum_lacks_fact: ({ kinds }) => `Esta suma no se puede calcular para: ${listed(kinds)}.`,
  fact_may_be_unknown: ({ formula, kinds }) =>
    formula === "overpaid"
      ? "Sin reclamación no se puede calcular esta suma. Añada la condición «el seguro pagó de más»."
      : `Para ${listed(kinds)} no se puede calcular: no tienen usos ni plazo, y sus casos quedarían en espera. Escriba antes una cláusula para ellos.`,
  fees_leave_nothing: () => "Los cargos no dejan nada.",
  fee_above_cap: () => "Los cargos superan lo máximo que se paga.",
  cap_is_zero: () => "Lo máximo que se paga es nada.",
  bonus_without_credit: () => "Un bono solo va con crédito en cuenta.",
  extend_without_days: () => "Diga cuántos días.",
  kind_offered_twice: () => "La misma clase está dos veces; la segunda no cuenta.",
  currency_differs: ({ rules }) =>
    `Los límites de la clínica están en ${rules}: cada decisión esperará a otra persona.`,
  currency_unknown: ({ currency }) => `Ninguna moneda se llama ${currency}.`,
  category_not_sold: ({ unknown }) => `No se vende nada como: ${listed(unknown)}.`,
  place_without_location: ({ unknown }) => `La clínica no tiene sede en: ${listed(unknown)}.`,
  nobody_signs: () => "Nadie firmó aún ninguna versión de esta política, así que no obliga a nadie.",
  goes_before_policy: ({ titles }) => `Habla de lo mismo que ${listed(titles)}. Desde su primer día decide esta.`,
  hard_to_read: ({ grade, most }) =>
    `Difícil de leer: grado ${grade}, como máximo ${most}. Use frases y palabras más cortas.`,
  translation_missing: ({ language }) => `Falta el texto en ${languageName("es", String(language))}.`,
  field_missing: () => "Rellene esto.",
  field_unknown: ({ name }) => `Ninguna política tiene un campo «${name}».`,
  field_wrong: ({ why }) => `Esto no encaja: ${why}`,
};
