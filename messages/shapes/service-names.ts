import type { ItemKind, UseUnit } from "../../core/words.ts";
import type { Forms } from "../plural.ts";

/** How a letter names what was bought where the clinic has no phrase of its own for it: whole phrases with their possessive. */
export interface ServiceNameWords {
  readonly byKind: Readonly<Record<ItemKind, string>>;
  /** One use of a package or membership, as the rest of a sentence counts it. */
  readonly units: Readonly<Record<UseUnit, Forms>>;
}
