import { type ErrorFields, errorReply, type Reply } from "./errors.ts";
import type { RequestFault, StatusFault } from "./faults.ts";

const BAD_GATEWAY_PAGE =
  "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";

type Headers = Record<string, string>;

/** What comes instead of the answer. */
export function replaced(fault: RequestFault, headers: Headers): Response {
  switch (fault.kind) {
    case "html_502":
      return new Response(BAD_GATEWAY_PAGE, { status: 502, headers: { "content-type": "text/html" } });
    case "garbage_200":
      return new Response('{"id": "re_', { status: 200, headers: { ...headers, "content-type": "application/json" } });
    case "status": {
      const { reply, headers: more } = statusReply(fault);
      return Response.json(reply.body, { status: reply.status, headers: { ...headers, ...more } });
    }
    default:
      throw new Error(`${fault.kind} is no answer`);
  }
}

const WORDS: Readonly<Record<number, ErrorFields>> = {
  401: { message: "Invalid API Key provided." },
  402: { type: "card_error", code: "card_declined", message: "The refund was declined." },
  403: { message: "The provided key does not have the required permissions." },
  409: { type: "idempotency_error", code: "idempotency_key_in_use", message: "This key is in use by another request." },
  429: { code: "rate_limit", message: "Too many requests." },
};

export function statusReply(fault: StatusFault): { reply: Reply; headers: Headers } {
  const server: ErrorFields = { type: "api_error", message: "Something went wrong on Stripe's end." };
  const usual = WORDS[fault.status] ?? (fault.status >= 500 ? server : { message: "The request was refused." });
  const told = {
    ...(fault.code === undefined ? {} : { code: fault.code }),
    ...(fault.message === undefined ? {} : { message: fault.message }),
  };
  const headers = fault.shouldRetry === undefined ? {} : { "stripe-should-retry": String(fault.shouldRetry) };
  return { reply: errorReply(fault.status, { ...usual, ...told }), headers };
}
