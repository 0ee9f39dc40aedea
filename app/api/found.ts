import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { DismissFoundRequest } from "../../core/contract/found.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";
import { keys } from "./queries.ts";
import { refreshCases } from "./refresh-cases.ts";

/** Says that something found in the records is nothing. Twice is the same as once. */
export function useDismissFound(caseId: string) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ foundId, request }: { foundId: string; request: DismissFoundRequest }) =>
      api.dismissFound(caseId, foundId, request),
    onSuccess: (detail) => keepAnswer(client, keys.case(caseId), detail),
    onSettled: () => refreshCases(client),
  });
}
