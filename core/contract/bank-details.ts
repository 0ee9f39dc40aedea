/** How far the bank details are that a page asks for, where money came back. Never the details themselves. */
import * as z from "zod";
import { instantMs, ulid } from "../primitives.ts";

export const bankDetailsView = z.strictObject({
  /** Since when the page of whoever reads it asks. */
  askedAtMs: instantMs.optional(),
  /** The last that were given: what was given before is erased. */
  given: z.strictObject({ saidId: ulid, atMs: instantMs }).optional(),
  /** By whom they were read. They are erased with that. */
  read: z.strictObject({ byPerson: z.string(), atMs: instantMs }).optional(),
  /** Nobody read them in a month. */
  erasedUnreadAtMs: instantMs.optional(),
  /** This person may read them now, once. */
  mayRead: z.literal(true).optional(),
});
export type BankDetailsView = z.infer<typeof bankDetailsView>;
