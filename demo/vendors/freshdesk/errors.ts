import { VendorRefusal } from "../simulator/refusal.ts";

interface FieldError {
  readonly field: string;
  readonly message: string;
  readonly code: string;
}

/** Refuses a request. Thrown before anything is written. */
export class Refusal extends VendorRefusal {
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super(status, JSON.stringify(body));
    this.body = body;
  }
}

export const invalid = (...errors: readonly FieldError[]): Refusal =>
  new Refusal(400, { description: "Validation failed", errors });
export const invalidValue = (field: string, message: string): Refusal =>
  invalid({ field, message, code: "invalid_value" });
export const unauthorised = (): Refusal =>
  new Refusal(401, { code: "invalid_credentials", message: "You have to be logged in to perform this action." });
export const forbidden = (): Refusal =>
  new Refusal(403, { code: "access_denied", message: "You are not authorized to perform this action." });
/** Freshdesk says nothing in it. */
export const notFound = (): Refusal => new Refusal(404, null);
export const notAllowed = (): Refusal =>
  new Refusal(405, { message: "GET method is not allowed. It should be one of these method(s): DELETE" });
