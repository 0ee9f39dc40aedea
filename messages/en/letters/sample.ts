import type { SampleWords } from "../../shapes/sample.ts";

export const sample: SampleWords = {
  patientName: "Maya Chen",
  agentName: "Ana",
  service: "your leg laser sessions",
  sumForPatient: "You have four of your six sessions left",
  sumNote: "The visit that you missed does not count as used.",
  moneyOffer: "If you would like the money, we can return what you paid for the three sessions that you have not had.",
  usedKept:
    "Our terms pay back only the sessions that you have not had, so the three that you have had are not paid back.",
  restStays: "and the three sessions that you have left stay yours",
  clause: "What you have not used is paid back.",
  agreementTitle: "Package terms",
  alternatives: ["account credit for any service here", "more days to use what is left"],
  redoOf: "one of your leg laser sessions",
  missing: ["the date of your last visit", "a note from your doctor"],
  reviewer: "Dr. Ode",
  places: ["Harbour", "Hillside"],
  found: "On January 5 we charged you two times.",
  question: "Did you buy this once or twice?",
  happened: "Your bank sent the money back to us.",
  because: "as the card has ended",
};
