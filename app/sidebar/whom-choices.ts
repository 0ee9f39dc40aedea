/** Among whom a person chooses. Pure: what is drawn is what is measured. */
import type { WhoView } from "../../core/contract/who.ts";

export interface WhomChoice {
  readonly patient: WhoView["meant"][number]["patient"];
  readonly because: WhoView["meant"][number]["because"];
  readonly as: "writer" | "somebody_else";
}

/**
 * Whose address it is may be the writer; where somebody has died, they may be the one as well, and another writes. Who is named as dead is
 * no writer.
 */
export function choicesOf({ meant }: Pick<WhoView, "meant">, hasDied: boolean): readonly WhomChoice[] {
  return meant.flatMap(({ patient, because }): WhomChoice[] => {
    const other = { patient, because, as: "somebody_else" } as const;
    if (!because.includes("writer")) return [other];
    const writer = { patient, because, as: "writer" } as const;
    if (!hasDied) return [writer];
    return because.includes("named") ? [other] : [other, writer];
  });
}
