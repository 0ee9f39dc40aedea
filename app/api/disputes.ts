/** One dispute, and what is done about it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AnswerDisputeRequest, DisputeCard } from "../../core/contract/dispute.ts";
import { useServices } from "./context.ts";
import { refreshCases } from "./refresh-cases.ts";

const UNDER_WAY_LOOK_MS = 1_500;
const keyOf = (disputeId: string) => ["dispute", disputeId] as const;

const isUnderWay = ({ act }: DisputeCard): boolean => act !== undefined && act.state !== "refused";

/** As the page told it, and looked at again as long as something of it is on its way. */
export function useDispute(told: DisputeCard): DisputeCard {
  const { api } = useServices();
  const { disputeId } = told;
  const { data } = useQuery({
    queryKey: [...keyOf(disputeId), told],
    queryFn: () => api.readDispute(disputeId),
    initialData: told,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? UNDER_WAY_LOOK_MS : false),
  });
  return data;
}

export function useAnswerDispute(disputeId: string) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    /** The id is the try's: sent again after a lost answer it is the same act. */
    mutationFn: ({ actId, request }: { actId: string; request: AnswerDisputeRequest }) =>
      api.answerDispute(disputeId, actId, request),
    onSuccess: (card) => {
      // A reading that was asked for before would put the earlier state back.
      client.cancelQueries({ queryKey: keyOf(disputeId) }).catch(() => {});
      client.setQueriesData({ queryKey: keyOf(disputeId) }, card);
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ["money"] });
      return refreshCases(client);
    },
  });
}
