/** What a write may have changed is read anew. */
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Api } from "./client.ts";
import { useServices } from "./context.ts";

const ABOUT_CASES = ["ticket", "evaluation", "similar", "case", "cases", "approvals"];

/** Everything that a decision, an approval or a task may have changed. */
export function refreshCases(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => ABOUT_CASES.includes(String(queryKey[0])) });
}

/** A write about a case, whatever came of it; it does not retry by itself. */
export function useCaseAct<Asked, Answer>(act: (api: Api, asked: Asked) => Promise<Answer>) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: Asked) => act(api, asked),
    onSettled: () => refreshCases(client),
  });
}
