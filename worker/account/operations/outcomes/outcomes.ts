import { outcomesQuery, sayOutcomeRequest } from "../../../../core/contract/outcomes.ts";
import { sayOutcome } from "../../commands/outcomes/say-outcome.ts";
import { outcomes } from "../../queries/outcomes/outcomes.ts";
import { again } from "../act.ts";
import { read } from "../operation.ts";

export const outcomeOperations = [
  read("outcomes", {
    act: "outcomes",
    request: outcomesQuery,
    right: "trends.read",
    run: (context, _who, query) => outcomes(context, query),
  }),
  again("sayOutcome", {
    act: "say_outcome",
    request: sayOutcomeRequest,
    right: "outcome.say",
    run: sayOutcome,
    answer: ({ ask }, _done, caseId) => ask("readCase", caseId),
  }),
];
