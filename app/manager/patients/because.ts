import { NOT_MERGED_BECAUSE, type NotMergedBecause } from "../../../core/contract/merges.ts";
import { ApiProblem } from "../../api/problem.ts";

/** Why two records are not joined or parted, where a refusal says so. */
export function notMergedBecause(error: unknown): NotMergedBecause | undefined {
  const because: unknown = error instanceof ApiProblem ? error.problem.values?.because : undefined;
  return Array.isArray(because) ? NOT_MERGED_BECAUSE.find((code) => code === because[0]) : undefined;
}
