import { VendorRefusal } from "../simulator/refusal.ts";
import type { Book } from "./book.ts";

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export interface Fields {
  readonly issue?: string | undefined;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly field?: string | undefined;
}

/** Refuses a request. Thrown before anything is written. */
export class Refusal extends VendorRefusal {
  readonly fields: Fields;

  constructor(status: number, fields: Fields) {
    super(status, fields.description ?? fields.issue ?? fields.name ?? String(status));
    this.fields = fields;
  }
}

/** PayPal's name for each status. Its texts are its own, may change, and are nobody's business: ours say so. */
const NAMES: Readonly<Record<number, string>> = {
  400: "INVALID_REQUEST",
  401: "AUTHENTICATION_FAILURE",
  403: "NOT_AUTHORIZED",
  404: "RESOURCE_NOT_FOUND",
  409: "RESOURCE_CONFLICT",
  415: "UNSUPPORTED_MEDIA_TYPE",
  422: "UNPROCESSABLE_ENTITY",
  429: "RATE_LIMIT_REACHED",
  500: "INTERNAL_SERVER_ERROR",
  503: "SERVICE_UNAVAILABLE",
};

/** PayPal's error body. `debug_id` is what its support asks for. */
export function errorReply(book: Book, status: number, { issue, name, field }: Fields): Reply {
  const detail = issue && { issue, description: `Text of ${issue}.`, ...(field === undefined ? {} : { field }) };
  const body = {
    name: name ?? NAMES[status] ?? "UNKNOWN",
    message: `Text of a ${status}.`,
    debug_id: book.letters(13).toLowerCase(),
    ...(detail ? { details: [detail] } : {}),
    links: [],
  };
  return { status, body };
}

export const unprocessable = (issue: string): Refusal => new Refusal(422, { issue });
export const malformed = (issue: string, field?: string): Refusal => new Refusal(400, { issue, field });
export const missing = (): Refusal => new Refusal(404, { issue: "INVALID_RESOURCE_ID" });
