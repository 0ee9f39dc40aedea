/** The page of whoever asked or paid, as whoever works on the ticket gives it. */
import { ok } from "../../../../core/result.ts";
import { giveTicketPage } from "../../commands/links/give-page.ts";
import { again } from "../act.ts";

export const pages = [
  again("givePage", {
    act: "give_page",
    right: "decision.make",
    prepare: ({ services }, ticket) => services.tickets.readToAct(ticket),
    run: giveTicketPage,
    answer: (_call, done) => ok(done),
  }),
];
