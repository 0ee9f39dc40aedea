import { type PageQuestion, PRODUCT_STATES } from "../../../core/messages/page-answers.ts";
import type { Attested } from "../view.ts";

/** An answer of the patient's as the fact that a person attests by using it; undefined for what is none. */
export function attestedBy(question: PageQuestion, answer: string): Attested | undefined {
  switch (question) {
    case "note_on":
      return { medicalNote: true, medicalNoteOn: answer };
    case "moved_miles":
      return { movedMiles: Number(answer) };
    case "cancelled_hours_before":
      return { cancelledHoursBefore: Number(answer) };
    case "product_state": {
      const productState = PRODUCT_STATES.find((state) => state === answer);
      return productState && { productState };
    }
    case "product_returned_on":
      return { productReturnedOn: answer };
    case "back_quantity":
      return { backQuantity: Number(answer) };
  }
}
