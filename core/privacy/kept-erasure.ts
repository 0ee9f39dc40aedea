/** An erasure as it is kept outside of the account's database, so that an older copy repeats it: ids, and keyed hashes of names. No word of anybody. */
import type { ERASE_BECAUSE } from "../words.ts";

export interface KeptErasure {
  readonly erasureId: string;
  readonly patientId: string;
  /** Theirs, and those of whoever was merged into them. */
  readonly patientIds: readonly string[];
  readonly why: (typeof ERASE_BECAUSE)[number];
  readonly askedBy: string;
  readonly endedBy: string;
  readonly endedAtMs: number;
  /** By which they would be known if they came in again. */
  readonly names: readonly { readonly mac: string; readonly kind: string }[];
}
