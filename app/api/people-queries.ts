/** Who works here, for an admin. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useServices } from "./context.ts";

const peopleKey = ["people"] as const;

export function usePeople() {
  const { api } = useServices();
  return useQuery({ queryKey: peopleKey, queryFn: () => api.listPeople() });
}

/** Ending twice ends what began between as well. */
export function useEndSessions() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (personId: string) => api.endSessions(personId),
    onSuccess: (list) => client.setQueryData(peopleKey, list),
  });
}
