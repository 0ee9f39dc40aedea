/** Reads and writes about whether money moves as it should. Each write answers the whole anew. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { MoneyHealth, ResolveLegRequest, SettleDifferenceRequest } from "../../core/contract/money.ts";
import { useFormat } from "../i18n/words.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";
import { ApiProblem } from "./problem.ts";
import { refreshCases } from "./refresh-cases.ts";

const KEY = ["money"] as const;
const BUSY_LOOK_MS = 2_000;
const QUIET_LOOK_MS = 60_000;

/** Something is under way that will look otherwise in a moment. */
function isBusy(health: MoneyHealth): boolean {
  return health.frozen !== undefined || (health.lastRun !== undefined && health.lastRun.finishedAtMs === undefined);
}

export function useMoneyHealth() {
  const { api } = useServices();
  return useQuery({
    queryKey: KEY,
    queryFn: () => api.moneyHealth(),
    refetchInterval: ({ state }) => {
      if (state.error instanceof ApiProblem) return false;
      return state.data && isBusy(state.data) ? BUSY_LOOK_MS : QUIET_LOOK_MS;
    },
  });
}

/** What is owed in account credit, with the movements of the clinic's month. */
export function useLiability() {
  const { api } = useServices();
  const month = useFormat().civilDate(Date.now()).slice(0, 7);
  return useQuery({ queryKey: [...KEY, "credit", month], queryFn: () => api.creditLiability({ month }) });
}

function useWrite<T>(write: (given: T) => Promise<MoneyHealth>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: (health) => keepAnswer(client, KEY, health),
    // What was refused may rest on what is no more so.
    onError: () => client.invalidateQueries({ queryKey: KEY, exact: true }),
    onSettled: () => refreshCases(client),
  });
}

export function useAskReconciliation() {
  const { api } = useServices();
  return useWrite<void>(() => api.askReconciliation());
}

export function useResolveLeg() {
  const { api } = useServices();
  return useWrite(({ legId, request }: { legId: string; request: ResolveLegRequest }) =>
    api.resolveLeg(legId, request),
  );
}

export function useSettleDifference() {
  const { api } = useServices();
  return useWrite(({ differenceId, request }: { differenceId: string; request: SettleDifferenceRequest }) =>
    api.settleDifference(differenceId, request),
  );
}
