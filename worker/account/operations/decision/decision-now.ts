import type { DecisionView } from "../../../../core/contract/decision.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { Result } from "../../../../core/result.ts";
import { screenLanguageOf } from "../../domain/people/language.ts";
import { found } from "../../domain/people/require-person.ts";
import { decisionViewOf } from "../../queries/decision/decisions.ts";
import { type Call, shown } from "../operation.ts";

/** The stored answer names the decision; its words are read where they can be erased, not kept a second time. */
export const decisionNow = (
  call: Call,
  { decisionId }: { readonly decisionId: string },
): Result<DecisionView, Refusal> =>
  shown(call, (context, { locale }) =>
    found(decisionViewOf(context, decisionId, screenLanguageOf(locale)), "decision"),
  );
