/** A notice in words, from its row and nothing else: what is not in the row cannot slip into a chat. */

import { civilDateInWords } from "../../../../core/locale.ts";
import type { PostWhy } from "../../../../core/notices/kinds.ts";
import { isIncident } from "../../../../core/notices/kinds.ts";
import { reasonLabel } from "../../../../core/reasons/reasons.ts";
import { amountInWords } from "../../../../core/resolution/words.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { Language } from "../../../../core/words.ts";
import { LETTERS } from "../../../../messages/letters.ts";
import type { NoticeSaid, NoticeWords } from "../../../../messages/shapes/notices.ts";
import type { TeamNotice } from "../../../connectors/team-notifier.ts";
import { languageOf } from "../../domain/people/language.ts";
import { connectionTitle } from "../../store/account/connections.ts";
import { homeTimeZone, locations, personById, setting } from "../../store/account/settings.ts";
import { caseById } from "../../store/case/cases.ts";
import type { NoticeRow } from "../../store/notices/notices.ts";
import { incidentPeople } from "../../store/notices/rules.ts";
import type { Sql } from "../../store/sql.ts";
import { digestLines, risenIn } from "../trends/digest-words.ts";

const languageHere = (sql: Sql): Language => languageOf(setting(sql, "language") ?? "en");

/** One line, as the chat's locked screen and the list of notices show it. */
export function noticeTitle(sql: Sql, notice: NoticeRow, language: Language): string {
  return LETTERS[language].notices.titles[notice.kind](said(sql, notice, language));
}

function said(sql: Sql, notice: NoticeRow, language: Language): NoticeSaid {
  const { amountMinor, currency, dueOn, untilMs, cause, kind, about } = notice;
  const timeZone =
    locations(sql).find(({ locationId }) => locationId === notice.locationId)?.timeZone ?? homeTimeZone(sql);
  return {
    money: amountMinor === null || currency === null ? "" : amountInWords(amountMinor, currency, language),
    until: untilMs === null ? "" : civilDateInWords(civilDateAt(untilMs, timeZone), language),
    day: dueOn === null ? "" : civilDateInWords(dueOn, language),
    needs: cause === "lead" ? "lead" : "finance",
    connection: kind === "connection_broken" || isHeldFreeze(notice) ? connectionTitle(sql, about) : "",
    work: kind === "job_stuck" ? (LETTERS[language].notices.works[about] ?? about) : "",
    channel: cause === "sms" ? "sms" : "email",
    ...risenIn(sql, kind === "change_found" ? about : undefined, language),
  };
}

export interface Telling {
  /** Of this telling: it stands in what is posted. */
  readonly postId: string;
  readonly why: PostWhy;
  readonly address: string | undefined;
  /** The address opens the reader's own decision, not the ticket. */
  readonly opensDecision?: true;
  /** To one person in the place of others who are away: who these are. */
  readonly forPersonIds?: readonly string[];
}

export function teamNotice(sql: Sql, notice: NoticeRow, telling: Telling): TeamNotice {
  const { postId, why, address, opensDecision, forPersonIds = [] } = telling;
  const language = languageHere(sql);
  const words = LETTERS[language].notices;
  const text = why === "all_clear" ? words.over : textOf(sql, notice, language);
  return {
    noticeId: postId,
    title: words.again[why](noticeTitle(sql, notice, language)),
    ...(text === undefined ? {} : { text }),
    facts: factsOf(sql, notice, { words, language, why, forPersonIds }),
    ...(address === undefined ? {} : { link: { label: opensDecision ? words.decide : words.link, address } }),
  };
}

/** A frozen account that waits for one connection, which only a person lets go on. */
const isHeldFreeze = ({ kind, about }: NoticeRow): boolean => kind === "account_frozen" && about !== "account";

function textOf(sql: Sql, notice: NoticeRow, language: Language): string | undefined {
  const words = LETTERS[language].notices;
  const { kind, cause } = notice;
  if (isHeldFreeze(notice)) return cause === "gone" ? words.frozenAt.gone : words.frozenAt.paused;
  if (kind === "monday_digest") return digestLines(sql, notice.openedAtMs, language).join("\n");
  if (kind !== "approval_expired") return words.texts[kind];
  return words.ended[cause as keyof NoticeWords["ended"]] ?? words.ended.time;
}

function factsOf(
  sql: Sql,
  notice: NoticeRow,
  {
    words,
    language,
    why,
    forPersonIds,
  }: Pick<Telling, "why"> & {
    readonly words: NoticeWords;
    readonly language: Language;
    readonly forPersonIds: readonly string[];
  },
): TeamNotice["facts"] {
  const { money, until, day, connection, work } = said(sql, notice, language);
  const theCase = notice.caseId === null ? undefined : caseById(sql, notice.caseId);
  const values: Partial<Record<keyof NoticeWords["facts"], string>> = {
    case: notice.caseId ?? "",
    amount: money,
    reason: notice.reason === null ? "" : reasonLabel(notice.reason, language),
    state: theCase ? words.caseStates[theCase.state] : "",
    until,
    day,
    connection,
    work,
    named: isIncident(notice.kind)
      ? namedFor(sql, why)
      : forPersonIds.map((personId) => personById(sql, personId)?.name ?? "").join(", "),
  };
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : { title: words.facts[name as keyof NoticeWords["facts"]], value },
  );
}

/** Somebody of the staff, by name: what is for everybody is for nobody. */
function namedFor(sql: Sql, why: PostWhy): string {
  const people = incidentPeople(sql);
  const personId = why === "escalation" ? (people?.secondPersonId ?? people?.firstPersonId) : people?.firstPersonId;
  return (personId === undefined ? undefined : personById(sql, personId)?.name) ?? "";
}

/** The same as an e-mail. */
export function noticeMail(sql: Sql, notice: NoticeRow, telling: Telling): { subject: string; text: string } {
  const { title, text, facts, link } = teamNotice(sql, notice, telling);
  const parts = [
    ...(text === undefined ? [] : [text]),
    facts.map((fact) => `${fact.title}: ${fact.value}`).join("\n"),
    ...(link === undefined ? [] : [`${link.label}: ${link.address}`]),
    LETTERS[languageHere(sql)].notices.footer(telling.postId),
  ];
  return { subject: title, text: [title, ...parts.filter((part) => part !== "")].join("\n\n") };
}
