/** What was said on a ticket, page by page. */
import { ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { FreshdeskHttp } from "./http.ts";
import { ticketPath } from "./ticket-path.ts";
import { conversationsAnswer, type WireConversation } from "./wire.ts";

const PER_PAGE = 100;
/** A thousand messages; of more the oldest are looked at. */
const PAGES_MOST = 10;

/** The first hundred, the oldest first: one call. */
export const firstConversations = (
  http: FreshdeskHttp,
  ticketId: string,
): Promise<Result<readonly WireConversation[], ConnectorFailure>> =>
  http.read(`${ticketPath(ticketId)}/conversations?per_page=${PER_PAGE}`, conversationsAnswer);

/** All of them, the oldest first: Freshdesk cannot give the newest alone. */
export async function allConversations(
  http: FreshdeskHttp,
  ticketId: string,
): Promise<Result<readonly WireConversation[], ConnectorFailure>> {
  const said: WireConversation[] = [];
  for (let page = 1; page <= PAGES_MOST; page += 1) {
    const search = `?per_page=${PER_PAGE}${page === 1 ? "" : `&page=${page}`}`;
    const read = await http.readPage(`${ticketPath(ticketId)}/conversations${search}`, conversationsAnswer);
    if (!read.ok) return read;
    said.push(...read.value.value);
    if (!read.value.hasMore) break;
  }
  return ok(said);
}

/** Of a note that only staff can write, and only staff sees. */
export const isStaffNote = ({ private: isPrivate, incoming }: WireConversation): boolean => isPrivate && !incoming;
