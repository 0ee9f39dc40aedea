/** The code to the contact on file: sent, and told back. */
import { checkCodeRequest, sendCodeRequest } from "../../../../core/contract/codes.ts";
import { ok } from "../../../../core/result.ts";
import { checkCode } from "../../commands/people/check-code.ts";
import { sendCode } from "../../commands/people/send-code.ts";
import { again, once } from "../act.ts";

export const codes = [
  once("sendCode", {
    act: "send_code",
    request: sendCodeRequest,
    right: "ticket.verify",
    prepare: async ({ services }, ticket, codeId) => {
      const read = await services.tickets.read(ticket);
      return read.ok ? ok({ snapshot: read.value, made: services.codes.mint(codeId) }) : read;
    },
    run: (context, ticket, codeId, request, prepared) => sendCode(context, [ticket, codeId], request, prepared),
    answer: ({ ask }, _done, ticket) => ask("openTicket", ticket),
  }),
  /** Each try counts, so the same again is another. */
  again("checkCode", {
    act: "check_code",
    request: checkCodeRequest,
    right: "ticket.verify",
    prepare: async ({ services }, ticket) => {
      const read = await services.tickets.read(ticket);
      return read.ok ? ok({ snapshot: read.value, isCode: services.codes.isCode }) : read;
    },
    run: (context, ticket, codeId, { code }, prepared) =>
      checkCode(context, ticket, codeId, { ...prepared, typed: code }),
    answer: ({ ask }, _done, ticket) => ask("openTicket", ticket),
  }),
];
