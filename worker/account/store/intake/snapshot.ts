import { messageOfMatter } from "../../../../core/conversation/matter-message.ts";
import { isSameRequester, type SenderFacts } from "../../../../core/facts/sender.ts";
import type { TicketText } from "../../../connectors/helpdesk.ts";
import type { Sql } from "../sql.ts";
import { withoutCards } from "./without-cards.ts";

/** A ticket as the helpdesk told it on the server's side: who wrote, what and when. Never taken from the browser. */
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

/**
 * A ticket as it was told just now, without the numbers of cards. `kept`: of its matter, which stays about the message that it was about; without one the ticket is about its
 * first message, or a later one in which a request stands. `seen`: what somebody looked at before. `afterMs`: only what was written since, where
 * anything was.
 */
export function snapshotOf(
  sql: Sql,
  told: TicketText,
  readAtMs: number,
  {
    kept,
    seen,
    afterMs,
  }: { readonly kept?: Snapshot | undefined; readonly seen?: Snapshot | undefined; readonly afterMs?: number } = {},
): Snapshot {
  const { receivedAtMs, later = [], requesterName, requesterEmail, sender } = told;
  const [subject, body] = [withoutCards(sql, told.subject), withoutCards(sql, told.body)];
  const messages = [
    { body, receivedAtMs },
    ...later.map((message) => ({ ...message, body: withoutCards(sql, message.body) })),
  ];
  const same = kept && messages.find((message) => message.receivedAtMs === kept.receivedAtMs);
  const since = afterMs === undefined ? [] : messages.filter((message) => message.receivedAtMs > afterMs);
  const about = same ??
    (since.length > 0 ? messageOfMatter("Re:", since) : messageOfMatter(subject, messages)) ?? { body, receivedAtMs };
  const snapshot = {
    subject,
    body: about.body,
    requesterName,
    requesterEmail,
    receivedAtMs: about.receivedAtMs,
    sender,
    readAtMs,
  };
  const before = kept ?? seen;
  if (!before) return snapshot;
  // When somebody else became the requester.
  const changedAtMs = isSameRequester(before, snapshot) ? before.requesterChangedAtMs : readAtMs;
  return changedAtMs === undefined ? snapshot : { ...snapshot, requesterChangedAtMs: changedAtMs };
}
