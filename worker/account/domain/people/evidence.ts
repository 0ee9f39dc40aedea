import type { MeantBecause } from "../../../../core/contract/whom.ts";

export type MatchedBy =
  | "email"
  | "alias"
  | "phone"
  | "patient_number"
  | "payment_reference"
  | "by_hand"
  | "passed_on"
  | "address_in_mail"
  | "name";

/** What the writer's address says about somebody: their own, that of a person who may speak for them, or of one who only pays. */
export type Access = "own" | "speaks_for" | "pays" | "none";

export interface Evidence {
  readonly by: MatchedBy;
  readonly access: Access;
  /** What the requester is to them, by the address. */
  readonly as?: Exclude<MeantBecause, "named" | "household" | "number">;
}

export type Found = Map<string, Evidence>;

/** Somebody is named, and nothing more: shown to a person who chooses, however few they are. */
export const isOnlyNamed = (by: MatchedBy): boolean => by === "name" || by === "passed_on" || by === "address_in_mail";
