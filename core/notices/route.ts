/** Who is told of what: what the admin said for a place, else for everywhere, else what is usual. */
import { isForNamed, isOfTheAsker, type NoticeKind } from "./kinds.ts";

/** A chat by its connection, a person of the staff, or whoever asked for the decision that it is about. */
export type Target = `connection:${string}` | `person:${string}` | "asker";

export interface NoticeRule {
  readonly kind: NoticeKind;
  /** Null: everywhere. */
  readonly locationId: string | null;
  readonly target: Target;
  readonly muted: boolean;
}

/** Whom the account could tell without any rule: every chat, of what is broken the person who is named for that, of an approval who may give it. */
export interface Usual {
  readonly chats: readonly string[];
  readonly namedPersonId: string | undefined;
  readonly approverIds: readonly string[];
}

export const chatTarget = (connectionId: string): Target => `connection:${connectionId}`;
export const personTarget = (personId: string): Target => `person:${personId}`;
export const chatOf = (target: Target): string | undefined => /^connection:(.+)$/.exec(target)?.[1];
export const personOfTarget = (target: Target): string | undefined => /^person:(.+)$/.exec(target)?.[1];

/** What the ticket tells the asker anyway goes nowhere else of itself; that nobody answered in time concerns the team. */
export function usualTargets(kind: NoticeKind, { chats, namedPersonId, approverIds }: Usual): Target[] {
  if (isOfTheAsker(kind) && kind !== "approval_expired") return [];
  const named = isForNamed(kind) && namedPersonId !== undefined ? [personTarget(namedPersonId)] : [];
  const approvers = kind === "approval_waits" ? approverIds.map(personTarget) : [];
  return [...chats.map(chatTarget), ...named, ...approvers];
}

/** Whether a target is told of a kind at a place. */
export function isTold(
  rules: readonly NoticeRule[],
  usual: Usual,
  { kind, locationId, target }: Omit<NoticeRule, "muted">,
): boolean {
  const ruled = (at: string | null) =>
    rules.find((rule) => rule.kind === kind && rule.target === target && rule.locationId === at);
  const rule = (locationId === null ? undefined : ruled(locationId)) ?? ruled(null);
  return rule === undefined ? usualTargets(kind, usual).includes(target) : !rule.muted;
}

export function targetsOf(
  rules: readonly NoticeRule[],
  usual: Usual,
  about: { readonly kind: NoticeKind; readonly locationId: string | null },
): Target[] {
  const ruled = rules.filter(({ kind }) => kind === about.kind).map(({ target }) => target);
  const all = new Set([...usualTargets(about.kind, usual), ...ruled]);
  return [...all].filter((target) => isTold(rules, usual, { ...about, target }));
}
