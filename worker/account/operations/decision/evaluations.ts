/** Both ask and write nothing. */
import { evaluateRequest } from "../../../../core/contract/evaluate.ts";
import { similarCases } from "../../queries/case/similar.ts";
import { evaluateRead } from "../../queries/decision/evaluate.ts";
import { read } from "../operation.ts";

export const evaluations = [
  read("evaluate", {
    act: "evaluate",
    request: evaluateRequest,
    right: "ticket.read",
    prepare: ({ services }, { ticket }) => services.tickets.readIfNamed(ticket),
    run: evaluateRead,
  }),
  read("similarCases", {
    act: "similar_cases",
    request: evaluateRequest,
    right: "case.read",
    prepare: ({ services }, { ticket }) => services.tickets.readIfNamed(ticket),
    run: similarCases,
  }),
];
