import type { HouseRules } from "../../shapes/house-rules.ts";

export const houseRules: HouseRules = {
  "house:charged_twice": "norma de la casa: lo cobrado dos veces se devuelve",
  "house:insurer_overpaid": "norma de la casa: lo pagado además del seguro se devuelve",
  "house:billing_error": "norma de la casa: sin comisión por nuestro propio error de cobro",
  "house:charged_after_end": "norma de la casa: lo cobrado tras el fin de una membresía se devuelve",
};
