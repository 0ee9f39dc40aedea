import { useQuery } from "@tanstack/react-query";
import { useServices } from "./context.ts";

const STALE_MS = 60_000;

/** What is getting worse, as the last night found it, and what was done about it. */
export function useChanges() {
  const { api } = useServices();
  return useQuery({ queryKey: ["changes"] as const, queryFn: () => api.readChanges(), staleTime: STALE_MS });
}
