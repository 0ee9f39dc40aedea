/** What the team was told lately, and who is told of what. */
import type { NoticeList, NoticeRulesView, NoticeView } from "../../../../core/contract/notices.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { chatOf, personOfTarget } from "../../../../core/notices/route.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { Language } from "../../../../core/words.ts";
import { messengerFor } from "../../domain/messages/queue-message.ts";
import { usualOf } from "../../domain/notices/routing.ts";
import { screenLanguageOf } from "../../domain/people/language.ts";
import { pausedUntilMs } from "../../store/account/connection-health.ts";
import { connectionById, connectionTitle } from "../../store/account/connections.ts";
import { locations, personById } from "../../store/account/settings.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { messageById } from "../../store/messages/outgoing-messages.ts";
import { lastNotices, type NoticeRow } from "../../store/notices/notices.ts";
import { type PostRow, postsOf } from "../../store/notices/posts.ts";
import { incidentPeople, noticeRules, staffAddress } from "../../store/notices/rules.ts";
import { peopleRows, roleOf } from "../../store/people/people.ts";
import type { Sql } from "../../store/sql.ts";
import { noticeTitle } from "./notice-words.ts";

const NOTICES_MOST = 50;

export function listNotices({ sql }: AccountContext, who: PersonActor): Result<NoticeList, Refusal> {
  const language = screenLanguageOf(who.locale);
  return ok({ notices: lastNotices(sql, NOTICES_MOST).map((notice) => viewOf(sql, notice, language)) });
}

/** Of several at one vendor each is told apart by the end of its id. */
const chatTitle = (sql: Sql, id: string): string =>
  connectionById(sql, id)?.kind === id ? connectionTitle(sql, id) : `${connectionTitle(sql, id)} …${id.slice(-4)}`;

function viewOf(sql: Sql, notice: NoticeRow, language: Language): NoticeView {
  const { noticeId, kind, caseId, openedAtMs, endedAtMs } = notice;
  return {
    noticeId,
    kind,
    title: noticeTitle(sql, notice, language),
    openedAtMs,
    // What is told once is no more from the beginning.
    ...omitNullish({ caseId, endedAtMs: endedAtMs === openedAtMs ? null : endedAtMs }),
    posts: postsOf(sql, noticeId).map((post) => postView(sql, post)),
  };
}

function postView(sql: Sql, post: PostRow): NoticeView["posts"][number] {
  const chat = chatOf(post.target);
  const { postId, why, stateAtMs } = post;
  const to =
    chat === undefined ? (personById(sql, personOfTarget(post.target) ?? "")?.name ?? "") : chatTitle(sql, chat);
  const by = chat === undefined ? ("email" as const) : ("chat" as const);
  return { postId, to, by, why, state: stateOf(sql, post), atMs: stateAtMs };
}

/** How far an e-mail came is its own to say. */
function stateOf(sql: Sql, { state, messageId }: PostRow): NoticeView["posts"][number]["state"] {
  const mail = messageId === null ? undefined : messageById(sql, messageId);
  if (!mail) return state;
  switch (mail.state) {
    case "waiting":
      return "waiting";
    case "sending":
      return "posting";
    case "accepted":
    case "sent":
      return "mailed";
    case "opted_out":
    case "bad_address":
      return "undelivered";
    default:
      return mail.state;
  }
}

export function readNoticeRules({ sql }: AccountContext): Result<NoticeRulesView, Refusal> {
  const people = peopleRows(sql).filter(({ suspendedAtMs }) => suspendedAtMs === null);
  return ok({
    rules: noticeRules(sql),
    chats: usualOf(sql).chats.map((connectionId) => ({
      connectionId,
      title: chatTitle(sql, connectionId),
      isPaused: pausedUntilMs(sql, connectionId) !== undefined,
    })),
    people: people.map(({ personId, name }) => ({
      personId,
      name,
      role: roleOf(sql, personId),
      hasAddress: staffAddress(sql, personId) !== undefined,
    })),
    canMail: messengerFor(sql, "email") !== undefined,
    locations: locations(sql).map(({ locationId, title }) => ({ locationId, title })),
    ...omitNullish({ incidentPeople: incidentPeople(sql) }),
  });
}
