import { DropConnection, type PartialReply } from "./drop-connection.ts";

/** What a simulator must offer; every Hono app does. */
export interface VendorApp {
  fetch(request: Request): Response | Promise<Response>;
}

/**
 * A `fetch` that answers from simulators in this process: `https://<host>/…` goes to `apps[host]`, with no network.
 * It honours the abort signal, also in a stalled body, and shows a broken connection as `fetch` does (a TypeError).
 * @throws Error for a host without a simulator, so that no test reaches the real world unseen
 */
export function inProcessFetch(apps: Readonly<Record<string, VendorApp>>): typeof fetch {
  const answer = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const { host } = new URL(request.url);
    const app = Object.hasOwn(apps, host) ? apps[host] : undefined;
    if (!app) throw new Error(`no simulator for ${host}; there are: ${Object.keys(apps).join(", ")}`);
    const { signal } = request;
    signal.throwIfAborted();
    try {
      return await Promise.race([app.fetch(request), untilAborted(signal)]);
    } catch (thrown) {
      if (!(thrown instanceof DropConnection)) throw thrown;
      return broken(thrown, signal);
    }
  };
  return answer as typeof fetch;
}

function broken({ failure }: DropConnection, signal: AbortSignal): Response | Promise<never> {
  switch (failure.how) {
    case "silence":
      return untilAborted(signal);
    case "close":
      throw failedFetch("other side closed", "UND_ERR_SOCKET");
    case "reset":
      throw failedFetch("read ECONNRESET", "ECONNRESET");
    case "stall":
      return partial(failure.reply, (body) => whenAborted(signal, () => body.error(signal.reason)));
    case "truncate":
      return partial(failure.reply, (body) => body.error(new TypeError("terminated")));
  }
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => whenAborted(signal, () => reject(signal.reason)));
}

function whenAborted(signal: AbortSignal, act: () => void): void {
  if (signal.aborted) act();
  else signal.addEventListener("abort", act, { once: true });
}

function failedFetch(message: string, code: string): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(message), { code }) });
}

/** The bytes that got through, then whatever `afterwards` does to the body. */
function partial(reply: PartialReply, afterwards: (body: ReadableStreamDefaultController<Uint8Array>) => void) {
  let begun = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (begun) return afterwards(controller);
      begun = true;
      controller.enqueue(new TextEncoder().encode(reply.sent));
    },
  });
  return new Response(body, { status: reply.status, headers: reply.headers });
}
