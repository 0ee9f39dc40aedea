import { LETTERS_OF_BOTH_CASES, VendorBook, type World } from "../simulator/book.ts";
import { KINDS, type Kinds } from "./records.ts";

export class Book extends VendorBook<Kinds> {
  constructor(world: World) {
    super({ name: "square", kinds: KINDS, letters: LETTERS_OF_BOTH_CASES }, world);
  }

  /** @param prefix the account's */
  newId(prefix: string, letters = 24): string {
    return prefix + this.letters(letters);
  }
}
