import { BACKUP_FORMAT } from "./format.ts";
import type { BackupFault, FaultWhy } from "./reader.ts";

const WORDS: Readonly<Record<FaultWhy, string>> = {
  no_line: "is no line of a backup, or only half of one",
  out_of_order: "has another number than the next: a line is missing, doubled or out of its place",
  altered: "was altered: its hash does not fit what it says",
  unreadable: "says something that no backup says",
  no_header: "is not the header: the file begins in the middle, or is something else",
  other_format: `is of another form than ${BACKUP_FORMAT}, the only one that this release reads`,
  no_section: "is a row of no table",
  columns: "has more or fewer values than its table has columns",
  counts: "counts other lines or rows than came before it",
  after_the_end: "stands after the end",
  cut_off: "is missing: the file ends before its end, so half of it is lost",
};

/** For the operator. */
export const faultInWords = ({ line, why }: BackupFault): string => `Line ${line} ${WORDS[why]}.`;
