/** Reads of the manager's page, in the same cache. */
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { CasesAsked } from "../../core/contract/case.ts";
import type { CaseDetail } from "../../core/contract/case-detail.ts";
import type { TrendsQuery } from "../../core/contract/trends.ts";
import { useServices } from "./context.ts";
import { nextLookMs, SOONEST_MS } from "./polling.ts";
import { keys } from "./queries.ts";

/** A list of cases, page after page by the server's cursor. Its key begins like every other about cases, so that writes drop it. */
export function useCasePages(asked: CasesAsked) {
  const { api } = useServices();
  return useInfiniteQuery({
    queryKey: [...keys.cases(asked), "pages"],
    queryFn: ({ pageParam }) => api.listCases({ ...asked, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** Messages that may be refund requests. Its key begins like every other about cases, so that writes drop it. */
export function useMaybeRequests() {
  const { api } = useServices();
  return useQuery({ queryKey: keys.cases({ maybe: true }), queryFn: () => api.maybeRequests() });
}

/** One case, read again while its money moves. */
export function useWatchedCase(caseId: string) {
  const { api } = useServices();
  return useQuery({
    queryKey: keys.case(caseId),
    queryFn: () => api.readCase(caseId),
    refetchInterval: ({ state }) =>
      state.data && state.status !== "error" ? nextLookOf(state.data, Date.now()) : false,
  });
}

/** While the helpdesk is asked for its ticket somebody waits for that. */
const nextLookOf = ({ ownTicket, decisions }: CaseDetail, nowMs: number): number | false =>
  ownTicket === "making" ? SOONEST_MS : nextLookMs(decisions, nowMs);

export const delegationsKey = ["delegations"] as const;

/** Who stands in for whom. */
export function useDelegations() {
  const { api } = useServices();
  return useQuery({ queryKey: delegationsKey, queryFn: () => api.listDelegations() });
}

/** Figures of a period; a changed filter keeps the last picture until the new one is there. */
export function useTrends(query: TrendsQuery) {
  const { api } = useServices();
  return useQuery({
    queryKey: ["trends", query] as const,
    queryFn: () => api.trends(query),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
