/** Whether whoever writes has shown that they may speak for the patient. */
import { senderDoubt } from "../../../../core/facts/sender.ts";
import type { UnverifiedBecause } from "../../../../core/facts/unverified.ts";
import type { IdentityCheck } from "../../../../core/words.ts";
import type { TicketMatchRow } from "../../store/case/tickets.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import type { TicketWhoRow } from "../../store/intake/ticket-whom.ts";
import type { Access } from "./evidence.ts";
import { isAboutRequester } from "./requester.ts";
import type { WhoseFinding } from "./whose.ts";

export interface Verification {
  readonly state: "verified" | "not_verified";
  readonly how?: "writes_from_address_on_file" | IdentityCheck;
  readonly byPerson?: string;
  readonly atMs?: number;
  /** Why not, where it is not. */
  readonly why?: UnverifiedBecause;
}

/** That somebody else is the requester now says more than what is wrong with them. */
export const notVerified = (why: UnverifiedBecause, snapshot: Snapshot | undefined): Verification => ({
  state: "not_verified",
  why: snapshot?.requesterChangedAtMs === undefined ? why : "requester_changed",
});

/** The words of a ticket, and how they came in. */
export interface Words {
  readonly snapshot: Snapshot | undefined;
  readonly sender: Snapshot["sender"];
  readonly whose: WhoseFinding | undefined;
  readonly said: TicketWhoRow | undefined;
}

/** The mail surely speaks of another, and nobody has said who it is. */
export const isUnanswered = ({ whose, said }: Words): boolean =>
  said === undefined && whose?.isAsked === true && whose.about === "somebody_else";

/** What somebody recorded of who writes, as long as they still do. */
export function recordedCheck(
  recorded: Omit<TicketMatchRow, "patientId" | "byPersonId" | "matchedAtMs" | "verifiedBy">,
  snapshot: Snapshot | undefined,
): Verification | undefined {
  if (recorded.verifiedHow === null) return undefined;
  if (snapshot && !isAboutRequester(recorded, snapshot)) return undefined;
  return {
    state: "verified",
    how: recorded.verifiedHow,
    ...(recorded.verifiedByName === null ? {} : { byPerson: recorded.verifiedByName }),
    ...(recorded.verifiedAtMs === null ? {} : { atMs: recorded.verifiedAtMs }),
  };
}

export function verificationBy(access: Access, words: Words, isDeceased: boolean): Verification {
  const { snapshot, sender } = words;
  const doubt = access === "none" || access === "pays" ? undefined : senderDoubt(sender);
  // An address of the dead is no word of theirs, and whoever spoke for them does so no longer.
  const why = doubt ?? (isDeceased ? "patient_died" : noStanding(access, words));
  if (why) return notVerified(why, snapshot);
  return { state: "verified", how: access === "own" ? "writes_from_address_on_file" : "authorised_contact" };
}

/** Why the address gives no right to speak for the patient. */
function noStanding(access: Access, words: Words): UnverifiedBecause | undefined {
  const { whose, said } = words;
  if (access === "pays") return "only_pays";
  const isOther = said ? said.about === "somebody_else" : whose?.about === "somebody_else";
  if (access === "own")
    return said?.about === "somebody_else" || isUnanswered(words) ? "writes_for_another" : undefined;
  if (access !== "none") return undefined;
  // Without a mail nothing is known of who wrote.
  if (whose === undefined) return "not_read";
  return isOther && whose.writerIds.length > 0 ? "writes_for_another" : "address_not_on_file";
}
