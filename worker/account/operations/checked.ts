import type * as z from "zod";
import type { Refusal } from "../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../core/result.ts";

/** The contract once more, inside: money and policies do not rest on who called. */
export function checked<S extends z.ZodType>(schema: S, request: unknown): Result<z.infer<S>, Refusal> {
  const parsed = schema.safeParse(request);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const field = issue?.path.join(".") ?? "";
  return err({ code: "invalid", detail: issue?.message ?? "This is not valid.", field });
}

/** The same of an operation's arguments, whose last one is what is asked beside the path. */
export function checkedLast(schema: z.ZodType | undefined, args: readonly unknown[]): Result<unknown[], Refusal> {
  if (!schema) return ok([...args]);
  const input = checked(schema, args.at(-1));
  return input.ok ? ok([...args.slice(0, -1), input.value]) : input;
}
