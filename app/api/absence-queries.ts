/** Who is away. Whose cases somebody sees follows from it, and who stands in for approvals. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AwayRequest } from "../../core/contract/absence.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";
import { delegationsKey } from "./manager-queries.ts";
import { keys } from "./queries.ts";

const absencesKey = ["absences"] as const;

export function useAbsences() {
  const { api } = useServices();
  return useQuery({ queryKey: absencesKey, queryFn: () => api.listAbsences() });
}

function useReread() {
  const client = useQueryClient();
  return () => {
    for (const queryKey of [delegationsKey, keys.approvals, ["cases"]]) void client.invalidateQueries({ queryKey });
  };
}

export function useTellAway() {
  const { api } = useServices();
  const client = useQueryClient();
  const reread = useReread();
  return useMutation({
    mutationFn: ({ absenceId, request }: { absenceId: string; request: AwayRequest }) =>
      api.tellAway(absenceId, request),
    onSuccess: (list) => {
      keepAnswer(client, absencesKey, list);
      reread();
    },
  });
}

/** Ending twice is the same as once. */
export function useEndAbsence() {
  const { api } = useServices();
  const client = useQueryClient();
  const reread = useReread();
  return useMutation({
    mutationFn: (absenceId: string) => api.endAbsence(absenceId),
    onSuccess: (list) => {
      keepAnswer(client, absencesKey, list);
      reread();
    },
    onError: () => client.invalidateQueries({ queryKey: absencesKey }),
  });
}
