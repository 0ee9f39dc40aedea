import { VendorRefusal } from "../simulator/refusal.ts";

type ErrorType = "api_error" | "card_error" | "idempotency_error" | "invalid_request_error";

export interface ErrorFields {
  readonly message: string;
  readonly type?: ErrorType | undefined;
  readonly code?: string | undefined;
  readonly param?: string | undefined;
  readonly charge?: string | undefined;
  readonly decline_code?: string | undefined;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** Refuses a request. Thrown before anything is written. */
export class Refusal extends VendorRefusal {
  readonly fields: ErrorFields;

  constructor(status: number, fields: ErrorFields) {
    super(status, fields.message);
    this.fields = fields;
  }
}

/** Stripe's error body; `doc_url` only beside a code, as on the wire. */
export function errorReply(status: number, fields: ErrorFields): Reply {
  const doc_url = fields.code && `https://stripe.com/docs/error-codes/${fields.code.replaceAll("_", "-")}`;
  return { status, body: { error: { type: "invalid_request_error", ...fields, ...(doc_url ? { doc_url } : {}) } } };
}

export function badRequest(fields: ErrorFields): Refusal {
  return new Refusal(400, fields);
}

export function missing(what: string, id: string, param: string): Refusal {
  return new Refusal(404, { code: "resource_missing", message: `No such ${what}: '${id}'`, param });
}
