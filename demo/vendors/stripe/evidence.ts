/** What a seller answers to a dispute: files, evidence, the sending of it, or giving up. Judged by form, limits and dates as Stripe says it does. */
import * as z from "zod";
import type { Book } from "./book.ts";
import { closeDispute, updateDispute } from "./disputes.ts";
import { badRequest, missing } from "./errors.ts";
import type { AccountRow, DisputeRow, FileRow } from "./records.ts";
import { seconds } from "./shapes.ts";

const BYTES_MAX = 5_000_000;
const TYPES: Readonly<Record<string, string>> = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" };
/** The network's number is not published; this one is what a merchant's help page reports. */
const PAGES_MAX = 50;
const CHARACTERS_TOGETHER_MAX = 150_000;
const CHARACTERS_A_PAGE = 4_000;
const FILE_LIVES_MS = 275 * 86_400_000;

const long = z.string().max(20_000, "parameter_invalid_string");
const short = z.string().max(5_000, "parameter_invalid_string");
const fileId = z.string().regex(/^(file_\w+)?$/, "parameter_invalid_string");

const TEXTS = {
  access_activity_log: long,
  billing_address: short,
  cancellation_policy_disclosure: long,
  cancellation_rebuttal: long,
  customer_email_address: short,
  customer_name: short,
  customer_purchase_ip: short,
  duplicate_charge_explanation: long,
  duplicate_charge_id: short,
  product_description: long,
  refund_policy_disclosure: long,
  refund_refusal_explanation: long,
  service_date: short,
  shipping_address: short,
  shipping_carrier: short,
  shipping_date: short,
  shipping_tracking_number: short,
  uncategorized_text: long,
};
const FILES = {
  cancellation_policy: fileId,
  customer_communication: fileId,
  customer_signature: fileId,
  duplicate_charge_documentation: fileId,
  receipt: fileId,
  refund_policy: fileId,
  service_documentation: fileId,
  shipping_documentation: fileId,
  uncategorized_file: fileId,
};

export const disputeUpdateParams = z.strictObject({
  evidence: z
    .strictObject({ ...TEXTS, ...FILES })
    .partial()
    .optional(),
  /** Left out it sends: whoever forgets it has sent. */
  submit: z
    .enum(["true", "false"], "parameter_invalid_string")
    .default("true")
    .transform((said) => said === "true"),
});
type UpdateParams = z.infer<typeof disputeUpdateParams>;

export const fileParams = z.strictObject({
  purpose: z.enum(["dispute_evidence", "customer_signature", "business_logo"], "parameter_invalid_string"),
  file: z.strictObject({ name: z.string(), type: z.string(), size: z.string(), sha256: z.string(), pages: z.string() }),
});

export function createFile(book: Book, account: AccountRow, { purpose, file }: z.infer<typeof fileParams>): FileRow {
  const size = Number(file.size);
  const type = TYPES[file.type];
  if (size === 0) throw badRequest({ message: "The file is empty.", param: "file" });
  if (purpose === "dispute_evidence" && (type === undefined || size > BYTES_MAX)) {
    const message = type === undefined ? "Evidence is a PDF, JPEG or PNG." : "Evidence has at most 5 MB.";
    throw badRequest({ message, param: "file" });
  }
  return book.put("file", {
    id: book.newId("file"),
    account: account.id,
    purpose,
    name: file.name,
    type: type ?? "bin",
    size,
    pages: Number(file.pages),
    sha256: file.sha256,
    createdAtMs: book.nowMs(),
  });
}

export const fileShape = ({ id, purpose, name, type, size, createdAtMs }: FileRow) => ({
  id,
  object: "file",
  created: seconds(createdAtMs),
  expires_at: seconds(createdAtMs + FILE_LIVES_MS),
  filename: name,
  links: { object: "list", data: [], has_more: false, url: `/v1/file_links?file=${id}` },
  purpose,
  size,
  title: null,
  type,
  url: `https://files.stripe.com/v1/files/${id}/contents`,
});

/** Whether the bank still takes an answer. */
const ANSWERABLE = ["needs_response", "warning_needs_response"];

/** Stages what is given, and sends all of it unless it is told not to. Refused: late, closed, sent before, more than fits. */
export function answerDispute(book: Book, dispute: DisputeRow, { evidence = {}, submit }: UpdateParams): DisputeRow {
  if (!ANSWERABLE.includes(dispute.status) || (dispute.submissions ?? 0) > 0) {
    throw badRequest({ message: "This dispute takes no evidence any more.", param: "evidence" });
  }
  if (dispute.dueAtMs <= book.nowMs()) {
    throw badRequest({ message: "The day for evidence has passed.", param: "evidence" });
  }
  const whole = Object.fromEntries(
    Object.entries({ ...dispute.evidence, ...evidence })
      .map(([field, value]) => [field, (value ?? "").trim()] as const)
      .filter(([, value]) => value !== ""),
  );
  checkWhole(book, dispute, whole);
  const sent = submit ? { submissions: 1, status: dispute.status.replace("needs_response", "under_review") } : {};
  return updateDispute(book, book.put("dispute", { ...dispute, evidence: whole, ...sent }), {});
}

function checkWhole(book: Book, { account }: DisputeRow, whole: Readonly<Record<string, string>>): void {
  let characters = 0;
  let pages = 0;
  for (const [field, value] of Object.entries(whole)) {
    if (field in FILES) {
      const file = book.get("file", value);
      if (file?.account !== account || file.purpose !== "dispute_evidence") throw missing("file", value, field);
      pages += file.pages;
    } else characters += value.length;
  }
  if (characters > CHARACTERS_TOGETHER_MAX) {
    throw badRequest({ message: "All evidence together has at most 150,000 characters.", param: "evidence" });
  }
  if (pages + Math.ceil(characters / CHARACTERS_A_PAGE) > PAGES_MAX) {
    const code = "dispute_evidence_page_limit_exceeded";
    throw badRequest({ code, message: "The evidence has too many pages.", param: "evidence" });
  }
}

/** The seller gives up. It cannot be undone. */
export function giveUp(book: Book, dispute: DisputeRow): DisputeRow {
  if (!ANSWERABLE.includes(dispute.status)) throw badRequest({ message: "This dispute is already closed." });
  return closeDispute(book, dispute, "lost");
}
