/** A request that a vendor, or who works its controls, is refused. Thrown before anything is written; each vendor answers it in its own shape. */
export class VendorRefusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
