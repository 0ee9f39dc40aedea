/** Reads, in one cache. Keys begin with the resource; a write drops what it may have changed. */
import { keepPreviousData, MutationCache, QueryClient, useQuery } from "@tanstack/react-query";
import type { CasesAsked } from "../../core/contract/case.ts";
import type { DecideRequest } from "../../core/contract/decision.ts";
import type { EvaluateRequest } from "../../core/contract/evaluate.ts";
import type { TicketRef, TicketView } from "../../core/contract/ticket.ts";
import { useServices } from "./context.ts";
import { nextLookAtCodeMs, nextLookMs, soonerOf } from "./polling.ts";
import { ApiProblem, isDoneUnseen } from "./problem.ts";

export const keys = {
  ticket: (ticket: TicketRef) => ["ticket", ticket.helpdesk, ticket.ticketId] as const,
  evaluation: (request: EvaluateRequest, patientId?: string) => ["evaluation", request, patientId ?? ""] as const,
  similar: (request: EvaluateRequest) => ["similar", request] as const,
  decisionBasis: (decisionId: string) => ["decision-basis", decisionId] as const,
  dryRun: (decisionId: string, request: DecideRequest) => ["evaluation", "dry-run", decisionId, request] as const,
  patients: (q: string) => ["patients", q] as const,
  case: (caseId: string) => ["case", caseId] as const,
  cases: (query: object) => ["cases", query] as const,
  approvals: ["approvals"] as const,
};

/**
 * A read is tried once more when no answer came; a refusal is an answer. A write is never repeated by itself, nor held back until the
 * network returns: sending money again is a person's act.
 */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    mutationCache: new MutationCache({
      onMutate: () => void client.setQueryData(DONE, null),
      onError: (error) => {
        if (!isDoneUnseen(error)) return;
        client.setQueryData(DONE, error);
        void client.invalidateQueries();
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: "always",
        refetchOnWindowFocus: false,
        staleTime: 10_000,
        retry: (failures, error) => failures < 1 && !(error instanceof ApiProblem),
        retryDelay: 700,
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
  return client;
}

const DONE = ["done"];

/** Of the last act that it was done, where its answer is not shown; the next act takes it away. */
export const useDoneUnseen = (): Error | null | undefined =>
  useQuery<Error | null>({ queryKey: DONE, enabled: false }).data;

const LOST_LOOK_MS = 5_000;
const READING_LOOK_MS = 1_500;

export function useTicket(ticket: TicketRef) {
  const { api } = useServices();
  return useQuery({
    queryKey: keys.ticket(ticket),
    queryFn: () => api.openTicket(ticket),
    refetchInterval: ({ state }) => {
      const view: TicketView | undefined = state.data;
      // Where no answer came the screen asks on, so that money which moves is followed again; a refusal is an answer.
      if (state.status === "error") return state.error instanceof ApiProblem ? false : LOST_LOOK_MS;
      // The helpdesk is being asked who writes now: what it says shows at the next look.
      if (view?.sender?.state === "reading") return READING_LOOK_MS;
      if (!view) return false;
      const nowMs = Date.now();
      return soonerOf(nextLookMs(view.decisions, nowMs), nextLookAtCodeMs(view.codes, nowMs));
    },
  });
}

/** What the policy says about another reason, line, option or amount, for the patient whom the ticket is of. Undefined asks nothing. */
export function useEvaluation(request: EvaluateRequest | undefined, patientId: string | undefined) {
  const { api } = useServices();
  return useQuery({
    queryKey: keys.evaluation(request ?? {}, patientId),
    queryFn: () => api.evaluate(request ?? {}),
    enabled: request !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** Earlier cases like this one; apart from the ticket, so that opening it waits for nothing. Undefined asks nothing. */
export function useSimilar(request: EvaluateRequest | undefined) {
  const { api } = useServices();
  return useQuery({
    queryKey: keys.similar(request ?? {}),
    queryFn: () => api.similarCases(request ?? {}),
    enabled: request !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** What a decision would do. What was told before may have been overtaken: each opening asks anew. */
export function useDryRun(decisionId: string, request: DecideRequest, enabled = true) {
  const { api } = useServices();
  return useQuery({
    queryKey: keys.dryRun(decisionId, request),
    queryFn: () => api.dryRun(decisionId, request),
    enabled,
    staleTime: 0,
    gcTime: 0,
  });
}

const SHORTEST_SEARCH = 2;

/** Patients by name, number or contact; asks nothing for less than two characters. */
export function usePatients(q: string) {
  const { api } = useServices();
  const wanted = q.trim();
  return useQuery({
    queryKey: keys.patients(wanted),
    queryFn: () => api.searchPatients({ q: wanted }),
    enabled: wanted.length >= SHORTEST_SEARCH,
    placeholderData: keepPreviousData,
  });
}

/** One page of cases. */
export function useCases(asked: CasesAsked) {
  const { api } = useServices();
  return useQuery({
    queryKey: keys.cases(asked),
    queryFn: () => api.listCases(asked),
    placeholderData: keepPreviousData,
  });
}

export function useCase(caseId: string | undefined) {
  const { api } = useServices();
  return useQuery({
    queryKey: keys.case(caseId ?? ""),
    queryFn: () => api.readCase(caseId ?? ""),
    enabled: caseId !== undefined,
  });
}

/** The approvals queue; asked again every half minute while it is on screen. */
export function useApprovals(enabled: boolean) {
  const { api } = useServices();
  return useQuery({
    queryKey: keys.approvals,
    queryFn: () => api.listApprovals(),
    enabled,
    refetchInterval: 30_000,
  });
}

/** What a past decision was taken on: it never changes, so it is read once. */
export function useDecisionBasis(decisionId: string) {
  const { api } = useServices();
  return useQuery({
    queryKey: keys.decisionBasis(decisionId),
    queryFn: () => api.readDecisionBasis(decisionId),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
