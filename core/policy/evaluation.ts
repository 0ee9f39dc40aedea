import type { OfferKind } from "../words.ts";
import type { FactName } from "./readable-facts.ts";
import type { Clause, Offer } from "./schema.ts";
import type { ClauseTrace, FloorTrace, Working } from "./trace.ts";

/** What a policy and today's rules say about one line: the offers in order, or the facts that are missing, and how it came to that. */
export interface Evaluation {
  /** Facts without which nothing can be said; `offers` is then empty. */
  readonly needs: readonly FactName[];
  /** The suggested one first; at most one of each kind; never empty while `needs` is. */
  readonly offers: readonly EvaluatedOffer[];
  readonly notOffered: readonly RuledOut[];
  /** The clause that decided; absent for `otherwise` and while a fact is missing. */
  readonly clause: Pick<Clause, "id" | "title" | "text"> | undefined;
  /** What the law grants at least, in money; 0 where no floor says so. */
  readonly atLeastMinor: number;
  /** The sooner of the policy's and the floors' deadlines. */
  readonly payWithinDays: number | undefined;
  readonly clauses: readonly ClauseTrace[];
  readonly floors: readonly FloorTrace[];
}

export interface EvaluatedOffer {
  readonly kind: OfferKind;
  /** 0 for redo, extend and decline; never above what was paid. Before anything that was returned already. */
  readonly amountMinor: number;
  readonly bonusMinor: number;
  /** Of what is not paid yet, what is not asked for any more: it comes off the sum before anything goes back. */
  readonly cancelsMinor?: number;
  readonly workings: readonly Working[];
  readonly entitlement: Offer["entitlement"];
  readonly extendDays: number | undefined;
  readonly approver: "lead" | "finance" | undefined;
  /** The offer as written, for a bonus on a lower amount; absent where a floor made it. */
  readonly written: Offer | undefined;
}

export interface RuledOut {
  readonly kind: OfferKind;
  readonly because:
    | { readonly type: "floor"; readonly floorId: string; readonly source: string }
    /** The policy names amounts in another currency than the purchase. */
    | { readonly type: "currency" }
    /** More time is nothing to whoever ends it. */
    | { readonly type: "cancels" };
}
