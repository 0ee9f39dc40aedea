import type { HouseRules } from "../../shapes/house-rules.ts";

export const houseRules: HouseRules = {
  "house:charged_twice": "house rule: what was charged twice goes back",
  "house:insurer_overpaid": "house rule: what was paid on top of the insurer goes back",
  "house:billing_error": "house rule: no fee for our own billing error",
  "house:charged_after_end": "house rule: what was charged after a membership's end goes back",
};
