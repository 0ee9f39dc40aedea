import type { Book } from "./book.ts";
import { errorReply } from "./errors.ts";
import type { StatusFault, WireFault } from "./faults.ts";

const BAD_GATEWAY_PAGE = "<html><head><title>502</title></head><body><h1>502 Bad Gateway</h1></body></html>";

/** What comes instead of the answer. */
export function replaced(book: Book, fault: WireFault): Response {
  switch (fault.kind) {
    case "html_502":
      return new Response(BAD_GATEWAY_PAGE, { status: 502, headers: { "content-type": "text/html" } });
    case "garbage_200":
      return new Response('{"id": "4S', { status: 200, headers: { "content-type": "application/json" } });
    case "status":
      return statusResponse(book, fault);
    default:
      throw new Error(`${fault.kind} is no answer`);
  }
}

function statusResponse(book: Book, { status, issue, name, retryAfterS }: StatusFault): Response {
  const reply = errorReply(book, status, { issue, name });
  const headers: Record<string, string> = retryAfterS === undefined ? {} : { "retry-after": String(retryAfterS) };
  return Response.json(reply.body, { status, headers });
}
