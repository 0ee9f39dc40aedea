/** Why a file, or a line of one, is not taken. */
import type { RefusedLine } from "../../../../../core/imports/made.ts";
import type { XlsxRefusal } from "../../../../../core/imports/read/xlsx.ts";
import type { NotRead } from "../../../../../core/imports/recognise.ts";
import type { RecordRefusalCode } from "../../../../../core/records/imports.ts";

export const notRead: Record<NotRead | XlsxRefusal, string> = {
  empty: "There are no rows in it.",
  old_excel: "It is an old Excel file (.xls). Save it as .xlsx or CSV, and drop that.",
  pdf: "It is a PDF. Export the report as CSV or Excel, and drop that.",
  packed: "It is packed. Unpack it, and drop the files in it.",
  picture: "It is a picture.",
  page: "It is a web page. The download may have asked you to sign in.",
  json_whole: "It is one large JSON text. Export one record a line, or FHIR as a bundle or NDJSON.",
  not_a_zip: "It is called a workbook, and is none.",
  truncated: "It was cut off. Download it once more.",
  unpacks_too_large: "It would unpack to more than a browser can hold.",
  too_large: "Workbooks may have 50 MB. Save it as CSV: those may have any size.",
  not_readable: "It cannot be read as a workbook.",
};

export const codes: Record<RefusedLine["code"] | RecordRefusalCode, string> = {
  missing: "It is empty.",
  not_a_day: "It is no day.",
  day_unsure: "Day or month first? Say so above.",
  not_an_amount: "It is no sum, or one of another currency.",
  amount_unsure: "A thousand, or decimals? Say so above.",
  not_a_count: "It is no whole number.",
  count_unsure:
    "Sessions of each, or of all? Make each a row of its own; or, where it counts all, choose no column for the quantity.",
  id_damaged: "A spreadsheet has shortened this number. Export it as text.",
  unknown_word: "This word is not known.",
  other_patient: "The row before says that this sale is another patient's.",
  sale_again: "Rows of this sale stand higher up, with another sale between. Sort the file by sale.",
  refund_row: "Money that went back.",
  refund_unlinked: "Money that went back, of a sale that has no payment in these files.",
  left_out: "Its status says that it does not count.",
  total_row: "It adds the other rows up.",
  not_supported: "Makegood has no use for this kind of record.",
  quote_not_closed: "A quotation mark is never closed.",
  row_too_long: "The row is too long.",
  too_many_cells: "The row has more than 500 cells.",
  cells_moved: "It has more cells than the header: a comma or a quotation mark within one has moved the others.",
  not_json: "It is no JSON.",
  too_large: "The record is too large.",
  unknown_type: "There is no such kind of record.",
  invalid_field: "It does not have the right form.",
  other_source: "It is of another source.",
  same_id: "An earlier line has this id and says something else.",
  unknown_reference: "What it belongs to is not here.",
  contradicts: "It does not fit what is here.",
  in_future: "It is dated in the future.",
  not_by_key: "Only a person may bring this.",
  no_reason: "No word in it says why it was asked for. Say above what its words mean.",
  no_outcome: "No word in it says what came of a request. Say above what its words mean.",
  several_meanings: "Its words mean different things.",
  minus: "A sum with a minus among sums without one: it may have been taken back.",
  several_patients: "Several patients have this e-mail address.",
  several_lines: "The sale has several items. Choose the column that names the item.",
  beyond_a_sum: "No refund and no credit is that high: look at the amount.",
  more_than_paid: "More went back than was paid for it.",
  given_here: "This was given through Makegood, or is in the list already. It would count twice.",
  patient_erased: "This patient was erased.",
};
