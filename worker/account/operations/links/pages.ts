/** The page of whoever asked or paid, as whoever works on the ticket gives it, asks by it, and reads what was said there. */
import { offerChoiceRequest } from "../../../../core/contract/patient-page.ts";
import { ok } from "../../../../core/result.ts";
import { giveTicketPage } from "../../commands/links/give-page.ts";
import { offerChoice } from "../../commands/links/offer-choice.ts";
import { readBankDetails } from "../../commands/links/read-bank-details.ts";
import { bankKey } from "../../store/links/page-said.ts";
import { again } from "../act.ts";

export const pages = [
  again("givePage", {
    act: "give_page",
    right: "decision.make",
    prepare: ({ services }, ticket) => services.tickets.readToAct(ticket),
    run: giveTicketPage,
    answer: (_call, done) => ok(done),
  }),
  /** Not kept with the command: the letter holds an address that is a secret. */
  again("offerChoice", {
    act: "offer_choice",
    request: offerChoiceRequest,
    right: "decision.make",
    prepare: ({ services }, ticket) => services.tickets.readToAct(ticket),
    run: offerChoice,
    answer: (_call, done) => ok(done),
  }),
  again("readBankDetails", {
    act: "read_bank_details",
    right: "leg.resolve",
    prepare: async ({ services }, _caseId, saidId) => ok(services.secrets.get(bankKey(saidId))),
    run: readBankDetails,
    answer: (_call, done) => ok(done),
  }),
];
