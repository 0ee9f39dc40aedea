import { VendorRefusal } from "../simulator/refusal.ts";

/** Refuses a request. Thrown before anything is written. */
export class Refusal extends VendorRefusal {
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(status, message);
    this.code = code;
  }
}

export function errorBody(status: number, code: number, message: string) {
  return { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status };
}

export const unauthorised = (): Refusal => new Refusal(401, 20003, "Authenticate");
export const notFound = (what: string): Refusal =>
  new Refusal(404, 20404, `The requested resource ${what} was not found`);
