import * as z from "zod";

export interface FaultRow<Fault> {
  readonly id: string;
  readonly left: number;
  readonly fault: Fault;
}

export interface FaultBook<Fault> {
  list(kind: "fault"): FaultRow<Fault>[];
  put(kind: "fault", row: FaultRow<Fault>): FaultRow<Fault>;
  remove(kind: "fault", id: string): void;
  random(): number;
}

/** What all faults of all vendors are told by. */
export interface AnyFault {
  readonly operation: string;
  readonly kind: string;
  readonly times: number;
  readonly chance: number;
  readonly executed?: boolean;
  readonly saved?: boolean;
  readonly eventType?: string | undefined;
}

type EventFaultOf<Fault> = Extract<Fault, { operation: "webhook" }>;
type RequestFaultOf<Fault> = Exclude<Fault, { operation: "webhook" }>;

/** `before` the request runs and instead of it, `during` it (part of the answer that is saved), `after` it on the wire. */
export type Stage = "before" | "during" | "after";

const strikes = {
  /** How many requests it strikes. */
  times: z.int().min(1).default(1),
  /** Chance to strike each request that it could, from the simulator's own randomness. */
  chance: z.number().gt(0).max(1).default(1),
};

/** What can go wrong with a request at any vendor, and the fields that the vendor's own faults begin with. */
export function requestFaultInputs<const Operation extends string>(operations: readonly Operation[]) {
  const common = { operation: z.enum([...operations, "*"]), ...strikes };
  const wire = z.strictObject({
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
  const reset = z.strictObject({ ...common, kind: z.literal("reset"), executed: z.boolean().default(false) });
  const html = z.strictObject({ ...common, kind: z.literal("html_502"), executed: z.boolean().default(false) });
  const garbage = z.strictObject({ ...common, kind: z.literal("garbage_200"), executed: z.boolean().default(true) });
  return { common, shared: [wire, reset, html, garbage] as const };
}

/** What can go wrong with an event at any vendor. */
export function eventFaultInputs<const Flaw extends string>(flaws: readonly Flaw[]) {
  const common = {
    operation: z.literal("webhook"),
    ...strikes,
    /** Only events of this type. */
    eventType: z.string().optional(),
  };
  const webhook = z.strictObject({ ...common, kind: z.enum(["lose", "duplicate", "reorder", ...flaws]) });
  const delay = z.strictObject({ ...common, kind: z.literal("delay"), delayMs: z.int().min(1) });
  return [webhook, delay] as const;
}

export function keepFault<Fault extends AnyFault>(book: FaultBook<Fault>, id: string, fault: Fault): string {
  return book.put("fault", { id, left: fault.times, fault }).id;
}

/** Takes one strike of the oldest fault that fits this request at this stage. */
export function claimRequestFault<Fault extends AnyFault>(
  book: FaultBook<Fault>,
  operation: string,
  at: Stage,
): RequestFaultOf<Fault> | undefined {
  return claim(
    book,
    (fault) => fault.operation !== "webhook" && [operation, "*"].includes(fault.operation) && stage(fault) === at,
  ) as RequestFaultOf<Fault> | undefined;
}

export function claimEventFault<Fault extends AnyFault>(
  book: FaultBook<Fault>,
  eventType: string,
): EventFaultOf<Fault> | undefined {
  return claim(
    book,
    (fault) => fault.operation === "webhook" && (fault.eventType === undefined || fault.eventType === eventType),
  ) as EventFaultOf<Fault> | undefined;
}

function claim<Fault extends AnyFault>(book: FaultBook<Fault>, fits: (fault: Fault) => boolean): Fault | undefined {
  const row = book
    .list("fault")
    .find(({ fault }) => fits(fault) && (fault.chance === 1 || book.random() < fault.chance));
  if (!row) return undefined;
  if (row.left > 1) book.put("fault", { ...row, left: row.left - 1 });
  else book.remove("fault", row.id);
  return row.fault;
}

function stage({ kind, executed, saved }: AnyFault): Stage {
  if (kind === "next_status" || saved) return "during";
  if (executed !== undefined) return executed ? "after" : "before";
  return kind === "drop_before" || kind === "timeout_before" ? "before" : "after";
}
