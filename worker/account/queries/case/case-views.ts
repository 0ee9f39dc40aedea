import { may } from "../../../../core/approval/may.ts";
import type { CaseViewList } from "../../../../core/contract/case-views.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { viewsFor } from "../../store/case/case-views.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { nameOf } from "../decision/decisions.ts";

/** A person's own views of the list of cases, and those that are shared. */
export function listCaseViews({ sql }: AccountContext, actor: PersonActor): Result<CaseViewList, Refusal> {
  const mayShare = may(actor, "case_view.share").ok;
  return ok({
    mayShare,
    views: viewsFor(sql, actor.personId).map(({ personId, ...view }) => ({
      ...view,
      byPerson: nameOf(sql, personId),
      mayChange: personId === actor.personId ? !view.shared || mayShare : mayShare,
    })),
  });
}
