import * as z from "zod";
import { STATUSES } from "./records.ts";
import { invalid, Refusal } from "./refusal.ts";

const idNumber = z.union([z.int().positive(), z.string().regex(/^\d+$/).transform(Number)]);
const flag = z.union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")]);

const comment = z.looseObject({
  body: z.string().optional(),
  html_body: z.string().optional(),
  public: flag.optional(),
  author_id: idNumber.optional(),
});
export type CommentInput = z.infer<typeof comment>;

const changes = {
  subject: z.string().optional(),
  status: z.enum(STATUSES).optional(),
  priority: z.enum(["urgent", "high", "normal", "low"]).nullable().optional(),
  assignee_id: idNumber.nullable().optional(),
  requester_id: idNumber.optional(),
  external_id: z.string().nullable().optional(),
  tags: z.array(z.string()).optional(),
  custom_fields: z
    .array(
      z.object({ id: idNumber, value: z.union([z.string(), z.number().transform(String), z.boolean(), z.null()]) }),
    )
    .optional(),
  comment: comment.optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
};

/** Present at all, whatever its value, `safe_update` switches the check on. */
const safeUpdate = { safe_update: z.unknown().optional(), updated_stamp: z.string().optional() };

const ticketUpdate = z.object({ ticket: z.looseObject({ ...changes, ...safeUpdate }) });
export type TicketUpdate = z.infer<typeof ticketUpdate>["ticket"];

const ticketCreate = z.object({
  ticket: z.looseObject({
    ...changes,
    submitter_id: idNumber.optional(),
    requester: z.object({ name: z.string().optional(), email: z.email() }).optional(),
    via_followup_source_id: idNumber.optional(),
  }),
});
export type TicketCreate = z.infer<typeof ticketCreate>["ticket"];

const tagChange = z.looseObject({
  tags: z.union([z.array(z.string()), z.string().transform((list) => list.split(","))]),
  ...safeUpdate,
});
export type TagChange = z.infer<typeof tagChange>;

/** @throws Refusal 422 naming the first wrong member */
function checked<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw invalid(issue?.path.filter((part) => part !== "ticket").join(".") || "base", issue?.message ?? "is invalid");
}

export const readUpdate = (body: unknown): TicketUpdate => checked(ticketUpdate, body).ticket;
export const readCreate = (body: unknown): TicketCreate => checked(ticketCreate, body).ticket;
export const readTags = (body: unknown): TagChange => checked(tagChange, body);

/** @throws Refusal 422 when the text is not JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(422, "Unprocessable Entity", "the body is not JSON");
  }
}
