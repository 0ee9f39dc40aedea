import * as z from "zod";
import type { Book } from "./book.ts";
import type { Flaw } from "./records.ts";

const OPERATIONS = [
  "refunds.create",
  "refunds.get",
  "refunds.list",
  "payments.get",
  "payments.list",
  "disputes.get",
  "disputes.list",
  "token.status",
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
const resetFault = z.strictObject({ ...common, kind: z.literal("reset"), executed: z.boolean().default(false) });
const htmlFault = z.strictObject({ ...common, kind: z.literal("html_502"), executed: z.boolean().default(false) });
const garbageFault = z.strictObject({ ...common, kind: z.literal("garbage_200"), executed: z.boolean().default(true) });
const slowFault = z.strictObject({ ...common, kind: z.literal("slow"), delayMs: z.int().min(1).max(120_000) });
const statusFault = z.strictObject({
  ...common,
  kind: z.literal("status"),
  status: z.int().min(400).max(599),
  /** Square's; by the status where it is left out. */
  code: z.string().optional(),
  executed: z.boolean().default(false),
  /** Whether this very answer is kept under the key. */
  saved: z.boolean().default(false),
  retryAfterS: z.int().min(0).optional(),
});
/** Any answer at all, for what no good Square would say. */
const answerFault = z.strictObject({
  ...common,
  kind: z.literal("answer"),
  status: z.int().min(200).max(599).default(200),
  body: z.json(),
  executed: z.boolean().default(true),
});
const outcomeFault = z.strictObject({
  ...common,
  operation: z.literal("refunds.create"),
  kind: z.literal("next_status"),
  status: z.enum(["PENDING", "COMPLETED", "REJECTED", "FAILED"]),
  /** An error that comes beside the refund. */
  code: z.string().optional(),
});

const webhookCommon = {
  operation: z.literal("webhook"),
  times: common.times,
  chance: common.chance,
  /** Only events of this type. */
  eventType: z.string().optional(),
};
export const FLAWS = ["wrong_signature", "altered_body", "other_address", "old", "future"] as const;
const webhookFault = z.strictObject({ ...webhookCommon, kind: z.enum(["lose", "duplicate", "reorder", ...FLAWS]) });
const delayFault = z.strictObject({ ...webhookCommon, kind: z.literal("delay"), delayMs: z.int().min(1) });

const requestFaults = [
  wireFault,
  resetFault,
  htmlFault,
  garbageFault,
  slowFault,
  statusFault,
  answerFault,
  outcomeFault,
] as const;
const eventFaults = [webhookFault, delayFault] as const;

export const faultInput = z.discriminatedUnion("kind", [...requestFaults, ...eventFaults]);
export type Fault = z.infer<typeof faultInput>;
export type RequestFault = z.infer<(typeof requestFaults)[number]>;
export type EventFault = z.infer<(typeof eventFaults)[number]>;
export type StatusFault = z.infer<typeof statusFault>;
export type OutcomeFault = z.infer<typeof outcomeFault>;

/** `before` the request runs and instead of it, `during` it (part of the answer that is saved), `after` it on the wire. */
type Stage = "before" | "during" | "after";

export function addFault(book: Book, fault: Fault): string {
  return book.put("fault", { id: book.newId("fault"), left: fault.times, fault }).id;
}

/** Takes one strike of the oldest fault that fits this request at this stage. */
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
  return FLAWS.find((flaw) => flaw === fault?.kind) ?? null;
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
      if (fault.saved) return "during";
      return fault.executed ? "after" : "before";
    case "reset":
    case "html_502":
    case "garbage_200":
    case "answer":
      return fault.executed ? "after" : "before";
    case "drop_before":
    case "timeout_before":
      return "before";
    default:
      return "after";
  }
}
