import { assignRequest } from "../../../../core/contract/assign.ts";
import { caseQuery } from "../../../../core/contract/case.ts";
import { figuresQuery } from "../../../../core/contract/figures.ts";
import { startCaseRequest } from "../../../../core/contract/start-case.ts";
import { trendsQuery } from "../../../../core/contract/trends.ts";
import { workQuery } from "../../../../core/contract/work-figures.ts";
import { ok } from "../../../../core/result.ts";
import { assignCases } from "../../commands/case/assign-cases.ts";
import { orderTicket } from "../../commands/case/order-ticket.ts";
import { startCase } from "../../commands/case/start-case.ts";
import { endCaseAsWrong } from "../../commands/intake/say-request.ts";
import { readCase } from "../../queries/case/case-detail.ts";
import { listCases } from "../../queries/case/cases.ts";
import { trends } from "../../queries/case/trends.ts";
import { choices } from "../../queries/trends/choices.ts";
import { figures } from "../../queries/trends/figures.ts";
import { workFigures } from "../../queries/trends/work-figures.ts";
import { again, once } from "../act.ts";
import { read } from "../operation.ts";

export const cases = [
  read("listCases", { act: "list_cases", request: caseQuery, right: "case.read", run: listCases }),
  read("readCase", { act: "read_case", right: "case.read", run: readCase }),
  once("assignCases", {
    act: "assign_cases",
    request: assignRequest,
    right: "case.assign",
    run: assignCases,
    answer: (_call, done) => ok(done),
  }),
  read("trends", {
    act: "trends",
    request: trendsQuery,
    right: "trends.read",
    run: (context, _who, query) => trends(context, query),
  }),
  read("figures", { act: "figures", request: figuresQuery, right: "trends.read", run: figures }),
  read("workFigures", { act: "work_figures", request: workQuery, right: "trends.read", run: workFigures }),
  read("figureChoices", { act: "figure_choices", right: "trends.read", run: choices }),
  again("startCase", {
    act: "start_case",
    request: startCaseRequest,
    right: "case.start",
    run: startCase,
    answer: ({ ask }, _done, caseId) => ask("readCase", caseId),
  }),
  again("orderTicket", {
    act: "order_ticket",
    right: "case.start",
    run: orderTicket,
    answer: ({ ask }, _done, caseId) => ask("readCase", caseId),
  }),
  /** The case is no refund request, with all of its tickets. */
  again("endCaseAsWrong", {
    act: "end_as_wrong",
    right: "request.say",
    run: endCaseAsWrong,
    answer: ({ ask }, _done, caseId) => ask("readCase", caseId),
  }),
];
