import { may } from "../../../../core/approval/may.ts";
import type { CaseFilter, Dimension } from "../../../../core/contract/case-filter.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { PersonActor } from "../../store/context.ts";

/** Refuses figures and lists by provider to whoever may not read providers' names (`forbidden`). */
export const mayAskBy = (
  actor: PersonActor,
  { provider, by }: Pick<CaseFilter, "provider"> & { readonly by?: Dimension },
): Result<true, Refusal> => (provider !== undefined || by === "provider" ? may(actor, "provider.name") : ok(true));
