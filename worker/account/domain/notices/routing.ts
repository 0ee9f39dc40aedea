/** Whom a notice can reach, and how: a chat that is connected, or somebody's address at the helpdesk by e-mail. */
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
import { approverIds, incidentPeople, noticeRules, staffAddress } from "../../store/notices/rules.ts";
import type { Sql } from "../../store/sql.ts";
import { messengerFor } from "../messages/queue-message.ts";

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

/** Everybody whom the rules name and whom a way leads to; who asked stands there as the person. */
export function reachedBy(sql: Sql, kind: NoticeKind, about: About): Target[] {
  const named = targetsOf(noticeRules(sql), usualOf(sql, about.cause), { kind, locationId: about.locationId });
  // Who asked for it cannot give it.
  const isOwn = (target: Target) =>
    kind === "approval_waits" &&
    (target === "asker" || (about.askedBy !== null && target === personTarget(about.askedBy)));
  return reachable(
    sql,
    about,
    named.filter((target) => !isOwn(target)),
  );
}

export function reachable(sql: Sql, about: About, targets: readonly Target[]): Target[] {
  const persons = targets.flatMap((target) => {
    if (target !== "asker") return target;
    return about.askedBy === null ? [] : personTarget(about.askedBy);
  });
  return [...new Set(persons)].filter((target) => {
    const way = wayTo(sql, target);
    return way !== undefined && !isThroughItself(sql, about, way);
  });
}
