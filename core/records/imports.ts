/** What an import may be and say; apart from its schemas, because screens read it. */
/** Lines of a piece; a larger file is sent in several. */
export const PIECE_LINES_MAX = 500;
/** Of one line that a program sends, in bytes: more is no fact of a clinic. */
export const LINE_BYTES_MAX = 256 * 1024;
/** Refused lines that are kept one by one; the others are counted. */
export const REFUSALS_KEPT_MAX = 50_000;
/** Records that wait for what they refer to. */
export const WAITING_MAX = 100_000;

/** The kind of an import that a program streams: of one record the later line is news. In a file the first line counts. */
export const STREAM_KIND = "records_api";

export const IMPORT_MODES = ["dry_run", "import"] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];
/** `ending`: what waits for other records of the same import is being tried again; asked to end again, it goes on. */
export const IMPORT_STATES = ["running", "ending", "ended", "undone"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/**
 * Why a record was refused. `unknown_reference`: what it refers to is not there; until the import ends it waits, and is tried once more.
 * `same_id`: an earlier line of this import has its id and says something else. `contradicts`: it does not fit itself, or what is there.
 * `in_future`: a sale or a payment after tomorrow, of the clinic's calendar.
 */
export const RECORD_REFUSALS = [
  "not_json",
  "too_large",
  "unknown_type",
  "invalid_field",
  "other_source",
  "same_id",
  "unknown_reference",
  "contradicts",
  "several_patients",
  "several_lines",
  "more_than_paid",
  "beyond_a_sum",
  "given_here",
  "in_future",
  "not_by_key",
  "patient_erased",
] as const;
export type RecordRefusalCode = (typeof RECORD_REFUSALS)[number];
