/** Databases of earlier releases, and of this one as it would be kept. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Sql } from "../../../worker/account/store/sql.ts";
import { undump } from "./dump.ts";
import type { Around } from "./life.ts";
import { makeBusy, makeFrozen } from "./make.ts";

const FOLDER = join(process.cwd(), "test/support/releases");

/** Kept for ever: accounts sleep for years. */
export const RELEASES = ["2026-11-29", "this release"] as const;
type Release = (typeof RELEASES)[number];

/** As text; `frozen`: the older copy that woke beside a guard that knew more. */
export async function keptOf(release: Release, which: "busy" | "frozen"): Promise<string> {
  if (release === "this release") return which === "busy" ? makeBusy() : makeFrozen();
  return readFileSync(join(FOLDER, which === "busy" ? `${release}.sql` : `${release}-frozen.sql`), "utf8");
}

/** The database as it was kept, at its own version, and the world around it; `wake` brings it to today's. */
export function loaded(text: string): { readonly sql: Sql; readonly around: Around } {
  const { sql, outside } = undump(text);
  return { sql, around: outside as unknown as Around };
}
