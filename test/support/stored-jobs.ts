/** Jobs as they are stored, by their ref: what a row says is read as the timer reads it. */
import type { JobDependencies } from "../../worker/account/dependencies.ts";
import type { JobEnd } from "../../worker/account/domain/job-end.ts";
import { runJob } from "../../worker/account/jobs/job-table.ts";
import { type JobKind, OWN_LANE } from "../../worker/account/store/job-kinds.ts";

const stored =
  (kind: JobKind) =>
  async (deps: JobDependencies, ref: string, tries = 0): Promise<JobEnd> =>
    runJob(deps, { id: "", lane: OWN_LANE, kind, ref, dueAtMs: 0, tries });

export const readMoney = stored("read_money");
export const daily = stored("daily");
export const untoldLetters = stored("untold_letters");
export const readTicket = stored("read_ticket");
export const readReplies = stored("read_replies");
export const updateTicket = stored("update_ticket");
