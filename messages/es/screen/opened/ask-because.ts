import type { askBecause as english } from "../../../en/screen/opened/ask-because.ts";

export const askBecause: typeof english = {
  above_limit: (limit) =>
    limit ? `Usted solo puede decidir hasta ${limit}.` : "Supera lo que usted puede decidir por sí solo.",
  above_location_limit: (limit, _used, location) =>
    limit && location ? `Usted solo puede decidir hasta ${limit} en ${location}.` : "Supera su límite en esta sede.",
  above_case_limit: (limit, used) =>
    limit && used
      ? `Un caso puede recibir ${limit} solo de usted; ya se dieron o pidieron ${used}.`
      : "Supera su límite por caso.",
  above_patient_limit: (limit, used) =>
    limit && used
      ? `Un paciente puede recibir ${limit} solo de usted en estas semanas; ya se dieron o pidieron ${used}.`
      : "Supera su límite por paciente.",
  above_day_limit: (limit, used) =>
    limit && used ? `Su límite por día es ${limit}; hoy ha usado ${used}.` : "Supera su límite por día.",
  above_location_day_limit: (limit, used, location) =>
    limit && used && location
      ? `Su límite por día en ${location} es ${limit}; hoy ha usado allí ${used}.`
      : "Supera su límite en esta sede.",
  above_month_budget: (limit, used) =>
    limit && used
      ? `Su presupuesto de excepciones este mes es ${limit}; ha usado ${used}.`
      : "Supera su presupuesto de excepciones este mes.",
  exception: (limit) =>
    limit ? `Usted solo puede dar excepciones hasta ${limit}.` : "Una excepción necesita una segunda persona.",
  clause: () => "La propia cláusula pide una segunda persona.",
};
