import type { HouseRules } from "../shapes/house-rules.ts";

export const houseRules: HouseRules = {
  "house:charged_twice": "règle de la maison : ce qui est facturé deux fois se rembourse",
  "house:insurer_overpaid": "règle de la maison : ce qui est payé en plus de l’assurance se rembourse",
  "house:billing_error": "règle de la maison : aucuns frais quand l’erreur de facturation est la nôtre",
  "house:charged_after_end": "règle de la maison : ce qui est facturé après la fin d’un abonnement se rembourse",
};
