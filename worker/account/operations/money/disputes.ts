/** What is done about a dispute at the bank. */
import { answerDisputeRequest } from "../../../../core/contract/dispute.ts";
import { ok } from "../../../../core/result.ts";
import { answerDispute, mayAnswer } from "../../commands/dispute/answer-dispute.ts";
import { disputeCardOf } from "../../queries/dispute/dispute-cards.ts";
import { disputeById } from "../../store/dispute/disputes.ts";
import { once } from "../act.ts";
import { read } from "../operation.ts";

export const disputes = [
  read("readDispute", { act: "read_dispute", right: "money.read", run: disputeCardOf }),
  once("answerDispute", {
    act: "answer_dispute",
    request: answerDisputeRequest,
    right: {
      says: "`fight`, `stage`: lead, finance, admin; `submit`, `accept`: finance, admin",
      asks: (_, who, __, ___, asked) => mayAnswer(who, asked),
    },
    guard: "guarded",
    prepare: async ({ services }, disputeId) => {
      const connectionId = disputeById(services.sql, disputeId)?.connectionId;
      return ok(connectionId === undefined ? undefined : services.deps.processor(connectionId)?.disputes?.traits);
    },
    run: answerDispute,
    answer: ({ ask }, _, disputeId) => ask("readDispute", disputeId),
  }),
];
