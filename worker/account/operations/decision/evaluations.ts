/** Both ask and write nothing. */
import { evaluateRequest } from "../../../../core/contract/evaluate.ts";
import { similarCases } from "../../queries/case/similar.ts";
import { evaluateRead } from "../../queries/decision/evaluate.ts";
import { kept } from "../../store/kept.ts";
import { read } from "../operation.ts";

export const evaluations = [
  read("evaluate", {
    act: "evaluate",
    request: evaluateRequest,
    right: "ticket.read",
    prepare: ({ services }, { ticket }) => services.tickets.readIfNamed(ticket),
    run: (context, who, request, snapshot) =>
      kept(context, ["evaluate", who, request], snapshot, (watched) => evaluateRead(watched, who, request, snapshot)),
  }),
  read("similarCases", {
    act: "similar_cases",
    request: evaluateRequest,
    right: "case.read",
    prepare: ({ services }, { ticket }) => services.tickets.readIfNamed(ticket),
    run: similarCases,
  }),
];
