import { VendorRefusal } from "../simulator/refusal.ts";

/** Refuses a request. Thrown before anything is written. */
export class Refusal extends VendorRefusal {
  readonly field: string | null;

  constructor(status: number, message: string, field: string | null = null) {
    super(status, message);
    this.field = field;
  }
}

export const errorsBody = (message: string, field: string | null = null) => ({ errors: [{ message, field }] });
