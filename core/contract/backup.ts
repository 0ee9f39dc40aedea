/** What the operator asks about copies of a whole account. */
import * as z from "zod";

export interface BackupAsk {
  /** Nothing is changed in the account until the copy is whole; else the copy is begun again where something was. */
  readonly isHeld: boolean;
  /** The account is closed first, for good: the copy goes on elsewhere. */
  readonly isMove?: boolean;
}

export interface BackupBegun {
  readonly backupId: string;
}

/** Some lines of a file, in order. */
export const backupPiece = z.strictObject({ lines: z.array(z.string()).min(1).max(5000) });

/** `finish`: also where the account went away after the last line. `forget`: only what never became an account. */
export type ArrivalStep =
  | { readonly do: "look" | "finish" | "forget" }
  | { readonly do: "take"; readonly lines: readonly string[] };

/** How far a file was taken in: the number and hash of the last line, and the hash of its first. */
export const takenSoFar = z.strictObject({
  state: z.enum(["nothing", "taking", "taken", "open"]),
  n: z.int(),
  hash: z.string(),
  file: z.string(),
  /** Which account was copied. */
  from: z.string(),
  /** Of one that was just finished. */
  attention: z.int().optional(),
  connections: z.int().optional(),
  knowsStops: z.boolean().optional(),
});
export type TakenSoFar = z.infer<typeof takenSoFar>;

export const goOnRequest = z.strictObject({
  /** The code of the list that was looked at. */
  seen: z.string().optional(),
  /** The operator says that the original is in no installation any more. */
  isOldGone: z.boolean().optional(),
});
export type GoOnRequest = z.infer<typeof goOnRequest>;

/** `isOn`: the account goes on. Else what is to be looked at, and the code of that list. */
export const goOnAnswer = z.strictObject({ isOn: z.boolean(), lines: z.array(z.string()), code: z.string() });
export type GoOnAnswer = z.infer<typeof goOnAnswer>;

/** To a time of the last thirty days, or by the mark that undoes such a restore. */
export const restoreRequest = z
  .strictObject({ atMs: z.int().positive().optional(), bookmark: z.string().min(1).max(200).optional() })
  .refine(({ atMs, bookmark }) => (atMs === undefined) !== (bookmark === undefined), "either atMs or bookmark");
export type RestoreRequest = z.infer<typeof restoreRequest>;

export const restoreAnswer = z.strictObject({ undo: z.string() });
export type RestoreAnswer = z.infer<typeof restoreAnswer>;
