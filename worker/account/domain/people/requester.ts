/** Who asks, as the helpdesk says, beside who was checked; and how fresh its word has to be for an act. */
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { normaliseEmail } from "../../../../core/facts/patient-keys.ts";
import type { TicketMatchRow } from "../../store/case/tickets.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";

/** An act on money, or a letter, stands on what the helpdesk said no longer ago than this. */
const FRESH_MS = 60_000;

export const UNCHECKED_SENDER: Refusal = {
  code: "sender_unchecked",
  detail: "The helpdesk does not answer, so nobody can check who writes now.",
};

/** Without an instant it was read for this very act. */
export const isFreshRead = ({ readAtMs }: Snapshot, nowMs: number): boolean =>
  readAtMs === undefined || nowMs - readAtMs < FRESH_MS;

/** For whom somebody checked, as the match keeps it: the helpdesk's id, and the address as a hash. */
export const requesterOf = ({ sender, requesterEmail }: Snapshot) => ({
  id: sender?.requesterId ?? null,
  emailHash: sha256Hex(normaliseEmail(requesterEmail)),
});

/** Whether a recorded check was about the requester whom the ticket has now; what was recorded before this was kept says nothing else. */
export function isAboutRequester(
  match: Pick<TicketMatchRow, "verifiedRequesterId" | "verifiedEmailHash">,
  snapshot: Snapshot,
): boolean {
  const { id, emailHash } = requesterOf(snapshot);
  const { verifiedRequesterId, verifiedEmailHash } = match;
  const sameId = verifiedRequesterId === null || id === null || verifiedRequesterId === id;
  return sameId && (verifiedEmailHash === null || verifiedEmailHash === emailHash);
}
