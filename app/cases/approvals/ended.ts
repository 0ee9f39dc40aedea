import type { ApprovalCard, ApproveRequest } from "../../../core/contract/approval-card.ts";
import { ApiProblem, NoAnswer } from "../../api/problem.ts";

/** How a request ended while this person had it on screen. */
export interface Ended {
  readonly item: ApprovalCard;
  readonly how:
    | { readonly type: "given"; readonly verdict: ApproveRequest["verdict"] }
    /** The facts changed: the server closed the request and names what moved. */
    | { readonly type: "void"; readonly changed: readonly string[] }
    | { readonly type: "already" }
    /** Nobody knows: it has ended only if the request is gone from the list. */
    | { readonly type: "unanswered" };
}

/** How a failed answer ends a request, where it does; a changed hash does not: the fresh request shows what changed. */
export function endOf(error: unknown): Ended["how"] | undefined {
  if (error instanceof NoAnswer) return { type: "unanswered" };
  if (!(error instanceof ApiProblem)) return undefined;
  const { code, values } = error.problem;
  if (code === "already_decided") return { type: "already" };
  if (code !== "facts_changed") return undefined;
  const changed = values?.changed;
  return { type: "void", changed: Array.isArray(changed) ? changed.map(String) : [] };
}
