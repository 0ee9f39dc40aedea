/** Whom a kind of notice may go to, for the page. */
import type { NoticeRulesView } from "../../../core/contract/notices.ts";
import { isOfTheAsker, type NoticeKind } from "../../../core/notices/kinds.ts";
import {
  chatOf,
  chatTarget,
  isTold,
  type NoticeRule,
  personOfTarget,
  personTarget,
  type Target,
  type Usual,
  usualTargets,
} from "../../../core/notices/route.ts";

export const usualIn = ({ chats, people, incidentPeople }: NoticeRulesView): Usual => ({
  chats: chats.map(({ connectionId }) => connectionId),
  namedPersonId: incidentPeople?.firstPersonId,
  approverIds: people.filter(({ role }) => role === "lead" || role === "finance").map(({ personId }) => personId),
});

export interface Choice {
  readonly target: Target;
  readonly isTold: boolean;
  /** Said for this place, other than what is usual there. */
  readonly rule: NoticeRule | undefined;
}

/** The chats, who asked, and everybody who is told or was spared. */
export function choicesOf(view: NoticeRulesView, kind: NoticeKind, locationId: string | null): Choice[] {
  const usual = usualIn(view);
  const ruled = view.rules.filter((rule) => rule.kind === kind && (rule.locationId ?? locationId) === locationId);
  const asker: Target[] = isOfTheAsker(kind) ? ["asker"] : [];
  const all = new Set<Target>([
    ...usual.chats.map(chatTarget),
    ...asker,
    ...usualTargets(kind, usual),
    ...ruled.map(({ target }) => target),
  ]);
  return [...all].map((target) => ({
    target,
    isTold: isTold(view.rules, usual, { kind, locationId, target }),
    rule: ruled.find((rule) => rule.target === target && rule.locationId === locationId),
  }));
}

/** Those of the staff who are not among the choices. */
export function othersOf(view: NoticeRulesView, choices: readonly Choice[]): NoticeRulesView["people"] {
  return view.people.filter(({ personId }) => !choices.some(({ target }) => target === personTarget(personId)));
}

export const chatIn = (view: NoticeRulesView, target: Target) =>
  view.chats.find(({ connectionId }) => connectionId === chatOf(target));

export const personIn = (view: NoticeRulesView, target: Target) =>
  view.people.find(({ personId }) => personId === personOfTarget(target));
