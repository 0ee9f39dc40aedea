/** Whose ticket it is, and whether it is they who write. */

import { patientSearch } from "../../../../core/contract/patient-search.ts";
import { callBackRequest, matchRequest, verifyRequest } from "../../../../core/contract/ticket.ts";
import { whoRequest } from "../../../../core/contract/whom.ts";
import { recordCallBack } from "../../commands/people/call-back.ts";
import { matchTicket } from "../../commands/people/match-ticket.ts";
import { sayWho } from "../../commands/people/say-whom.ts";
import { verifyTicket } from "../../commands/people/verify-ticket.ts";
import { searchPatients } from "../../queries/people/search.ts";
import { again } from "../act.ts";
import { read } from "../operation.ts";

export const whoWrites = [
  read("searchPatients", {
    act: "search_patients",
    request: patientSearch.transform(({ q }) => q),
    right: "patient.search",
    run: searchPatients,
  }),
  again("matchTicket", {
    act: "match_ticket",
    request: matchRequest,
    right: "ticket.match",
    run: matchTicket,
    answer: ({ ask }, _done, ticket) => ask("openTicket", ticket),
  }),
  again("sayWho", {
    act: "say_who",
    request: whoRequest,
    right: "ticket.match",
    prepare: ({ services }, ticket) => services.tickets.read(ticket),
    run: sayWho,
    answer: ({ ask }, _done, ticket) => ask("openTicket", ticket),
  }),
  again("verifyTicket", {
    act: "verify_ticket",
    request: verifyRequest,
    right: "ticket.verify",
    prepare: ({ services }, ticket) => services.tickets.read(ticket),
    run: verifyTicket,
    answer: ({ ask }, _done, ticket) => ask("openTicket", ticket),
  }),
  again("calledBack", {
    act: "call_back",
    request: callBackRequest,
    right: "ticket.call_back",
    run: recordCallBack,
    answer: ({ ask }, _done, ticket) => ask("openTicket", ticket),
  }),
];
