import {
  type DefaultedQueryObserverOptions,
  QueryClient,
  type QueryKey,
  type QueryObserverOptions,
} from "@tanstack/react-query";
import { createQueryClient } from "../api/queries.ts";

/** What was read a moment ago is shown again without asking. */
const FRESH_MS = 60_000;
/** The ticket as it was kept is shown at once, and what the helpdesk says of it now shows so long after. */
const READING_LOOK_MS = 3_000;

const isReading = (data: unknown): boolean =>
  typeof data === "object" &&
  data !== null &&
  "sender" in data &&
  (data.sender as { readonly state?: string } | undefined)?.state === "reading";

/** Asks nothing by itself, but once more for a ticket that is still being read: the calls of a minute are those of all agents. */
class FewCalls extends QueryClient {
  override defaultQueryOptions<F, E, D, Q, K extends QueryKey, P>(
    options: QueryObserverOptions<F, E, D, Q, K, P> | DefaultedQueryObserverOptions<F, E, D, Q, K>,
  ): DefaultedQueryObserverOptions<F, E, D, Q, K> {
    const usual = super.defaultQueryOptions(options);
    const staleTime = usual.staleTime === 0 ? 0 : FRESH_MS;
    return {
      ...usual,
      staleTime,
      refetchInterval: ({ state }) => (isReading(state.data) ? READING_LOOK_MS : false),
    };
  }
}

export const fewCallsClient = (): QueryClient =>
  new FewCalls({ defaultOptions: createQueryClient().getDefaultOptions() });
