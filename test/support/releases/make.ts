/** Plays a clinic's life with the commands of this release and answers the database as text, with the world around it. */
import { memorySql } from "../node-sql.ts";
import { playBusy } from "./busy.ts";
import { dumpOf } from "./dump.ts";
import { playFrozen } from "./frozen.ts";
import { type Life, nobodyAround, wake } from "./life.ts";

/** The account as it is now, with what is to outlive its process. */
function dumpLife(life: Life): string {
  const { around, sql, clinic, guard } = life;
  around.ids = Number(clinic.ctx().newId());
  around.guard = guard.held;
  return dumpOf(sql, { ...around });
}

export async function makeBusy(): Promise<string> {
  const life = wake(memorySql(), nobodyAround());
  await playBusy(life);
  return dumpLife(life);
}

export async function makeFrozen(): Promise<string> {
  return dumpLife(await playFrozen(wake(memorySql(), nobodyAround())));
}
