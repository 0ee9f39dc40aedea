import { useState } from "react";
import { ulid } from "ulid";
import type { RequestConsentRequest } from "../../../core/contract/clinician.ts";
import { useServices } from "../../api/context.ts";
import { keepDecision } from "../../api/draft-storage.ts";
import type { CaseForm } from "../form/use-case-form.ts";
import { draftKeyOf, useOpenTicket } from "../ticket-context.ts";

export interface AboutCase {
  /** The ticket's case, or the id that was minted for the one to come: the same that a decision would open. */
  readonly caseId: string;
  readonly request: RequestConsentRequest;
}

/** What an act before the decision is about: the matter as the person sees it. Undefined while the policy says nothing about it. */
export function useAboutCase({ proposal }: CaseForm): AboutCase | undefined {
  const { draftStorage } = useServices();
  const open = useOpenTicket();
  const { ref, ticket, view } = open;
  const [minted] = useState(() => keepDecision(draftStorage, draftKeyOf(open), ulid).caseId);
  if (!proposal) return undefined;
  const { helpdesk, ticketId } = ref;
  const language = view.language ? { language: view.language } : {};
  return {
    caseId: ticket.case?.caseId ?? minted,
    request: { ticket: { helpdesk, ticketId }, lineIds: proposal.lineIds, reason: proposal.reason, ...language },
  };
}
