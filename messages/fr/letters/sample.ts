import type { SampleWords } from "../../shapes/sample.ts";

export const sample: SampleWords = {
  patientName: "Maya Chen",
  agentName: "Ana",
  service: "vos séances de laser aux jambes",
  sumForPatient: "Il vous reste quatre séances sur les six",
  sumNote: "Nous n’avons pas décompté le rendez-vous que vous avez manqué.",
  moneyOffer: "Si vous préférez l’argent, nous pouvons vous rendre le prix des trois séances que vous n’avez pas eues.",
  usedKept:
    "Selon nos conditions, seules les séances non utilisées sont remboursables; nous ne pouvons donc pas vous rembourser les trois que vous avez déjà eues.",
  restStays: "et vous gardez les trois séances qui vous restent",
  clause: "Ce que vous n’avez pas utilisé est remboursé.",
  agreementTitle: "Conditions du forfait",
  alternatives: ["un crédit pour tous nos soins", "plus de jours pour utiliser le reste"],
  redoOf: "une de vos séances de laser aux jambes",
  missing: ["la date de votre dernier rendez-vous", "un mot de votre médecin"],
  reviewer: "la Dre Ode",
  places: ["Harbour", "Hillside"],
  found: "Le 5 janvier, nous vous avons facturé deux fois.",
  question: "L’avez-vous acheté une fois ou deux?",
  happened: "Votre banque nous a renvoyé l’argent.",
  because: "car la carte n’est plus valable",
};
