import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { StartCaseRequest } from "../../core/contract/start-case.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";
import { keys } from "./queries.ts";
import { refreshCases } from "./refresh-cases.ts";

/** Opens a case that no mail began. The same id and words again are the same case. */
export function useStartCase() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ caseId, request }: { caseId: string; request: StartCaseRequest }) => api.startCase(caseId, request),
    onSuccess: (detail) => keepAnswer(client, keys.case(detail.case.caseId), detail),
    onSettled: () => refreshCases(client),
  });
}

/** Asks the helpdesk for a ticket of a case without one. Twice is once. */
export function useOrderTicket(caseId: string) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.orderTicket(caseId),
    onSuccess: (detail) => keepAnswer(client, keys.case(caseId), detail),
  });
}
