import { may } from "../../../../core/approval/may.ts";
import { type SaveCaseViewRequest, VIEWS_MAX } from "../../../../core/contract/case-views.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { personOf, refusal } from "../../domain/people/require-person.ts";
import { type CaseViewRow, deleteView, putView, viewById, viewsFor } from "../../store/case/case-views.ts";
import type { CommandContext, PersonActor } from "../../store/context.ts";

/** Of somebody else's view only who shares views for the clinic says more than to look. */
export const mayChangeView = (person: PersonActor, view: Pick<CaseViewRow, "personId" | "shared">): boolean =>
  view.personId === person.personId || (view.shared && may(person, "case_view.share").ok);

/**
 * Saves what stands in the page's address under a name, or changes a view that is there. Sharing it needs its own right and stands in the
 * record; a provider's name is shared with nobody (`invalid`). Somebody else's own view is not there for anybody else (`not_found`).
 */
export function saveCaseView(
  context: CommandContext,
  viewId: string,
  { name, params, shared }: SaveCaseViewRequest,
): Result<{ viewId: string }, Refusal> {
  const { sql, nowMs } = context;
  const person = personOf(context.actor);
  const before = viewById(sql, viewId);
  if (before && !mayChangeView(person, before)) return refusal("not_found", "There is no such view of yours.");
  if (shared || before?.shared) {
    const allowed = may(person, "case_view.share");
    if (!allowed.ok) return allowed;
  }
  if (shared && params.provider !== undefined) {
    return refusal("invalid", "A provider's name is not shared with everybody.", {});
  }
  if (
    !before &&
    viewsFor(sql, person.personId).filter(({ personId }) => personId === person.personId).length >= VIEWS_MAX
  ) {
    return refusal("too_many", `At most ${VIEWS_MAX} views of one person.`, {});
  }
  putView(sql, { viewId, personId: before?.personId ?? person.personId, name, params, shared, savedAtMs: nowMs });
  if (shared) context.record("case_view.shared", undefined, { viewId, by: Object.keys(params).toSorted() });
  else if (before?.shared) context.record("case_view.removed", undefined, { viewId });
  return ok({ viewId });
}

/** Takes a view away; twice is once. */
export function removeCaseView(context: CommandContext, viewId: string): Result<{ viewId: string }, Refusal> {
  const before = viewById(context.sql, viewId);
  if (!before) return ok({ viewId });
  if (!mayChangeView(personOf(context.actor), before)) return refusal("not_found", "There is no such view of yours.");
  deleteView(context.sql, viewId);
  if (before.shared) context.record("case_view.removed", undefined, { viewId });
  return ok({ viewId });
}
