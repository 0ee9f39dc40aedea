import type { ServiceNameWords } from "../../shapes/service-names.ts";

export const serviceNames: ServiceNameWords = {
  byKind: {
    service: "votre rendez-vous",
    package: "votre forfait",
    membership: "votre abonnement",
    product: "votre produit",
    deposit: "votre dépôt",
    gift_card: "votre carte-cadeau",
  },
  units: {
    session: { one: "séance", other: "séances" },
    visit: { one: "séance", other: "séances" },
    hour: { one: "heure", other: "heures" },
    treatment: { one: "soin", other: "soins" },
  },
};
