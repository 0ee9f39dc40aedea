/** A request that Zendesk would refuse, with its status and the body of its shape. Thrown by rules, answered by the app. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, error: string, description: string, more: RefusalDetails = {}) {
    super(`${status} ${error}: ${description}`);
    this.status = status;
    this.body = { error, description, ...(more.details ? { details: more.details } : {}) };
    this.headers = more.headers ?? {};
  }

  toResponse(): Response {
    return Response.json(this.body, { status: this.status, headers: { ...this.headers } });
  }
}

export interface RefusalDetails {
  readonly details?: Readonly<Record<string, readonly { readonly description: string; readonly error?: string }[]>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export const notFound = (): Refusal => new Refusal(404, "RecordNotFound", "Not found");

export const invalid = (field: string, description: string, error = "InvalidValue"): Refusal =>
  new Refusal(422, "RecordInvalid", "Record validation errors", { details: { [field]: [{ description, error }] } });
