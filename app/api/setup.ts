import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CONNECTIONS_KEY } from "./connections.ts";
import { useServices } from "./context.ts";
import { ApiProblem } from "./problem.ts";

export const SETUP_KEY = ["setup"] as const;
const LOOK_MS = 30_000;

/** How far the clinic is set up. Read anew whenever the page is opened: other pages change it. */
export function useSetup() {
  const { api } = useServices();
  return useQuery({
    queryKey: SETUP_KEY,
    queryFn: () => api.readSetup(),
    refetchOnMount: "always",
    refetchInterval: ({ state }) => (state.error instanceof ApiProblem ? false : LOOK_MS),
  });
}

/** Looks what the helpdesk has of what it needs for us, or makes it. Pressed again it makes nothing twice. */
export function useHelpdeskParts(connectionId: string) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: "look" | "make") =>
      act === "look" ? api.lookAtParts(connectionId) : api.makeParts(connectionId),
    // Also after no answer: it may have been made.
    onSettled: (_parts, _error, act) => {
      if (act === "look") return;
      void client.invalidateQueries({ queryKey: SETUP_KEY });
      void client.invalidateQueries({ queryKey: CONNECTIONS_KEY });
    },
  });
}
