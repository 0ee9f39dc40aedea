import { useQuery } from "@tanstack/react-query";
import { useServices } from "./context.ts";

const FRESH_MS = 60_000;
export const changesKey = ["changes"] as const;

/** What is getting worse, as the last night found it, and what was done about it. */
export function useChanges() {
  const { api } = useServices();
  return useQuery({ queryKey: changesKey, queryFn: () => api.readChanges(), staleTime: FRESH_MS });
}
