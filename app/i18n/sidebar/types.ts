import type { ClauseTrace, FloorTrace, Working } from "../../../core/contract/proposal.ts";
import type { SimilarAnswer } from "../../../core/contract/similar.ts";
import type { Story } from "../../../core/contract/story.ts";
import type { TicketView } from "../../../core/contract/ticket.ts";

export type { PurchaseAsked, ReasonAsked } from "../../sidebar/form/asked.ts";

export type MatchedBy = NonNullable<TicketView["match"]["by"]>;
export type VerifiedHow = NonNullable<TicketView["verification"]["how"]>;
export type BlockedBy = NonNullable<TicketView["allowed"]["blocked"]>;
export type WorkingCode = Working["code"];
export type ClauseResult = ClauseTrace["result"];
export type FloorResult = FloorTrace["result"];
export type ClaimState = Story["claims"][number]["state"];
export type UsesBand = NonNullable<SimilarAnswer["alike"]>["uses"];
