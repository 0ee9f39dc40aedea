import type * as z from "zod";
import { SEND_DEADLINE_MS } from "../../../core/refund/limits.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { DeadlinePassed, withDeadline } from "../../deadline.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { SquareHttp } from "./http.ts";
import { readFailure } from "./outcomes.ts";

/** Ends a reading of several requests at the first that has no usable answer; never leaves this folder. */
export class NotRead extends Error {
  override readonly name = "NotRead";
  readonly failure: ConnectorFailure;

  constructor(failure: ConnectorFailure) {
    super(failure.detail);
    this.failure = failure;
  }
}

/** An answer that came and cannot be used: it is asked for again. */
export const unusable = (detail: string): NotRead => new NotRead({ verdict: "unknown", detail });

/** A cursor that Square knows no more: the list is read again from its beginning. @throws NotRead as its work does */
export async function withCursor<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const isGone = thrown instanceof NotRead && thrown.failure.detail === "400 INVALID_CURSOR";
    throw isGone ? new NotRead({ verdict: "refused", detail: "cursor_gone" }) : thrown;
  }
}

type Query = Readonly<Record<string, string | undefined>>;

/** @throws NotRead where there is no answer of this shape */
export async function read<S extends z.ZodType>(
  http: SquareHttp,
  schema: S,
  path: string,
  query: Query = {},
): Promise<z.infer<S>> {
  return checked(schema, await answerOf(http, { method: "GET", path, query }));
}

/** The JSON of a good answer. @throws NotRead for any other */
export async function answerOf(http: SquareHttp, asked: Parameters<SquareHttp["ask"]>[0]): Promise<unknown> {
  const answer = await http.ask(asked, SEND_DEADLINE_MS);
  if (answer.status < 200 || answer.status > 299) throw new NotRead(readFailure(answer));
  return answer.body;
}

/** @throws NotRead where an answer is not what the contract says */
export function checked<S extends z.ZodType>(schema: S, body: unknown): z.infer<S> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw unusable("unreadable");
  return parsed.data;
}

/** A reading of however many requests, under one deadline: after it nothing more is asked. Never throws. */
export async function reading<T>(
  http: SquareHttp,
  work: (http: SquareHttp) => Promise<T>,
): Promise<Result<T, ConnectorFailure>> {
  const abort = new AbortController();
  try {
    return ok(await withDeadline(SEND_DEADLINE_MS, work(http.within(abort.signal))));
  } catch (thrown) {
    if (thrown instanceof NotRead) return err(thrown.failure);
    return err({ verdict: "unknown", detail: thrown instanceof DeadlinePassed ? "no answer" : "unreadable" });
  } finally {
    abort.abort();
  }
}

/** What Square's ids are made of. Anything else would name another path. */
const REF = /^[A-Za-z0-9_-]{1,255}$/;
export const isRef = (text: string): boolean => REF.test(text);

/** @throws NotRead for what cannot be an id: Square knows no such thing */
export function refInPath(ref: string): string {
  if (!isRef(ref)) throw new NotRead({ verdict: "refused", detail: "not_an_id" });
  return ref;
}
