import { LETTERS_OF_BOTH_CASES, VendorBook, type World } from "../simulator/book.ts";
import { KINDS, type Kinds } from "./records.ts";

export class Book extends VendorBook<Kinds> {
  constructor(world: World) {
    super({ name: "sendgrid", kinds: KINDS, letters: LETTERS_OF_BOTH_CASES }, world);
  }
}
