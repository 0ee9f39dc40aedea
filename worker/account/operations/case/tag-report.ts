import { repairTicketsRequest } from "../../../../core/contract/tag-report.ts";
import { repairTickets, startTagReport } from "../../commands/case/tag-report.ts";
import { readTagReport } from "../../queries/case/tag-report.ts";
import { again } from "../act.ts";
import { read } from "../operation.ts";

/** Whether tickets show what their cases say. */
export const tagReportOperations = [
  read("readTagReport", { act: "read_tag_report", right: "tags.compare", run: readTagReport }),
  again("startTagReport", {
    act: "start_tag_report",
    right: "tags.compare",
    run: startTagReport,
    answer: ({ ask }) => ask("readTagReport"),
  }),
  again("repairTickets", {
    act: "repair_tickets",
    request: repairTicketsRequest,
    right: "tags.compare",
    run: repairTickets,
    answer: ({ ask }) => ask("readTagReport"),
  }),
];
