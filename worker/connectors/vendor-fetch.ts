import { isLoopback } from "../loopback.ts";
import { CallSlots, rankNow } from "./call-slots.ts";

/** Inside the 30 seconds that the platform lets an object finish in; headers and body together. */
const VENDOR_DEADLINE_MS = 20_000;

const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * The one way out to a vendor. In development `VENDOR_REDIRECT` sends `https://api.stripe.com/x` to `<redirect>/api.stripe.com/x`; nothing
 * else changes. Redirects by the vendor are not followed: they would carry credentials to another host.
 * The answer is complete when it is given: a body that stalls past the deadline rejects like a call that never came back.
 * Few calls are open at once, by what they are for (`call-slots.ts`); the deadline begins when the call has its turn.
 * Rejects with `NotSent` where the turn did not come, else with the platform's own error; what that means (sent or not) is the connector's to judge.
 */
export function vendorFetch(env: { readonly VENDOR_REDIRECT?: string | undefined }): typeof fetch {
  const redirect = env.VENDOR_REDIRECT;
  if (redirect && !isLoopback(redirect)) throw new Error("VENDOR_REDIRECT must be a loopback address");
  const slots = new CallSlots();
  const call = async (input: Request | string | URL, init?: RequestInit): Promise<Response> => {
    const asked = new Request(input instanceof URL ? input.href : input, init);
    const request = new Request(redirected(asked.url, redirect), asked);
    const leave = await slots.take(new URL(asked.url).host, rankNow(), asked.signal);
    const signal = AbortSignal.any([asked.signal, AbortSignal.timeout(VENDOR_DEADLINE_MS)]);
    let isStalled = false;
    try {
      // Looked up at call time, so that a test's spy is seen.
      return await whole(await globalThis.fetch(request, { signal, redirect: "manual" }));
    } catch (thrown) {
      isStalled = signal.aborted;
      throw thrown;
    } finally {
      leave(isStalled);
    }
  };
  return call as typeof fetch;
}

function redirected(address: string, redirect: string | undefined): string {
  if (!redirect) return address;
  const { host, pathname, search } = new URL(address);
  return `${redirect.replace(/\/$/, "")}/${host}${pathname}${search}`;
}

/** Reads the body to its end. What described its transfer no longer holds for the copy. */
async function whole(answer: Response): Promise<Response> {
  const body = await answer.arrayBuffer();
  const headers = new Headers(answer.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  headers.delete("transfer-encoding");
  return new Response(WITHOUT_BODY.has(answer.status) ? null : body, { status: answer.status, headers });
}
