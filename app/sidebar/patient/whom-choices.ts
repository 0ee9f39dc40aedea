/** Among whom a person chooses. Pure: what is drawn is what is measured. */
import type { WhoView } from "../../../core/contract/whom.ts";

export interface WhomChoice {
  readonly patient: WhoView["meant"][number]["patient"];
  readonly because: WhoView["meant"][number]["because"];
  /** What may be said of them, the likelier first: nobody stands there twice. */
  readonly as: readonly ("writer" | "somebody_else")[];
}

/**
 * Whose address it is may be the writer; where somebody has died, they may be the one as well, and another writes. Who is named as dead is
 * no writer; where another is named, whose address it is writes of them.
 */
export function choicesOf({ meant }: Pick<WhoView, "meant">, hasDied: boolean): readonly WhomChoice[] {
  return meant.map(({ patient, because }): WhomChoice => {
    const choice = (...as: WhomChoice["as"]): WhomChoice => ({ patient, because, as });
    if (!because.includes("writer")) return choice("somebody_else");
    if (!hasDied) return choice("writer");
    if (because.includes("named")) return choice("somebody_else");
    const isOtherNamed = meant.some((other) => other.because.includes("named"));
    return isOtherNamed ? choice("writer", "somebody_else") : choice("somebody_else", "writer");
  });
}
