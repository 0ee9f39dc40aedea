/** Where money is switched on, and for whom. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { GoLiveView } from "../../core/contract/go-live.ts";
import type { MoneyRole } from "../../core/money/switches.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";
import { ApiProblem } from "./problem.ts";
import { SETUP_KEY } from "./setup.ts";

const KEY = ["go-live"] as const;
const LOOK_MS = 30_000;

/** Read anew whenever the page is opened, and while it is: refunds and tickets change it. */
export function useGoLive() {
  const { api } = useServices();
  return useQuery({
    queryKey: KEY,
    queryFn: () => api.readGoLive(),
    refetchOnMount: "always",
    refetchInterval: ({ state }) => (state.error instanceof ApiProblem ? false : LOOK_MS),
  });
}

type Wish =
  | { readonly placeId: string; readonly role: MoneyRole; readonly to: "on" | "off" }
  | { readonly placeId: string; readonly role?: undefined; readonly to: "begin" | "end" };

/** Switches, or begins and ends a trial; what is answered is the whole page anew. */
export function useGoLiveAct() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: Wish): Promise<GoLiveView> =>
      wish.role === undefined
        ? api.tryMoney(wish.placeId, { to: wish.to })
        : api.switchMoney(wish.placeId, wish.role, { to: wish.to }),
    onSuccess: (view) => keepAnswer(client, KEY, view),
    // Also after no answer: it may have been done.
    onSettled: () => {
      void client.invalidateQueries({ queryKey: KEY });
      void client.invalidateQueries({ queryKey: SETUP_KEY });
    },
  });
}
