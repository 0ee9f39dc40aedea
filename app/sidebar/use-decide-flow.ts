/** From the primary button to the inserted reply: one id for the life of the form, one request for the life of the id. */
import { useEffect, useState } from "react";
import { ulid } from "ulid";
import type { DecideRequest, DecisionView } from "../../core/contract/decision.ts";
import type { TicketRef, TicketView } from "../../core/contract/ticket.ts";
import { useServices } from "../api/context.ts";
import { dropDecision, type KeptDecision, keepDecision, keepDraft, type Shelf, ticketKey } from "../api/kept.ts";
import { useDecide } from "../api/mutations.ts";
import { type Chosen, decideRequestOf, type ExceptionMade } from "./matter.ts";
import { matterKey, shelfKeyOf, useOpenTicket } from "./ticket-context.ts";
import type { Matter, Reply } from "./use-matter.ts";

const DRAFTS = [
  "reply",
  "exception-offer",
  "exception-amount",
  "exception-cause",
  "exception-sentence",
  "exception-uses",
  "exception-uses-off",
  "exception-days",
];

/** What was typed about a matter that is over, or was another patient's. */
function forgetTyped(shelf: Shelf, key: string): void {
  for (const field of DRAFTS) keepDraft(shelf, key, field, "");
}

/** The same of the whole ticket, with every matter of its mail. */
export function forgetAllTyped(shelf: Shelf, ref: TicketRef, { matters = [] }: TicketView): void {
  forgetTyped(shelf, ticketKey(ref));
  for (const { lineId } of matters) forgetTyped(shelf, matterKey(ref, lineId));
}

function useKeptDecision(): { readonly kept: KeptDecision; readonly readAgain: () => void } {
  const { shelf } = useServices();
  const open = useOpenTicket();
  const { ticket } = open;
  const key = shelfKeyOf(open);
  const [kept, setKept] = useState(() => keepDecision(shelf, key, ulid));
  const arrived = ticket.decisions.some(({ decisionId }) => decisionId === kept.decisionId);
  useEffect(() => {
    if (!arrived) return;
    dropDecision(shelf, key);
    setKept(keepDecision(shelf, key, ulid));
  }, [arrived, shelf, key]);
  return { kept, readAgain: () => setKept(keepDecision(shelf, key, ulid)) };
}

/** A decision as it would be sent: its id with the very words. */
export interface Sending {
  readonly decisionId: string;
  readonly request: DecideRequest;
}

export interface DecideFlow {
  /** A decision was sent and no answer arrived: only sending the very same again is safe. */
  readonly unanswered: boolean;
  readonly sending: boolean;
  readonly error: unknown;
  readonly sendingOf: (
    matter: Matter,
    chosen: Chosen,
    reply: Reply,
    made: ExceptionMade | undefined,
  ) => Sending | undefined;
  readonly decide: (sending: Sending) => void;
  readonly sendAgain: () => void;
  readonly forgetError: () => void;
}

/** `onDecided` gets the recorded decision and the text to insert, where there is one. */
export function useDecideFlow(onDecided: (decision: DecisionView, text: string | undefined) => void): DecideFlow {
  const { shelf } = useServices();
  const open = useOpenTicket();
  const { ref, ticket, view, reset, matter: of } = open;
  const key = shelfKeyOf(open);
  const { kept, readAgain } = useKeptDecision();
  const mutation = useDecide(ref, key);
  const send = (request: NonNullable<KeptDecision["sent"]>) =>
    mutation.mutate(
      { kept, request },
      {
        onSuccess: (decision) => {
          forgetTyped(shelf, key);
          reset();
          onDecided(decision, decision.reply ?? request.replyText);
        },
        onSettled: readAgain,
      },
    );
  return {
    unanswered: kept.sent !== undefined && !mutation.isPending,
    sending: mutation.isPending,
    error: mutation.error,
    sendingOf(matter, chosen, reply, exception) {
      if (!matter.proposal) return undefined;
      const replyText = reply.problems.length === 0 ? reply.text : undefined;
      const caseId = ticket.case?.caseId ?? kept.caseId;
      const { proposal } = matter;
      const { attested, pay, uses } = view;
      const asked = { attested, exception, replyText, pay, uses, matterLineId: of?.view.lineId };
      const request = decideRequestOf({ ticket: ref, caseId, proposal, chosen, ...asked });
      return { decisionId: kept.decisionId, request };
    },
    decide: ({ request }) => send(request),
    sendAgain: () => kept.sent && send(kept.sent),
    forgetError: mutation.reset,
  };
}
