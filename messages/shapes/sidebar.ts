import type { SimilarAnswer } from "../../core/contract/similar.ts";
import type { Story } from "../../core/contract/story.ts";
import type { TicketView } from "../../core/contract/ticket.ts";
import type { ClauseTrace, FloorTrace, Working } from "../../core/policy/trace.ts";

/**
 * `open_case`: the purchase stands out, but another case of the patient is open and the message does not name it. `not_on_record`: it names
 * something that was not bought here. `fits_several`: words of it fit more than one purchase. `not_clear`: nothing stands out.
 * `no_message`: somebody of the staff began it, and nothing is read out of our own words.
 */
export type PurchaseAsked = "open_case" | "not_on_record" | "fits_several" | "not_clear" | "no_message";
export type ReasonAsked = "two_likely" | "none_found" | "no_message";

export type MatchedBy = NonNullable<TicketView["match"]["by"]>;
export type VerifiedHow = NonNullable<TicketView["verification"]["how"]>;
export type BlockedBy = NonNullable<TicketView["allowed"]["blocked"]>;
export type WorkingCode = Working["code"];
export type ClauseResult = ClauseTrace["result"];
export type FloorResult = FloorTrace["result"];
export type ClaimState = Story["claims"][number]["state"];
export type UsesBand = NonNullable<SimilarAnswer["alike"]>["uses"];
