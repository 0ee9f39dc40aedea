/** What an operation is on the wire: a verb with a path, and the types of what is asked and answered. No schema: the app carries this. */
import type { TicketRef } from "./ticket.ts";

export type Verb = "GET" | "PUT" | "POST" | "DELETE";

export interface Wire<At extends string, Answer, Request, Sent> {
  readonly at: At;
  /** For the compiler only: it never has a value. */
  readonly types?: { readonly answer: Answer; readonly request: Request; readonly sent: Sent };
}

/** `Request` is what is asked once it was read, and what the client sends for it (`Sent`) where a query has only strings. */
export const at =
  <const At extends `${Verb} /${string}`>(where: At) =>
  <Answer, Request = undefined, Sent = Request>(): Wire<At, Answer, Request, Sent> => ({ at: where });

/** A ticket is one argument, whatever else a path names is one each, in its order. */
export type PathArgs<At extends string> = At extends `${string}/:helpdesk/:ticketId${infer Rest}`
  ? [ticket: TicketRef, ...PathArgs<Rest>]
  : At extends `${string}/:${string}/${infer Rest}`
    ? [id: string, ...PathArgs<`/${Rest}`>]
    : At extends `${string}/:${string}`
      ? [id: string]
      : [];

/** Nothing where nothing is asked beside the path, and optional where it may be absent. */
export type RequestArg<Asked> = [Asked] extends [undefined]
  ? []
  : undefined extends Asked
    ? [request?: Asked]
    : [request: Asked];

/** A list of operations, by their names. */
export type WireList = Readonly<Record<string, Wire<string, unknown, unknown, unknown>>>;
export type WireAnswer<W> = W extends Wire<string, infer Answer, infer _Request, infer _Sent> ? Answer : never;
export type WireRequest<W> = W extends Wire<string, infer _Answer, infer Request, infer _Sent> ? Request : never;
type WireSent<W> = W extends Wire<string, infer _Answer, infer _Request, infer Sent> ? Sent : never;
type WireAt<W> = W extends { readonly at: infer At extends string } ? At : never;
/** What the account is asked with. */
export type WireArgs<W> = [...PathArgs<WireAt<W>>, ...RequestArg<WireRequest<W>>];
/** What the client is asked with. */
export type ClientArgs<W> = [...PathArgs<WireAt<W>>, ...RequestArg<WireSent<W>>];

const TICKET = "/:helpdesk/:ticketId";

/** The verb, and the path below `/v1`. */
export function splitAt(where: string): { readonly verb: string; readonly path: string } {
  const [verb = "", path = ""] = where.split(" ");
  return { verb, path };
}

/** What a path names, in its order; the two parts of a ticket are one. */
export function pathNames(where: string): string[] {
  const names = where.replace(TICKET, "/:ticket").matchAll(/\/:(\w+)/g);
  return [...names].map(([, name = ""]) => name);
}

/** The path with its arguments in place. */
export function filledPath(where: string, args: readonly unknown[]): string {
  const values = pathNames(where).flatMap((name, n) => {
    const arg = args[n];
    if (name !== "ticket") return [String(arg)];
    const { helpdesk, ticketId } = arg as TicketRef;
    return [helpdesk, ticketId];
  });
  return splitAt(where).path.replace(/:\w+/g, () => encodeURIComponent(values.shift() ?? ""));
}

/** The arguments that a path's parameters are. */
export function pathArgs(where: string, params: Readonly<Record<string, string>>): unknown[] {
  return pathNames(where).map((name) =>
    name === "ticket" ? { helpdesk: params.helpdesk, ticketId: params.ticketId } : params[name],
  );
}
