/** Which clause decides: they are tried in order, and the first that holds and may be held against the patient does. */

import type { Facts } from "../facts/facts.ts";
import { memoizeByObject } from "../memoize.ts";
import type { FactName } from "./readable-facts.ts";
import type { Clause, Outcome, PolicyVersion } from "./schema.ts";
import { type Held, heldOf, resultsOf, testTable, tryTests } from "./test-trial.ts";
import type { ClauseTrace } from "./trace.ts";

/** The trace's name for the outcome that applies where no clause does. */
export const OTHERWISE = "otherwise";

export interface ClauseVerdict {
  /** What was granted and by which clause; no clause means `otherwise`. Absent while a fact is missing. */
  readonly granted?: { readonly clause: Clause | undefined; readonly outcome: Outcome };
  readonly needs: readonly FactName[];
  readonly trace: ClauseTrace[];
}

type Standing = ClauseTrace["result"];

/** A clause that takes something away needs a consent signed before the purchase, so it is passed over even where it is not yet known to hold. */
function standingOf(clause: Clause, held: Held, signedBefore: boolean): Standing {
  if (held === "not_held") return "not_held";
  if (clause.restrictive && !signedBefore) return "not_enforceable";
  return held === "held" ? "decides" : "stopped_unknown";
}

/** Versions are never edited in place, so each is made ready once. */
const tableOf = memoizeByObject((policy: PolicyVersion) => testTable(policy.clauses.map((clause) => clause.when)));

/** Every clause keeps its tests in the trace, also those after the deciding one: they show what else would have held. */
export function findClause(policy: PolicyVersion, facts: Facts): ClauseVerdict {
  const { trace, settledAt } = tryClauses(policy, facts);
  const settled = trace[settledAt];
  trace.push({ clauseId: OTHERWISE, title: policy.title, result: settled ? "not_reached" : "decides", tests: [] });
  if (settled?.result === "stopped_unknown") {
    const missing = settled.tests.filter((test) => test.held === "unknown").map((test) => test.fact);
    return { needs: [...new Set(missing)], trace };
  }
  const clause = policy.clauses[settledAt];
  return { granted: { clause, outcome: clause?.grants ?? policy.otherwise }, needs: [], trace };
}

/** What became of each clause, and the place of the one that settled it; -1 for none. */
function tryClauses(policy: PolicyVersion, facts: Facts): { trace: ClauseTrace[]; settledAt: number } {
  const { clauses } = policy;
  const signedBefore = facts.consent.state === "signed_before";
  const table = tableOf(policy);
  const tried = tryTests(table, facts);
  const trace: ClauseTrace[] = [];
  let settledAt = -1;
  for (const clause of clauses) {
    const at = trace.length;
    const tests = resultsOf(tried, table.lists[at] ?? []);
    const result = settledAt < 0 ? standingOf(clause, heldOf(tried, at), signedBefore) : "not_reached";
    if (result === "decides" || result === "stopped_unknown") settledAt = at;
    trace.push({ clauseId: clause.id, title: clause.title, result, tests });
  }
  return { trace, settledAt };
}
