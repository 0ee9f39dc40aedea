/** The bearer of this page: in memory, renewed before it runs out, and told to everybody when it is over. */
import type { RenewAnswer } from "../../core/contract/account.ts";
import { errorOfResponse, isSessionOver, NoAnswer } from "./problem.ts";

/** Renewal starts this long before the end: time for a slow answer and one more try. */
const RENEW_BEFORE_MS = 3 * 60_000;
const RETRY_RENEWAL_MS = 30_000;

export interface Session {
  /** The bearer to send now; renewed first when it is about to run out. */
  bearer(): Promise<string>;
  /** The server said that this session is over. */
  end(): void;
  readonly isOver: () => boolean;
  /** Calls when the session ends. */
  subscribe(listener: () => void): () => void;
  /** Stops the timer. */
  stop(): void;
}

export interface SessionStart {
  readonly bearer: string;
  readonly expiresAtMs: number;
}

async function renewOnce(fetchFunction: typeof fetch, bearer: string): Promise<RenewAnswer> {
  let response: Response;
  try {
    response = await fetchFunction("/v1/session/renew", {
      method: "POST",
      headers: { authorization: `Bearer ${bearer}` },
    });
  } catch {
    throw new NoAnswer("The session was not renewed");
  }
  if (!response.ok) throw await errorOfResponse(response);
  return response.json();
}

/** Opens the session that the page was started with; `keep` gets each one that takes its place. */
export function openSession(
  start: SessionStart,
  fetchFunction: typeof fetch,
  keep?: (renewed: SessionStart) => void,
): Session {
  let current = start;
  let over = false;
  let renewing: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const end = () => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    for (const listener of listeners) listener();
  };
  const plan = (inMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void renew().catch(() => {}), Math.max(inMs, 0));
  };
  const renew = (): Promise<void> => {
    renewing ??= renewOnce(fetchFunction, current.bearer)
      .then((answer) => {
        current = answer;
        keep?.(answer);
        plan(answer.expiresAtMs - RENEW_BEFORE_MS - Date.now());
      })
      .catch((error: unknown) => {
        if (isSessionOver(error) || Date.now() >= current.expiresAtMs) end();
        else plan(RETRY_RENEWAL_MS);
        throw error;
      })
      .finally(() => {
        renewing = undefined;
      });
    return renewing;
  };

  plan(current.expiresAtMs - RENEW_BEFORE_MS - Date.now());
  return {
    async bearer() {
      const leftMs = current.expiresAtMs - Date.now();
      // A refused renewal must not block a call that the old bearer still opens.
      if (!over && leftMs < RENEW_BEFORE_MS / 3) await renew().catch(() => {});
      return current.bearer;
    },
    end,
    isOver: () => over,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => clearTimeout(timer),
  };
}
