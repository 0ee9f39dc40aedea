import { VendorBook, type World } from "../simulator/book.ts";
import { KINDS, type Kinds } from "./records.ts";

export class Book extends VendorBook<Kinds> {
  constructor(world: World) {
    super({ name: "twilio", kinds: KINDS, letters: "0123456789abcdef" }, world);
  }

  newId(prefix: string): string {
    return prefix + this.letters(32);
  }
}
