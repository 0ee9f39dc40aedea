/** What staff wrote publicly on a ticket since an instant, in one call. */
import { readMail, textOf, wordsIn } from "../../../core/mail/read-mail.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { SentMessage } from "../helpdesk.ts";
import type { ZendeskHttp } from "./http.ts";
import { saidIn } from "./said.ts";
import { commentsAnswer } from "./wire.ts";

const COMMENTS_READ = 20;

export async function readSent(
  http: ZendeskHttp,
  ticketId: string,
  sinceMs: number,
): Promise<Result<readonly SentMessage[], ConnectorFailure>> {
  const path = `/api/v2/tickets/${encodeURIComponent(ticketId)}/comments.json`;
  const said = await http.read(`${path}?include=users&sort_order=desc&per_page=${COMMENTS_READ}`, commentsAnswer);
  if (!said.ok) return said;
  const roles = new Map(said.value.users.map(({ id, role }) => [id, role]));
  const sent = said.value.comments
    .filter((comment) => comment.public && Date.parse(comment.created_at) >= sinceMs)
    // Whose role nobody tells may be the patient.
    .filter(({ author_id }) => roles.get(author_id) === "agent" || roles.get(author_id) === "admin")
    .map((comment) => {
      const body = saidIn(comment);
      const words = textOf(body, wordsIn(readMail({ subject: "Re:", body, isAnswer: true })));
      return { messageId: String(comment.id), body: words, writtenAtMs: Date.parse(comment.created_at) };
    });
  return ok(sent.reverse());
}
