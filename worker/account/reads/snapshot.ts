import type { SenderFacts } from "../../../core/facts/sender.ts";

/** A ticket as the helpdesk told it on the server's side: who wrote, what and when. Never taken from the browser (design section 4). */
export interface Snapshot {
  readonly subject: string;
  readonly body: string;
  readonly requesterName: string;
  /** As the helpdesk has it; compared after `normaliseEmail`. */
  readonly requesterEmail: string;
  readonly receivedAtMs: number;
  /** How the words came in. Absent in what was kept before anybody asked. */
  readonly sender?: SenderFacts | undefined;
  /** When somebody else became the ticket's requester, as far as was seen. */
  readonly requesterChangedAtMs?: number | undefined;
  /** When the helpdesk was asked. */
  readonly readAtMs?: number | undefined;
}
