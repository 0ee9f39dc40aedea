import { VendorBook, type World } from "../simulator/book.ts";
import { KINDS, type Kinds } from "./records.ts";

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ID_LENGTH = 17;

export class Book extends VendorBook<Kinds> {
  constructor(world: World) {
    super({ name: "paypal", kinds: KINDS, letters: LETTERS }, world);
  }

  /** As PayPal's: 17 letters and digits, the account's own first. */
  newId(prefix: string): string {
    return prefix + this.letters(ID_LENGTH - prefix.length);
  }
}
