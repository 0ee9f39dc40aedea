/** How a run of a job ends: it is over, or it is to be run again, at a time or after the usual wait. */
export type JobEnd =
  | { readonly type: "done" }
  | { readonly type: "again"; readonly why: string; readonly atMs?: number };

export const DONE: JobEnd = { type: "done" };

export function again(why: string, atMs?: number): JobEnd {
  return { type: "again", why, ...(atMs === undefined ? {} : { atMs }) };
}
