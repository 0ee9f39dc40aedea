/** What may stand in a request: a member that Freshdesk does not know is refused by its name. */
import * as z from "zod";
import type { Book } from "./book.ts";
import { invalid, invalidValue } from "./errors.ts";

const TAG_MAX = 32;
const tags = z.array(z.string());
const fields = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const properties = {
  subject: z.string(),
  description: z.string(),
  status: z.int(),
  priority: z.int().min(1).max(4),
  responder_id: z.int().nullable(),
  tags,
  custom_fields: fields,
};
export const ticketUpdate = z.strictObject(properties).partial();
export const ticketCreate = z.strictObject({
  ...z.object(properties).partial().shape,
  email: z.string().optional(),
  name: z.string().optional(),
  requester_id: z.int().optional(),
  source: z.int().optional(),
  subject: z.string(),
  description: z.string(),
  status: z.int(),
  priority: z.int().min(1).max(4),
});
export const noteCreate = z.strictObject({
  body: z.string().min(1),
  private: z.boolean().default(true),
  user_id: z.int().optional(),
  incoming: z.boolean().optional(),
  notify_emails: z.array(z.string()).optional(),
});
export const replyCreate = z.strictObject({ body: z.string().min(1), user_id: z.int().optional() });
export const fieldCreate = z.strictObject({
  label: z.string().min(1),
  label_for_customers: z.string().min(1),
  type: z.enum(["custom_text", "custom_dropdown", "custom_checkbox", "custom_number", "custom_date"]),
  position: z.int().optional(),
  choices: z.array(z.strictObject({ value: z.string(), position: z.int() })).optional(),
  customers_can_edit: z.boolean().optional(),
  displayed_to_customers: z.boolean().optional(),
  required_for_agents: z.boolean().optional(),
  required_for_closure: z.boolean().optional(),
  required_for_customers: z.boolean().optional(),
});
export const ruleCreate = z.strictObject({
  name: z.string().min(1),
  active: z.boolean().default(true),
  performer: z.strictObject({ type: z.int().min(1).max(4), members: z.array(z.int()).optional() }).optional(),
  events: z.array(z.looseObject({ field_name: z.string() })).optional(),
  conditions: z.array(z.unknown()).min(1),
  actions: z.array(z.looseObject({ field_name: z.string() })).min(1),
});

/** @throws Refusal that names every wrong member */
export function checked<S extends z.ZodType>(schema: S, body: unknown): z.infer<S> {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  throw invalid(
    ...read.error.issues.flatMap((issue) => {
      if (issue.code === "unrecognized_keys") {
        return issue.keys.map((field) => ({
          field,
          message: "Unexpected/invalid field in request",
          code: "invalid_field",
        }));
      }
      return [{ field: issue.path.join(".") || "body", message: issue.message, code: "datatype_mismatch" }];
    }),
  );
}

/** The tags as Freshdesk keeps them: each once. @throws Refusal */
export function tagList(given: readonly string[]): string[] {
  const tooLong = given.find((tag) => tag.length > TAG_MAX);
  if (tooLong !== undefined)
    throw invalidValue("tags", `Has ${tooLong.length} characters, it can have maximum of ${TAG_MAX} characters`);
  return [...new Set(given.map((tag) => tag.trim()).filter((tag) => tag !== ""))];
}

/** @throws Refusal where a field is not there, or its value is none of its choices */
export function fieldValues(
  book: Book,
  given: Readonly<Record<string, string | number | boolean | null>>,
): Readonly<Record<string, string | number | boolean | null>> {
  const known = book.list("field").filter(({ archived }) => !archived);
  for (const [name, value] of Object.entries(given)) {
    const field = known.find((one) => one.name === name);
    if (!field) throw invalid({ field: name, message: "Unexpected/invalid field in request", code: "invalid_field" });
    if (value !== null && field.choices && !field.choices.includes(String(value))) {
      throw invalidValue(name, `It should be one of these values: '${field.choices.join(",")}'`);
    }
  }
  return given;
}
