import * as z from "zod";
import type { Book } from "./book.ts";
import type { Flaw } from "./records.ts";

const OPERATIONS = [
  "token",
  "captures.get",
  "captures.refund",
  "refunds.get",
  "disputes.list",
  "disputes.get",
  "certificates.get",
] as const;
export type OperationName = (typeof OPERATIONS)[number];

const common = {
  operation: z.enum([...OPERATIONS, "*"]),
  /** How many requests it strikes. */
  times: z.int().min(1).default(1),
  /** Chance to strike each request that it could, from the simulator's own randomness. */
  chance: z.number().gt(0).max(1).default(1),
};

const wireFault = z.strictObject({
  ...common,
  kind: z.enum([
    "drop_before",
    "drop_after",
    "timeout_before",
    "timeout_after",
    "stall_body",
    "truncate_body",
    "webhook_first",
  ]),
});
const slowFault = z.strictObject({ ...common, kind: z.literal("slow"), delayMs: z.int().min(1) });
const resetFault = z.strictObject({ ...common, kind: z.literal("reset"), executed: z.boolean().default(false) });
const htmlFault = z.strictObject({ ...common, kind: z.literal("html_502"), executed: z.boolean().default(false) });
const garbageFault = z.strictObject({ ...common, kind: z.literal("garbage_200"), executed: z.boolean().default(true) });
const statusFault = z.strictObject({
  ...common,
  kind: z.literal("status"),
  status: z.int().min(400).max(599),
  issue: z.string().optional(),
  name: z.string().optional(),
  retryAfterS: z.int().min(1).optional(),
  executed: z.boolean().default(false),
});
const outcomeFault = z.strictObject({
  ...common,
  operation: z.literal("captures.refund"),
  kind: z.literal("next_status"),
  status: z.enum(["COMPLETED", "PENDING", "FAILED", "CANCELLED"]),
});

const webhookCommon = {
  operation: z.literal("webhook"),
  times: common.times,
  chance: common.chance,
  /** Only events of this type. */
  eventType: z.string().optional(),
};
const webhookFault = z.strictObject({
  ...webhookCommon,
  kind: z.enum([
    "lose",
    "duplicate",
    "reorder",
    "wrong_signature",
    "altered_body",
    "foreign_certificate",
    "old_timestamp",
    "future_timestamp",
  ]),
});
const delayFault = z.strictObject({ ...webhookCommon, kind: z.literal("delay"), delayMs: z.int().min(1) });

const requestFaults = [wireFault, slowFault, resetFault, htmlFault, garbageFault, statusFault, outcomeFault] as const;
const eventFaults = [webhookFault, delayFault] as const;

export const faultInput = z.discriminatedUnion("kind", [...requestFaults, ...eventFaults]);
export type Fault = z.infer<typeof faultInput>;
export type RequestFault = z.infer<(typeof requestFaults)[number]>;
export type EventFault = z.infer<(typeof eventFaults)[number]>;
export type StatusFault = z.infer<typeof statusFault>;
export type OutcomeFault = z.infer<typeof outcomeFault>;
export type WireFault = Exclude<RequestFault, OutcomeFault>;

/** `before` the request runs and instead of it, `during` it, `after` it on the wire. */
type Stage = "before" | "during" | "after";

export function addFault(book: Book, fault: Fault): string {
  return book.put("fault", { id: `fault-${book.next()}`, left: fault.times, fault }).id;
}

/** Takes one strike of the oldest fault that fits this request at this stage. */
export function claimFault(book: Book, operation: OperationName, at: "during"): OutcomeFault | undefined;
export function claimFault(book: Book, operation: OperationName, at: "before" | "after"): WireFault | undefined;
export function claimFault(book: Book, operation: OperationName, at: Stage): RequestFault | undefined {
  return claim(
    book,
    (fault) => fault.operation !== "webhook" && [operation, "*"].includes(fault.operation) && stage(fault) === at,
  ) as RequestFault | undefined;
}

export function claimEventFault(book: Book, eventType: string): EventFault | undefined {
  return claim(
    book,
    (fault) => fault.operation === "webhook" && (fault.eventType === undefined || fault.eventType === eventType),
  ) as EventFault | undefined;
}

export function flawOf(fault: EventFault | undefined): Flaw | null {
  switch (fault?.kind) {
    case "wrong_signature":
    case "altered_body":
    case "foreign_certificate":
    case "old_timestamp":
    case "future_timestamp":
      return fault.kind;
    default:
      return null;
  }
}

function claim(book: Book, fits: (fault: Fault) => boolean): Fault | undefined {
  const row = book
    .list("fault")
    .find(({ fault }) => fits(fault) && (fault.chance === 1 || book.random() < fault.chance));
  if (!row) return undefined;
  if (row.left > 1) book.put("fault", { ...row, left: row.left - 1 });
  else book.remove("fault", row.id);
  return row.fault;
}

function stage(fault: RequestFault): Stage {
  switch (fault.kind) {
    case "next_status":
      return "during";
    case "status":
    case "reset":
    case "html_502":
    case "garbage_200":
      return fault.executed ? "after" : "before";
    case "drop_before":
    case "timeout_before":
      return "before";
    default:
      return "after";
  }
}
