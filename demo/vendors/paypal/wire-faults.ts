import { DropConnection, halfOf } from "../drop-connection.ts";
import type { Book } from "./book.ts";
import { errorReply } from "./errors.ts";
import type { StatusFault, WireFault } from "./faults.ts";

const BAD_GATEWAY_PAGE = "<html><head><title>502</title></head><body><h1>502 Bad Gateway</h1></body></html>";

/** Stands in the way of a request that is not executed. @throws DropConnection */
export function obstruct(book: Book, fault: WireFault): Response {
  switch (fault.kind) {
    case "drop_before":
      throw new DropConnection({ how: "close" });
    case "timeout_before":
      throw new DropConnection({ how: "silence" });
    default:
      return replaced(book, fault);
  }
}

/** Spoils the answer to a request that was executed. @throws DropConnection */
export async function spoil(book: Book, fault: WireFault, response: Response): Promise<Response> {
  switch (fault.kind) {
    case "drop_after":
      throw new DropConnection({ how: "close" });
    case "timeout_after":
      throw new DropConnection({ how: "silence" });
    case "stall_body":
      throw new DropConnection({ how: "stall", reply: await halfOf(response) });
    case "truncate_body":
      throw new DropConnection({ how: "truncate", reply: await halfOf(response) });
    case "slow":
      await new Promise((done) => setTimeout(done, fault.delayMs));
      return response;
    case "webhook_first":
      return response;
    default:
      return replaced(book, fault);
  }
}

function replaced(book: Book, fault: WireFault): Response {
  switch (fault.kind) {
    case "reset":
      throw new DropConnection({ how: "reset" });
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
