import * as z from "zod";
import { type AnyFault, claimRequestFault, type FaultBook, requestFaultInputs } from "./faults.ts";
import { obstruct, spoil } from "./wire-faults.ts";

/** What can go wrong with a request at a vendor that has no keys: the wire, an answer that is late, an error, any answer at all. */
export function keylessFaultInputs<const Operation extends string>(operations: readonly Operation[]) {
  const { common, shared } = requestFaultInputs(operations);
  const slow = z.strictObject({ ...common, kind: z.literal("slow"), delayMs: z.int().min(1).max(120_000) });
  const status = z.strictObject({
    ...common,
    kind: z.literal("status"),
    status: z.int().min(400).max(599),
    /** The vendor's, where it has codes. */
    code: z.int().optional(),
    executed: z.boolean().default(false),
    retryAfterS: z.int().min(0).optional(),
  });
  /** For what no good vendor would say. */
  const answer = z.strictObject({
    ...common,
    kind: z.literal("answer"),
    status: z.int().min(200).max(599).default(200),
    body: z.json(),
    executed: z.boolean().default(true),
  });
  return [...shared, slow, status, answer] as const;
}
export type KeylessFault = z.infer<ReturnType<typeof keylessFaultInputs>[number]>;
export type StatusFault = Extract<KeylessFault, { kind: "status" }>;

interface Simulated<Fault> {
  readonly book: FaultBook<Fault>;
  readonly pump: () => Promise<number>;
  /** Requests received since the start, by operation. */
  readonly calls: Map<string, number>;
}

interface Served {
  readonly operation: string;
  readonly answer: () => Response;
  /** The vendor's way to say an error. */
  readonly refusal: (fault: StatusFault) => Response;
}

/** Counts the request, and answers it as the faults that are set let it. */
export async function serveFaulty<Fault extends AnyFault>(
  { book, pump, calls }: Simulated<Fault>,
  { operation, answer, refusal }: Served,
): Promise<Response> {
  calls.set(operation, (calls.get(operation) ?? 0) + 1);
  const claim = (at: "before" | "after") => claimRequestFault(book, operation, at) as KeylessFault | undefined;
  const before = claim("before");
  if (before) return obstruct(before, () => replaced(before, refusal));
  const after = claim("after");
  const response = answer();
  if (after?.kind === "webhook_first") await pump();
  return after ? spoil(after, response, () => replaced(after, refusal)) : response;
}

function replaced(fault: KeylessFault, refusal: Served["refusal"]): Response {
  switch (fault.kind) {
    case "html_502":
      return new Response("<html><body><h1>Bad Gateway</h1></body></html>", {
        status: 502,
        headers: { "content-type": "text/html" },
      });
    case "garbage_200":
      return new Response('{"sid": "', { headers: { "content-type": "application/json" } });
    case "answer":
      return Response.json(fault.body, { status: fault.status });
    case "status":
      return refusal(fault);
    default:
      throw new Error(`${fault.kind} is no answer`);
  }
}
