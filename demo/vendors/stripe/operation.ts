import type * as z from "zod";
import type { Book } from "./book.ts";
import type { OperationName, OutcomeFault } from "./faults.ts";
import type { AccountRow, Cause } from "./records.ts";

/** What an operation may look at. */
export interface Context {
  readonly book: Book;
  readonly account: AccountRow;
  readonly cause: Cause;
  readonly forced: OutcomeFault | undefined;
  readonly resentAfterPrune: boolean;
  /** The id in the path; "" where the path has none. */
  readonly id: string;
}

export interface Operation {
  readonly name: OperationName;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly params: z.ZodType;
  /** @throws Refusal before anything is written */
  run(context: Context, params: unknown): unknown;
}

export function operation<S extends z.ZodType>(
  name: OperationName,
  [method, path]: [Operation["method"], string],
  params: S,
  run: (context: Context, params: z.infer<S>) => unknown,
): Operation {
  // `params` has been through this very schema when the API calls.
  return { name, method, path, params, run: (context, parsed) => run(context, parsed as z.infer<S>) };
}
