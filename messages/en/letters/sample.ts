import type { SampleWords } from "../../shapes/sample.ts";

export const sample: SampleWords = {
  patientName: "Maya Chen",
  agentName: "Ana",
  service: "your leg laser sessions",
  sumForPatient: "You have four of your six sessions left",
  sumNote: "The visit that you missed does not count as used.",
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
