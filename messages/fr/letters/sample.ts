import type { SampleWords } from "../../shapes/sample.ts";

export const sample: SampleWords = {
  patientName: "Maya Chen",
  agentName: "Ana",
  service: "vos séances de laser pour les jambes",
  sumForPatient: "Il vous reste quatre séances sur six",
  sumNote: "Nous n’avons pas compté la visite que vous avez manquée.",
  clause: "Ce que vous n’avez pas utilisé est remboursé.",
  agreementTitle: "Conditions du forfait",
  alternatives: ["un avoir pour tous nos services", "plus de jours pour utiliser le reste"],
  goodwill: "une visite offerte",
  redoOf: "une de vos séances de laser pour les jambes",
  missing: ["la date de votre dernière visite", "un mot de votre médecin"],
  reviewer: "la Dre Ode",
  provider: "Lena",
  places: ["Harbour", "Hillside"],
  found: "Le 5 janvier, nous vous avons débité deux fois.",
  question: "L’avez-vous acheté une fois ou deux ?",
  happened: "Votre banque nous a renvoyé l’argent.",
  because: "car la carte n’existe plus",
};
