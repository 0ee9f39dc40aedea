/** What a decision would do, line by line, without doing it (mission F6). Asked with the very body of the decision; answers only. */
import * as z from "zod";
import { civilDate, currency, instantMs, nonNegativeMinor, ulid } from "../primitives.ts";
import { caseTask } from "./case.ts";
import { decisionView } from "./decision.ts";
import { usesTaken } from "./option.ts";

/** How one leg falls on one line: `paymentId` and `kind` name the leg, whose own id is minted only when it is real. */
const legShare = z.strictObject({
  paymentId: ulid,
  lineId: ulid,
  title: z.string(),
  netMinor: z.int(),
  taxMinor: z.int(),
  uses: z.int(),
});

const paymentRoom = z.strictObject({
  paymentId: ulid,
  label: z.string(),
  currency,
  leftBeforeMinor: nonNegativeMinor,
  /** Once the legs are held: at once, or when somebody has approved. */
  leftAfterMinor: nonNegativeMinor,
});

/** One update of one ticket. Without a note: what is told later, with its outcome, or was told before. */
const ticketUpdate = z.strictObject({
  helpdesk: z.string(),
  ticketId: z.string(),
  addTags: z.array(z.string()),
  fields: z.strictObject({ reason: z.string(), state: z.string(), amount: z.string(), caseId: z.string() }),
  note: z.array(z.string()).optional(),
  reopens: z.boolean(),
});
export type TicketUpdatePlan = z.infer<typeof ticketUpdate>;

const plannedTask = z.strictObject({ kind: caseTask.shape.kind, text: z.string(), dueOn: civilDate });
export type PlannedTask = z.infer<typeof plannedTask>;

export const dryRun = z.strictObject({
  /** What keeps the account from doing this now; all else is shown as if nothing did. */
  blockedBy: z.array(z.enum(["frozen", "suggest_only"])),
  /** As it would be answered: legs, who has to approve and why, the reply. Ids of legs and approvals are not those of a later decision. */
  decision: decisionView,
  shares: z.array(legShare),
  /** What becomes of the uses of packages; absent where nothing here has uses, or no money moves. */
  usesTaken: usesTaken.optional(),
  payments: z.array(paymentRoom),
  /** Work that would be queued, soonest first. */
  jobs: z.array(z.strictObject({ kind: z.string(), lane: z.string(), dueAtMs: instantMs })),
  /** At once, and once every leg has gone as it should (where somebody has to approve: after their yes). */
  tasks: z.strictObject({ now: z.array(plannedTask), later: z.array(plannedTask) }),
  /** Empty where no helpdesk is connected, or the case has no ticket. */
  tickets: z.strictObject({ now: z.array(ticketUpdate), later: z.array(ticketUpdate) }),
  /** Types of the events that would be recorded, in their order. */
  events: z.array(z.string()),
});
export type DryRun = z.infer<typeof dryRun>;
