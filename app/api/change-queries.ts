import { useQuery } from "@tanstack/react-query";
import { useServices } from "./context.ts";

const FRESH_MS = 60_000;

/** What has risen, and what was done about it. */
export function useChanges() {
  const { api } = useServices();
  return useQuery({ queryKey: ["changes"] as const, queryFn: () => api.readChanges(), staleTime: FRESH_MS });
}
