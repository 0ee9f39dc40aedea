import { Hono, type Context as HonoContext } from "hono";
import { partsOf } from "../simulator/multipart.ts";
import { obstruct, spoil } from "../simulator/wire-faults.ts";
import type { Book } from "./book.ts";
import { errorReply, Refusal, type Reply } from "./errors.ts";
import { claimFault, type OperationName } from "./faults.ts";
import { mocked } from "./mock-response.ts";
import { authenticated, grantToken } from "./oauth.ts";
import { operations } from "./operations.ts";
import { environmentOf } from "./shapes.ts";
import type { Signer } from "./signer.ts";
import { replaced } from "./wire-faults.ts";

export interface Simulation {
  readonly book: Book;
  readonly signer: Signer;
  readonly pump: () => Promise<number>;
  /** Requests received since the start, by operation. */
  readonly calls: Map<string, number>;
  /** Keys whose request has not been answered yet. */
  readonly running: Set<string>;
}

/** The part of `https://api-m.paypal.com` and `https://api-m.sandbox.paypal.com` that refunds need. */
export function createApi(simulation: Simulation): Hono {
  const { book, signer } = simulation;
  const app = new Hono();
  app.post("/v1/oauth2/token", (c) =>
    serve(simulation, "token", undefined, async () => {
      const form = new TextDecoder().decode(await c.req.arrayBuffer());
      return grantToken(book, environmentIn(c), c.req.header("authorization"), form);
    }),
  );
  app.get("/v1/notifications/certs/:id", (c) =>
    serve(simulation, "certificates.get", undefined, async () => {
      const pem = await signer.certificate(c.req.param("id"));
      return pem ?? errorReply(book, 404, {});
    }),
  );
  for (const { name, method, path, run } of operations) {
    app.on(method, path, async (c) => {
      const bytes = method === "POST" ? await c.req.arrayBuffer() : new ArrayBuffer(0);
      const type = c.req.header("content-type") ?? "";
      const parts = await partsOf(bytes, type);
      const body = parts ? "" : new TextDecoder().decode(bytes);
      const key = method === "POST" ? c.req.header("paypal-request-id") : undefined;
      return serve(simulation, name, key, () => {
        const environment = environmentIn(c);
        const account = authenticated(book, environment, c.req.header("authorization"));
        if (environment === "sandbox") mocked(name, c.req.header("paypal-mock-response"));
        if (method === "POST" && !parts && !/^application\/json\b/.test(type)) {
          throw new Refusal(415, {});
        }
        return book.transaction(() =>
          run({
            book,
            account,
            forced: name === "captures.refund" ? claimFault(book, name, "during") : undefined,
            id: c.req.param("id") ?? "",
            query: new URL(c.req.url).searchParams,
            body,
            parts,
            key,
            wantsAll: /(^|,)\s*return=representation\b/.test(c.req.header("prefer") ?? ""),
          }),
        );
      });
    });
  }
  app.notFound(() => toResponse(errorReply(book, 404, {})));
  // A bug of the simulator must not look like one of PayPal's answers.
  app.onError((error) => {
    throw error;
  });
  return app;
}

const environmentIn = ({ req }: HonoContext) => environmentOf(new URL(req.url).host);

type Work = () => Reply | string | Promise<Reply | string>;

async function serve(
  { book, calls, running, pump }: Simulation,
  name: OperationName,
  key: string | undefined,
  work: Work,
): Promise<Response> {
  calls.set(name, (calls.get(name) ?? 0) + 1);
  const before = claimFault(book, name, "before");
  if (before) return obstruct(before, () => replaced(book, before));
  const after = claimFault(book, name, "after");
  if (key !== undefined && running.has(key)) {
    return toResponse(errorReply(book, 409, { issue: "PREVIOUS_REQUEST_IN_PROGRESS" }));
  }
  if (key !== undefined) running.add(key);
  try {
    const response = toResponse(await attempt(book, work));
    if (after?.kind === "webhook_first") await pump();
    return after ? await spoil(after, response, () => replaced(book, after)) : response;
  } finally {
    if (key !== undefined) running.delete(key);
  }
}

async function attempt(book: Book, work: Work): Promise<Reply | string> {
  try {
    return await work();
  } catch (refused) {
    if (refused instanceof Refusal) return errorReply(book, refused.status, refused.fields);
    throw refused;
  }
}

/** A text is a certificate. */
function toResponse(reply: Reply | string): Response {
  if (typeof reply === "string") return new Response(reply, { headers: { "content-type": "application/x-pem-file" } });
  return Response.json(reply.body, { status: reply.status });
}
