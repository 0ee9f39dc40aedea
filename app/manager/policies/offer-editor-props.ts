import type { DraftOffer } from "../../../core/policy/draft.ts";
import type { Marks } from "./marks.ts";

export interface OfferEditorProps {
  readonly offer: DraftOffer;
  /** Where the offer stands, as the check names it: `grants.offers.0`. */
  readonly field: string;
  readonly currency: string;
  readonly marks: Marks;
  readonly onChange: (offer: DraftOffer) => void;
}
