import {
  type DefaultedQueryObserverOptions,
  QueryClient,
  type QueryKey,
  type QueryObserverOptions,
} from "@tanstack/react-query";
import type { CaseDetail } from "../../core/contract/case-detail.ts";
import { nextFewLookMs } from "../api/polling.ts";
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

/** How often a page is read again that follows something: a comparison, a delivery that is waited for. */
const FOLLOW_MS = 15_000;

const isCase = (data: unknown): data is Pick<CaseDetail, "decisions"> & { readonly ownTicket?: unknown } =>
  typeof data === "object" && data !== null && "decisions" in data && Array.isArray(data.decisions);

/**
 * Asks seldom, since the calls of a minute are those of all agents: once more for a ticket that is being read or made, while money leaves, and for a
 * page that follows something. What would be asked for at a fixed pace is not.
 */
class FewCalls extends QueryClient {
  override defaultQueryOptions<F, E, D, Q, K extends QueryKey, P>(
    options: QueryObserverOptions<F, E, D, Q, K, P> | DefaultedQueryObserverOptions<F, E, D, Q, K>,
  ): DefaultedQueryObserverOptions<F, E, D, Q, K> {
    const usual = super.defaultQueryOptions(options);
    const { refetchInterval } = usual;
    const staleTime = usual.staleTime === 0 ? 0 : FRESH_MS;
    return {
      ...usual,
      staleTime,
      refetchInterval: (query) => {
        const { data } = query.state;
        if (isReading(data)) return READING_LOOK_MS;
        if (isCase(data))
          return data.ownTicket === "making" ? READING_LOOK_MS : nextFewLookMs(data.decisions, Date.now());
        const wantedMs = typeof refetchInterval === "function" && refetchInterval(query);
        return wantedMs ? Math.max(wantedMs, FOLLOW_MS) : false;
      },
    };
  }
}

export const fewCallsClient = (): QueryClient =>
  new FewCalls({ defaultOptions: createQueryClient().getDefaultOptions() });
