import { after } from "./after.ts";
import { credit } from "./credit.ts";
import { decide } from "./decide.ts";
import { dryRun } from "./dry-run.ts";
import { judgement } from "./judgement.ts";
import { records } from "./records.ts";
import { who } from "./who.ts";
import { why } from "./why.ts";

/** The shape of the sidebar's catalog: every other language satisfies the type of this one. */
export const en = {
  nav: { label: "Sections", ticket: "Ticket", cases: "My cases", approvals: "Approvals" },
  noTicket: {
    title: "No ticket yet",
    text: "Save the ticket first; then the patient's records show here.",
  },
  notARequest: {
    title: "Not a refund request",
    text: "Nothing in this message asks for money back.",
    start: "Start one anyway",
  },
  who,
  credit,
  decide,
  judgement,
  dryRun,
  why,
  records,
  after,
};
