/** At a time, or after the usual wait. */
export interface Again {
  readonly type: "again";
  readonly why: string;
  readonly atMs?: number;
  /** It came to nothing, though it says when it is tried again. */
  readonly isFailing?: true;
}

/** How a run of a job ends: it is over, or it is to be run again. */
export type JobEnd = { readonly type: "done" } | Again;

export const DONE: JobEnd = { type: "done" };

export function again(why: string, atMs?: number): Again {
  return { type: "again", why, ...(atMs === undefined ? {} : { atMs }) };
}
