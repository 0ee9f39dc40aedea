import { errorsBody, type Reply } from "./errors.ts";
import type { RequestFault, StatusFault } from "./faults.ts";

const BAD_GATEWAY_PAGE = "<html><head><title>502</title></head><body><h1>Bad Gateway</h1></body></html>";

/** What comes instead of the answer. */
export function replaced(fault: RequestFault): Response {
  switch (fault.kind) {
    case "html_502":
      return new Response(BAD_GATEWAY_PAGE, { status: 502, headers: { "content-type": "text/html" } });
    case "garbage_200":
      return new Response('{"refund": {"id": "', { headers: { "content-type": "application/json" } });
    case "answer":
      return Response.json(fault.body, { status: fault.status });
    case "status": {
      const { status, body, headers = {} } = statusReply(fault);
      return Response.json(body, { status, headers });
    }
    default:
      throw new Error(`${fault.kind} is no answer`);
  }
}

const USUAL: Readonly<Record<number, string>> = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  408: "REQUEST_TIMEOUT",
  409: "CONFLICT",
  429: "RATE_LIMITED",
  500: "INTERNAL_SERVER_ERROR",
  501: "NOT_IMPLEMENTED",
  502: "BAD_GATEWAY",
  503: "SERVICE_UNAVAILABLE",
  504: "GATEWAY_TIMEOUT",
};

export function statusReply({ status, code, retryAfterS }: StatusFault): Reply {
  const usual = USUAL[status] ?? (status >= 500 ? "INTERNAL_SERVER_ERROR" : "BAD_REQUEST");
  return {
    status,
    body: errorsBody({ code: code ?? usual, detail: "As a fault told it." }),
    headers: retryAfterS === undefined ? {} : { "retry-after": String(retryAfterS) },
  };
}
