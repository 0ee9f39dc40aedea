import type { ClauseTrace, FloorTrace, Proposal, Working } from "../../../core/contract/proposal.ts";
import type { SimilarAnswer } from "../../../core/contract/similar.ts";
import type { Story } from "../../../core/contract/story.ts";
import type { TicketView } from "../../../core/contract/ticket.ts";

export type MatchedBy = NonNullable<TicketView["match"]["by"]>;
export type VerifiedHow = NonNullable<TicketView["verification"]["how"]>;
export type BlockedBy = NonNullable<TicketView["allowed"]["blocked"]>;
export type WorkingCode = Working["code"];
export type ClauseResult = ClauseTrace["result"];
export type FloorResult = FloorTrace["result"];
type Signal = Proposal["signals"][number];
export type SignalCode = Signal["code"];
export type Speaks = Signal["speaks"];
/** A signal with its facts; `day` writes a civil date as people do. */
export type SignalText = (values: Signal["values"], day: (on: string) => string) => string;
export type ClaimState = Story["claims"][number]["state"];
export type UsesBand = NonNullable<SimilarAnswer["alike"]>["uses"];
