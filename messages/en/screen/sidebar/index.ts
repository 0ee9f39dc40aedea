import { about } from "./about.ts";
import { after } from "./after.ts";
import { decide } from "./decide.ts";
import { matters } from "./matters.ts";
import { send } from "./send.ts";
import { who } from "./who.ts";
import { whom } from "./whom.ts";
import { why } from "./why.ts";

/** The shape of the sidebar's catalog: every other language satisfies the type of this one. */
export const en = {
  nav: { label: "Sections", ticket: "Ticket", cases: "My cases", approvals: "Approvals" },
  noTicket: {
    title: "No ticket yet",
    text: "Save the ticket first; then the patient's records show here.",
  },
  who,
  whom,
  about,
  decide,
  why,
  matters,
  send,
  after,
};

export type SidebarWords = typeof en;
