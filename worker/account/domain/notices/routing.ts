/** Whom a notice can reach, and how: a chat that is connected, or somebody's address at the helpdesk by e-mail. */
import { standsIn } from "../../../../core/approval/may.ts";
import type { NoticeKind } from "../../../../core/notices/kinds.ts";
import {
  chatOf,
  personOfTarget,
  personTarget,
  type Target,
  targetsOf,
  type Usual,
} from "../../../../core/notices/route.ts";
import { connectionIds } from "../../store/account/connections.ts";
import { openDelegations } from "../../store/approval/delegations.ts";
import type { AccountContext } from "../../store/context.ts";
import { approverIds, incidentPeople, noticeRules, staffAddress } from "../../store/notices/rules.ts";
import { roleOf } from "../../store/people/people.ts";
import type { Sql } from "../../store/sql.ts";
import { messengerFor } from "../messages/queue-message.ts";
import { whoWorks } from "../people/who-works.ts";

export type Way =
  | { readonly by: "chat"; readonly connectionId: string }
  | { readonly by: "email"; readonly personId: string; readonly address: string };

/** `needs`: of one approval, the role that it takes. */
export const usualOf = (sql: Sql, needs: string | null = null): Usual => ({
  chats: connectionIds(sql, "notifier"),
  namedPersonId: incidentPeople(sql)?.firstPersonId,
  approverIds: approverIds(sql, needs === "finance"),
});

/** Whether anybody can be told anything. */
export const canTell = (sql: Sql): boolean =>
  connectionIds(sql, "notifier").length > 0 || messengerFor(sql, "email") !== undefined;

/** The way to a target; undefined where there is none. */
export function wayTo(sql: Sql, target: Target): Way | undefined {
  const connectionId = chatOf(target);
  if (connectionId !== undefined)
    return connectionIds(sql, "notifier").includes(connectionId) ? { by: "chat", connectionId } : undefined;
  const personId = personOfTarget(target);
  const address = personId === undefined ? undefined : staffAddress(sql, personId);
  if (personId === undefined || address === undefined || messengerFor(sql, "email") === undefined) return undefined;
  return { by: "email", personId, address };
}

type Now = Pick<AccountContext, "sql" | "nowMs">;

interface About {
  readonly kind: NoticeKind | "test";
  readonly about: string;
  readonly locationId: string | null;
  readonly askedBy: string | null;
  readonly cause: string | null;
}

/** A broken connection is not told of through itself. */
export function isThroughItself(sql: Sql, { kind, about }: Pick<About, "kind" | "about">, way: Way): boolean {
  if (kind !== "connection_broken") return false;
  return about === (way.by === "chat" ? way.connectionId : messengerFor(sql, "email"));
}

/** Everybody whom the rules name and whom a way leads to; who asked stands there as the person, and for who is away whoever is there. */
export function reachedBy(context: Now, kind: NoticeKind, about: About): Target[] {
  const { sql } = context;
  const named = targetsOf(noticeRules(sql), usualOf(sql, about.cause), { kind, locationId: about.locationId });
  if (kind !== "approval_waits") return reachable(context, about, named);
  // Who asked for it cannot give it, and who stands in for them neither.
  const asker = about.askedBy === null ? undefined : personTarget(about.askedBy);
  const isOwn = (target: Target) => target === "asker" || target === asker;
  const approvers = named.filter((target) => !isOwn(target)).flatMap((target) => approversFor(context, target));
  return withAWay(
    sql,
    about,
    approvers.filter((target) => !isOwn(target)),
  );
}

/** Taking over somebody's work gives no right to approve: who is told instead has it lent to them. */
function approversFor(context: Now, target: Target): Target[] {
  const { sql, nowMs } = context;
  const personId = personOfTarget(target);
  if (personId === undefined) return [target];
  const lent = lentBy(sql, nowMs, personId).map(personTarget);
  return lent.length > 0 && whoWorks(context).absenceOf(personId) ? lent : [target, ...lent];
}

/** In whose place a person is told: of those whom the rules name and who are away, or who lent them their right. Nobody's where they are named themselves. */
export function toldFor(context: Now, about: About, personId: string): string[] {
  const { sql, nowMs } = context;
  if (about.kind === "test") return [];
  const { kind, locationId } = about;
  const named = targetsOf(noticeRules(sql), usualOf(sql, about.cause), { kind, locationId }).flatMap((target) => {
    const one = target === "asker" ? about.askedBy : personOfTarget(target);
    return one == null ? [] : [one];
  });
  if (named.includes(personId)) return [];
  const works = whoWorks(context);
  const isFor =
    kind === "approval_waits"
      ? (one: string) => lentBy(sql, nowMs, one).includes(personId)
      : (one: string) => works.there(one) === personId;
  return [...new Set(named)].filter(isFor);
}

const lentBy = (sql: Sql, nowMs: number, personId: string): string[] =>
  openDelegations(sql, nowMs)
    .filter(({ fromPerson, startsAtMs }) => fromPerson === personId && startsAtMs <= nowMs)
    .filter(({ toPerson }) => standsIn(roleOf(sql, toPerson)))
    .map(({ toPerson }) => toPerson);

export function reachable(context: Now, about: About, targets: readonly Target[]): Target[] {
  const works = whoWorks(context);
  const persons = targets.map((target) => {
    const personId = target === "asker" ? about.askedBy : personOfTarget(target);
    if (personId === null) return undefined;
    return personId === undefined ? target : personTarget(works.there(personId) ?? personId);
  });
  return withAWay(
    context.sql,
    about,
    persons.filter((target) => target !== undefined),
  );
}

const withAWay = (sql: Sql, about: About, targets: readonly Target[]): Target[] =>
  [...new Set(targets)].filter((target) => {
    const way = wayTo(sql, target);
    return way !== undefined && !isThroughItself(sql, about, way);
  });
