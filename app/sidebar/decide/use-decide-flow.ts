/** From the primary button to the inserted reply: one id for the life of the form, one request for the life of the id. */
import { useEffect, useState } from "react";
import { ulid } from "ulid";
import type { DecideRequest, DecisionView } from "../../../core/contract/decision.ts";
import type { TicketRef, TicketView } from "../../../core/contract/ticket.ts";
import { blocks } from "../../../core/reply/check/finding.ts";
import { useServices } from "../../api/context.ts";
import { useDecide } from "../../api/decision-mutations.ts";
import {
  type DraftStorage,
  dropDecision,
  keepDecision,
  keepDraft,
  type StoredDecision,
  ticketKey,
} from "../../api/draft-storage.ts";
import { type Chosen, decideRequestOf, type ExceptionMade } from "../form/case-form.ts";
import type { CaseForm, Reply } from "../form/use-case-form.ts";
import { draftKeyOf, matterKey, useOpenTicket } from "../ticket-context.ts";

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
function forgetTyped(draftStorage: DraftStorage, key: string): void {
  for (const field of DRAFTS) keepDraft(draftStorage, key, field, "");
}

/** The same of the whole ticket, with every matter of its mail. */
export function forgetAllTyped(draftStorage: DraftStorage, ref: TicketRef, { matters = [] }: TicketView): void {
  forgetTyped(draftStorage, ticketKey(ref));
  for (const { lineId } of matters) forgetTyped(draftStorage, matterKey(ref, lineId));
}

function useKeptDecision(): { readonly kept: StoredDecision; readonly readAgain: () => void } {
  const { draftStorage } = useServices();
  const open = useOpenTicket();
  const { ticket } = open;
  const key = draftKeyOf(open);
  const [kept, setKept] = useState(() => keepDecision(draftStorage, key, ulid));
  const arrived = ticket.decisions.some(({ decisionId }) => decisionId === kept.decisionId);
  useEffect(() => {
    if (!arrived) return;
    dropDecision(draftStorage, key);
    setKept(keepDecision(draftStorage, key, ulid));
  }, [arrived, draftStorage, key]);
  return { kept, readAgain: () => setKept(keepDecision(draftStorage, key, ulid)) };
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
    matter: CaseForm,
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
  const { draftStorage } = useServices();
  const open = useOpenTicket();
  const { ref, ticket, view, reset, matter: of } = open;
  const key = draftKeyOf(open);
  const { kept, readAgain } = useKeptDecision();
  const mutation = useDecide(ref, key);
  const send = (request: NonNullable<StoredDecision["sent"]>) =>
    mutation.mutate(
      { kept, request },
      {
        onSuccess: (decision) => {
          forgetTyped(draftStorage, key);
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
      const replyText = blocks(reply.problems) ? undefined : reply.text;
      const caseId = ticket.case?.caseId ?? kept.caseId;
      const { proposal } = matter;
      const { attested, pay, uses, language } = view;
      const asked = { attested, exception, replyText, pay, uses, language, matterLineId: of?.view.lineId };
      const request = decideRequestOf({ ticket: ref, caseId, proposal, chosen, ...asked });
      return { decisionId: kept.decisionId, request };
    },
    decide: ({ request }) => send(request),
    sendAgain: () => kept.sent && send(kept.sent),
    forgetError: mutation.reset,
  };
}
