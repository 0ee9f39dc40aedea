import { VendorRefusal } from "../simulator/refusal.ts";

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

/** Square's category by code; every other code that this simulator says is about the request. */
const CATEGORY: Readonly<Record<string, string>> = {
  UNAUTHORIZED: "AUTHENTICATION_ERROR",
  ACCESS_TOKEN_REVOKED: "AUTHENTICATION_ERROR",
  ACCESS_TOKEN_EXPIRED: "AUTHENTICATION_ERROR",
  FORBIDDEN: "AUTHENTICATION_ERROR",
  INSUFFICIENT_SCOPES: "AUTHENTICATION_ERROR",
  RATE_LIMITED: "RATE_LIMIT_ERROR",
  INTERNAL_SERVER_ERROR: "API_ERROR",
  BAD_GATEWAY: "API_ERROR",
  SERVICE_UNAVAILABLE: "API_ERROR",
  GATEWAY_TIMEOUT: "API_ERROR",
  NOT_IMPLEMENTED: "API_ERROR",
  TEMPORARY_ERROR: "PAYMENT_METHOD_ERROR",
  CURRENCY_MISMATCH: "PAYMENT_METHOD_ERROR",
  INSUFFICIENT_FUNDS: "PAYMENT_METHOD_ERROR",
  GENERIC_DECLINE: "PAYMENT_METHOD_ERROR",
  CARD_EXPIRED: "PAYMENT_METHOD_ERROR",
  REFUND_AMOUNT_INVALID: "REFUND_ERROR",
  REFUND_ALREADY_PENDING: "REFUND_ERROR",
  PAYMENT_NOT_REFUNDABLE: "REFUND_ERROR",
  PAYMENT_NOT_REFUNDABLE_DUE_TO_DISPUTE: "REFUND_ERROR",
  REFUND_ERROR_PAYMENT_NEEDS_COMPLETION: "REFUND_ERROR",
  REFUND_DECLINED: "REFUND_ERROR",
  INSUFFICIENT_PERMISSIONS_FOR_REFUND: "REFUND_ERROR",
};

export interface ErrorFields {
  readonly code: string;
  readonly detail: string;
  readonly field?: string | undefined;
}

export function errorsBody({ code, detail, field }: ErrorFields) {
  const category = CATEGORY[code] ?? "INVALID_REQUEST_ERROR";
  return { errors: [{ category, code, detail, ...(field === undefined ? {} : { field }) }] };
}

/** Refuses a request. Thrown before anything is written. */
export class Refusal extends VendorRefusal {
  readonly fields: ErrorFields;

  constructor(status: number, code: string, detail: string, field?: string) {
    super(status, detail);
    this.fields = { code, detail, field };
  }
}

export const refusalReply = ({ status, fields }: Refusal): Reply => ({ status, body: errorsBody(fields) });

/** Another account's thing does not exist for this token either. */
export const notFound = (what: string, id: string): Refusal =>
  new Refusal(404, "NOT_FOUND", `Could not find ${what} ${id}.`);
