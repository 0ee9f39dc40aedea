import { hashInput } from "../../../../core/canonical/hash.ts";
import { type DecideRequest, decideRequest, stopRequest } from "../../../../core/contract/decision.ts";
import { toldRequest } from "../../../../core/contract/due-letter.ts";
import { correctedRequest } from "../../../../core/contract/ticket.ts";
import { ok } from "../../../../core/result.ts";
import { correctReply } from "../../commands/decision/correct-reply.ts";
import { decide } from "../../commands/decision/decide.ts";
import { dryRunDecision } from "../../commands/decision/dry-run-decision.ts";
import { stop } from "../../commands/decision/stop.ts";
import { tellLetter } from "../../commands/decision/tell-letter.ts";
import { ticketOfAct } from "../../domain/intake/case-scope.ts";
import { screenLanguageOf } from "../../domain/people/language.ts";
import { found, personOf } from "../../domain/people/require-person.ts";
import { readDecisionBasis } from "../../queries/decision/decision-basis.ts";
import { decisionViewOf } from "../../queries/decision/decisions.ts";
import { again, dryRunAct, once } from "../act.ts";
import { type Preparing, read } from "../operation.ts";
import { decisionNow } from "./decision-now.ts";

/** The helpdesk's word of the last minute on who writes, and for a large sum on who decides. */
async function heardToDecide({ services, actor }: Preparing, decisionId: string, request: DecideRequest) {
  const snapshot = await services.tickets.readToActIfNamed(ticketOfAct(services.sql, request));
  if (snapshot.ok) await services.hear(decisionId, [actor.personId], request);
  return snapshot;
}

export const decisions = [
  once("decide", {
    act: "decide",
    request: decideRequest,
    right: "decision.make",
    prepare: heardToDecide,
    guard: "guarded",
    run: (context, decisionId, request, snapshot) => {
      const decided = decide(context, decisionId, request, snapshot);
      return decided.ok ? ok({ decisionId }) : decided;
    },
    answer: decisionNow,
  }),
  dryRunAct("dryRun", {
    act: "decide",
    request: decideRequest,
    right: "decision.make",
    prepare: heardToDecide,
    run: (context, decisionId, request, snapshot) =>
      dryRunDecision(context, decisionId, request, snapshot, screenLanguageOf(personOf(context.actor).locale)),
    answer: (_call, shown) => ok(shown),
  }),
  read("readDecision", {
    act: "read_decision",
    right: "decision.read",
    run: (context, { locale }, decisionId) =>
      found(decisionViewOf(context, decisionId, screenLanguageOf(locale)), "decision"),
  }),
  read("readDecisionBasis", {
    act: "read_decision_basis",
    right: "decision.read",
    run: (context, _who, decisionId) => readDecisionBasis(context, decisionId),
  }),
  once("stop", {
    act: "stop",
    request: stopRequest,
    right: "decision.stop",
    id: ({ personId }, decisionId, input) => `stop:${decisionId}:${hashInput({ by: personId, input })}`,
    guard: "noted",
    run: (context, decisionId, request) => {
      const stopped = stop(context, decisionId, request);
      return stopped.ok ? ok({ decisionId }) : stopped;
    },
    answer: decisionNow,
  }),
  again("correctedReply", {
    act: "correct_reply",
    request: correctedRequest,
    right: "task.close",
    id: (_actor, _ticket, { decisionId }) => decisionId,
    prepare: ({ services }, ticket) => services.tickets.readToAct(ticket),
    run: correctReply,
    answer: ({ ask }, _done, ticket) => ask("openTicket", ticket),
  }),
  again("letterTold", {
    act: "tell_letter",
    request: toldRequest,
    right: "task.close",
    id: (_actor, { ticketId }, { kind, about }) => `${ticketId} ${kind} ${about}`,
    prepare: ({ services }, ticket) => services.tickets.readToAct(ticket),
    run: tellLetter,
    answer: ({ ask }, _done, ticket) => ask("openTicket", ticket),
  }),
];
