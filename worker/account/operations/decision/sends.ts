/** Public replies as they are about to be sent. */
import { overrideSendRequest, sendCheckRequest, takenOutRequest } from "../../../../core/contract/send-check.ts";
import { passReply } from "../../commands/decision/pass-reply.ts";
import { takenOut } from "../../commands/decision/taken-out.ts";
import { checkSend } from "../../queries/decision/check-send.ts";
import { again } from "../act.ts";
import { read, shown } from "../operation.ts";

export const sends = [
  /** Of what the account knows: whoever sends waits for the answer. */
  read("checkSend", {
    act: "check_send",
    request: sendCheckRequest,
    right: "ticket.read",
    run: checkSend,
  }),
  again("insistSend", {
    act: "insist_send",
    request: sendCheckRequest,
    right: "reply.insist",
    run: passReply,
    answer: (call, _done, ticket, request) => shown(call, (context, who) => checkSend(context, who, ticket, request)),
  }),
  again("overrideSend", {
    act: "override_send",
    request: overrideSendRequest,
    right: "reply.override",
    run: passReply,
    answer: (call, _done, ticket, request) => shown(call, (context, who) => checkSend(context, who, ticket, request)),
  }),
  again("takenOut", {
    act: "taken_out",
    request: takenOutRequest,
    right: "task.close",
    id: (_actor, _ticket, { decisionId }) => decisionId,
    run: takenOut,
    answer: ({ ask }, _done, ticket) => ask("openTicket", ticket),
  }),
];
