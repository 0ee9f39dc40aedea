import type { PageStanding } from "../../../../core/contract/patient-page.ts";
import type { PageQuestion } from "../../../../core/messages/page-answers.ts";

export const page = {
  label: "The patient's own page",
  whose: {
    patient: "The patient's page",
    payer: "The page of who pays: sums only",
    guardian: "The guardian's page",
    contact: "The page of whoever speaks for the patient",
  } satisfies Record<PageStanding, string>,
  open: {
    sent: (who: string, day: string) => `${who} can open it until ${day}.`,
    unsent: (who: string, day: string) => `Once the letter is sent, ${who} can open it until ${day}.`,
  },
  chose: (what: string, when: string) => `On their page they chose: ${what} (said ${when}).`,
  take: "Take this",
  answered: (question: string, answer: string, when: string) => `${question}: ${answer} (said ${when}).`,
  use: "Use it",
  questions: {
    note_on: "They say their doctor's note is of",
    moved_miles: "They say how many miles they moved",
    cancelled_hours_before: "They say how many hours before they cancelled",
    product_state: "They say the product is",
    product_returned_on: "They say they gave it back on",
    back_quantity: "They say how many they give back",
  } satisfies Record<PageQuestion, string>,
  offer: "Let the patient choose",
  offered: "The letter that asks them is in the reply.",
};
