/** What a seller lays before the bank at Square, judged by form, limits and dates. After the first piece the dashboard answers no more. */
import * as z from "zod";
import type { Book } from "./book.ts";
import { moveDispute } from "./disputes.ts";
import { notFound, Refusal } from "./errors.ts";
import type { DisputeRow, EvidenceRow } from "./records.ts";
import { instant } from "./shapes.ts";

const TYPES = [
  "GENERIC_EVIDENCE",
  "ONLINE_OR_APP_ACCESS_LOG",
  "AUTHORIZATION_DOCUMENTATION",
  "CANCELLATION_OR_REFUND_DOCUMENTATION",
  "CARDHOLDER_COMMUNICATION",
  "CARDHOLDER_INFORMATION",
  "PURCHASE_ACKNOWLEDGEMENT",
  "DUPLICATE_CHARGE_DOCUMENTATION",
  "PRODUCT_OR_SERVICE_DESCRIPTION",
  "RECEIPT",
  "SERVICE_RECEIVED_DOCUMENTATION",
  "PROOF_OF_DELIVERY_DOCUMENTATION",
  "RELATED_TRANSACTION_DOCUMENTATION",
  "REBUTTAL_EXPLANATION",
  "TRACKING_NUMBER",
] as const;
const FILES_ONLY: readonly string[] = [
  "AUTHORIZATION_DOCUMENTATION",
  "CARDHOLDER_COMMUNICATION",
  "DUPLICATE_CHARGE_DOCUMENTATION",
];
const FILE_TYPES: readonly string[] = [
  "image/heic",
  "image/heif",
  "image/jpeg",
  "application/pdf",
  "image/png",
  "image/tiff",
];

const key = z.string().min(1).max(45);
const type = z.enum(TYPES).default("GENERIC_EVIDENCE");
export const evidenceTextParams = z.strictObject({
  idempotency_key: key,
  evidence_type: type,
  evidence_text: z.string().min(1).max(500),
});
/** The two parts of a multipart body: what it says, and of the file what was told. */
export const evidenceFileParams = z.strictObject({
  idempotency_key: key,
  evidence_type: type,
  content_type: z.string().min(1).max(40).optional(),
  image_file: z.object({ name: z.string().min(1).max(40), type: z.string(), size: z.number(), sha256: z.string() }),
});
export const evidenceListParams = z.strictObject({ cursor: z.string().optional() });

const ANSWERABLE = ["EVIDENCE_REQUIRED", "INQUIRY_EVIDENCE_REQUIRED"];

function mustTakeAnswer(book: Book, { state, dueAtMs }: DisputeRow): void {
  if (!ANSWERABLE.includes(state))
    throw new Refusal(400, "BAD_REQUEST", "The dispute takes no evidence in this state.");
  if (dueAtMs <= book.nowMs()) throw new Refusal(400, "BAD_REQUEST", "The dispute's day has passed.");
}

export function layText(book: Book, dispute: DisputeRow, params: z.infer<typeof evidenceTextParams>): EvidenceRow {
  mustTakeAnswer(book, dispute);
  if (FILES_ONLY.includes(params.evidence_type)) {
    throw new Refusal(400, "INVALID_VALUE", "This type is for files.", "evidence_type");
  }
  return lay(book, dispute, { type: params.evidence_type, text: params.evidence_text, file: null });
}

export function layFile(book: Book, dispute: DisputeRow, params: z.infer<typeof evidenceFileParams>): EvidenceRow {
  mustTakeAnswer(book, dispute);
  const { image_file: file } = params;
  const isWrong =
    !FILE_TYPES.includes(file.type) || (params.content_type ?? file.type) !== file.type || file.size === 0;
  if (isWrong) throw new Refusal(400, "INVALID_CONTENT_TYPE", "Not a file of evidence.", "image_file");
  if (params.evidence_type === "TRACKING_NUMBER") {
    throw new Refusal(400, "INVALID_VALUE", "This type is for text.", "evidence_type");
  }
  return lay(book, dispute, { type: params.evidence_type, text: null, file: { name: file.name, type: file.type } });
}

function lay(book: Book, dispute: DisputeRow, what: Pick<EvidenceRow, "type" | "text" | "file">): EvidenceRow {
  const { prefix } = book.need("account", dispute.account);
  const row = book.put("evidence", {
    id: book.newId(`${prefix}e`, 18),
    account: dispute.account,
    disputeId: dispute.id,
    uploadedAtMs: book.nowMs(),
    ...what,
  });
  book.put("dispute", { ...book.need("dispute", dispute.id), isClosedInDashboard: true });
  return row;
}

export const evidenceOf = (book: Book, { id }: DisputeRow): EvidenceRow[] =>
  book.list("evidence").filter(({ disputeId }) => disputeId === id);

export function dropEvidence(book: Book, dispute: DisputeRow, evidenceId: string): void {
  mustTakeAnswer(book, dispute);
  if (book.get("evidence", evidenceId)?.disputeId !== dispute.id) throw notFound("evidence", evidenceId);
  book.remove("evidence", evidenceId);
}

export function submitEvidence(book: Book, dispute: DisputeRow): DisputeRow {
  mustTakeAnswer(book, dispute);
  return moveDispute(book, dispute, dispute.state.replace("EVIDENCE_REQUIRED", "PROCESSING"));
}

export function acceptDispute(book: Book, dispute: DisputeRow): DisputeRow {
  mustTakeAnswer(book, dispute);
  return moveDispute(book, dispute, "ACCEPTED");
}

export const evidenceShape = ({ id, disputeId, type: evidence_type, text, file, uploadedAtMs }: EvidenceRow) => ({
  id,
  evidence_id: id,
  dispute_id: disputeId,
  evidence_type,
  ...(text === null ? {} : { evidence_text: text }),
  ...(file === null ? {} : { evidence_file: { filename: file.name, filetype: file.type } }),
  uploaded_at: instant(uploadedAtMs),
});
