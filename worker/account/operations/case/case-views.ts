import { saveCaseViewRequest } from "../../../../core/contract/case-views.ts";
import { removeCaseView, saveCaseView } from "../../commands/case/case-views.ts";
import { listCaseViews } from "../../queries/case/case-views.ts";
import { again } from "../act.ts";
import { read } from "../operation.ts";

/** Saved views of the list of cases. */
export const caseViewOperations = [
  read("listCaseViews", { act: "list_case_views", right: "case.read", run: listCaseViews }),
  again("saveCaseView", {
    act: "save_case_view",
    request: saveCaseViewRequest,
    right: "case.read",
    run: saveCaseView,
    answer: ({ ask }) => ask("listCaseViews"),
  }),
  again("removeCaseView", {
    act: "remove_case_view",
    right: "case.read",
    run: removeCaseView,
    answer: ({ ask }) => ask("listCaseViews"),
  }),
];
