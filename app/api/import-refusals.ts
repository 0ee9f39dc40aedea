/** Refused lines of an import in one list: those that the reader refused, and those that the account did. */
import type { ImportView, RecordRefusal } from "../../core/contract/imports.ts";
import type { RefusedLine } from "../../core/imports/made.ts";
import { omitNullish } from "../../core/omit-nullish.ts";
import { REFUSALS_KEPT_MAX, type RecordRefusalCode } from "../../core/records/imports.ts";
import { placeOf } from "./send-import.ts";

/** `message` is the account's own sentence; the reader has a code only. */
export type PlacedRefusal = Omit<RefusedLine, "code"> & {
  readonly file: number;
  readonly code: RefusedLine["code"] | RecordRefusalCode;
  readonly message?: string;
  /** Of which kind of record it is a field, where the account refused it. */
  readonly type?: string;
};

/** Lines that the reader refuses, as they come: the first are kept and all are counted. By a wrong map every line of millions is one. */
export class OwnRefusals {
  readonly kept: PlacedRefusal[] = [];
  count = 0;

  add(file: number, refused: RefusedLine): void {
    this.count += 1;
    if (this.kept.length < REFUSALS_KEPT_MAX) this.kept.push({ file, ...refused });
  }
}

/** How many lines were refused, by the reader and by the account, of which each keeps only the first. */
export const refusedIn = (own: OwnRefusals, { counts }: Pick<ImportView, "counts">): number =>
  own.count + counts.refused;

export function allRefusals(own: readonly PlacedRefusal[], theirs: readonly RecordRefusal[]): PlacedRefusal[] {
  const placed = theirs.map(({ line, field, code, message, type }): PlacedRefusal => {
    return { ...placeOf(line), code, message, ...omitNullish({ type, field }) };
  });
  return [...own, ...placed].toSorted((one, other) => one.file - other.file || one.line - other.line);
}
