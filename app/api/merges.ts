/** Records that may be one person's, and what somebody says of two. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { MergeList } from "../../core/contract/merges.ts";
import type { Api } from "./client.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";

const MERGES = ["patient-merges"] as const;

export function useMerges() {
  const { api } = useServices();
  return useQuery({ queryKey: MERGES, queryFn: () => api.listMerges() });
}

export interface TwoRecords {
  readonly patientId: string;
  readonly otherId: string;
}

function useSaid(say: (api: Api, two: TwoRecords) => Promise<MergeList>) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (two: TwoRecords) => say(api, two),
    onSuccess: (list) => {
      keepAnswer(client, MERGES, list);
      // Cases, stories and sums of either are read anew.
      return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== MERGES[0] });
    },
  });
}

export const useMergePatients = () => useSaid((api, { patientId, otherId }) => api.mergePatients(patientId, otherId));
export const useUndoMerge = () => useSaid((api, { patientId, otherId }) => api.undoMerge(patientId, otherId));
export const useSayNotSame = () => useSaid((api, { patientId, otherId }) => api.sayNotSame(patientId, otherId));
export const useTakeNotSameBack = () =>
  useSaid((api, { patientId, otherId }) => api.takeNotSameBack(patientId, otherId));
