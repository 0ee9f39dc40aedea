import type { ChainHead } from "./chain.ts";

/**
 * How an account's record stands to the head that was remembered outside of it (decision record 0013). `holds`: the remembered event is there
 * with that hash. `shorter`: the record ends before it. `forked`: another event stands in its place. The last two mean that the database is
 * an older copy, and that refunds may have been sent that it knows nothing of.
 */
export type Standing = "holds" | "shorter" | "forked";

/** `hashAt`: the hash of the record's event number `remembered.seq`, undefined where the record has none. Before the first event all holds. */
export function standingOf(remembered: ChainHead, hashAt: string | undefined): Standing {
  if (remembered.seq === 0) return "holds";
  if (hashAt === undefined) return "shorter";
  return hashAt === remembered.hash ? "holds" : "forked";
}
