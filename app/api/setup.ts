import { useQuery } from "@tanstack/react-query";
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
