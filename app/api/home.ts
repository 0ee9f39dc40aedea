import { useQuery } from "@tanstack/react-query";
import { useServices } from "./context.ts";
import { keys } from "./queries.ts";

const LOOK_MS = 60_000;

/** What a manager reads first. Its key begins like every other about cases, so that writes drop it. */
export function useHome() {
  const { api } = useServices();
  return useQuery({ queryKey: keys.cases({ home: true }), queryFn: () => api.readHome(), refetchInterval: LOOK_MS });
}
