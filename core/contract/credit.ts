/** Account credit: what a patient has, and the three acts on it. The caller mints the id of an act, so that repeating it does it once. */
import * as z from "zod";
import { CREDIT_HOLDS, CREDIT_KINDS } from "../credit/lots.ts";
import { civilDate, civilMonth, currency, handReference, positiveMinor, sentence, ulid } from "../primitives.ts";
import { evaluateRequest } from "./evaluate.ts";

const minor = z.int();

/** A grant with what is left of it. */
export const creditLot = z.strictObject({
  lotId: ulid,
  /** Given on top by the clinic: it is spent, never paid out. */
  bonus: z.boolean(),
  currency,
  grantedOn: civilDate,
  grantedMinor: minor,
  leftMinor: minor,
  /** Nobody may spend it now, and why. Absent where it is free; `heldBecause` also from a Worker of an earlier version, which held for disputes alone. */
  held: z.literal(true).optional(),
  heldBecause: z.enum(CREDIT_HOLDS).optional(),
  /** The last day on which it can be used; absent where it never expires. */
  expiresOn: civilDate.optional(),
  /** The case it came from; absent for credit that was imported. */
  caseId: ulid.optional(),
  note: z.string(),
  /** The payment that it was converted from and would be paid out to. */
  from: z.strictObject({ paymentId: ulid, label: z.string() }).optional(),
});
export type CreditLotView = z.infer<typeof creditLot>;

export const creditBalance = z.strictObject({
  currency,
  /** All that the patient can spend, bonus included; negative where an imported ledger tells of more spent than granted. */
  balanceMinor: minor,
  /** Absent from a Worker of an earlier version. */
  paidMinor: minor.optional(),
  bonusMinor: minor.optional(),
  /** Of the balance, what nobody may spend now; absent where nothing is held. */
  heldMinor: minor.optional(),
  heldBecause: z.enum(CREDIT_HOLDS).optional(),
  /** The statute under which so small a balance may be had in cash. */
  mayBePaidOut: z.string().optional(),
});

export const creditEntryView = z.strictObject({
  onDate: civilDate,
  deltaMinor: minor,
  currency,
  note: z.string(),
  kind: z.enum(CREDIT_KINDS).optional(),
  bonus: z.boolean().optional(),
  /** Who did it, and under which reference or for what cause. */
  by: z.string().optional(),
  said: z.string().optional(),
  /** Of a use that staff recorded and that can be taken back: the act's id. */
  useId: ulid.optional(),
  caseId: ulid.optional(),
});

export const creditView = z.strictObject({
  balances: z.array(creditBalance),
  entries: z.array(creditEntryView),
  /** Grants with something left, in the order in which they are spent. Absent from a Worker of an earlier version. */
  lots: z.array(creditLot).optional(),
});
export type CreditView = z.infer<typeof creditView>;

/** The patient spent credit: `reference` says on what, such as an invoice's number, by which an import knows the use again. */
import { limitedTo } from "./limited-to.ts";
export const creditUseRequest = z.strictObject({
  patientId: ulid,
  amountMinor: positiveMinor,
  currency,
  reference: handReference,
  /** On whose wish: a ticket or a case where it is known that the patient is the one who writes. One of them is needed. */
  ticket: evaluateRequest.shape.ticket,
  caseId: ulid.optional(),
});
export type CreditUseRequest = z.infer<typeof creditUseRequest>;

/** A use that was recorded wrongly is taken back, whole. */
export const creditUseUndoRequest = z.strictObject({
  useId: ulid,
  sentence,
  ticket: evaluateRequest.shape.ticket,
  caseId: ulid.optional(),
});
export type CreditUseUndoRequest = z.infer<typeof creditUseUndoRequest>;

/** A grant that was a mistake is taken back, as far as it is unused. */
export const creditReversalRequest = z.strictObject({ lotId: ulid, amountMinor: positiveMinor, currency, sentence });
export type CreditReversalRequest = z.infer<typeof creditReversalRequest>;

/** Unused paid credit goes back to the payment it was converted from. `ticket`: on whose wish; it must be verified. */
export const creditPayoutRequest = creditReversalRequest.extend({ ticket: evaluateRequest.shape.ticket });
export type CreditPayoutRequest = z.infer<typeof creditPayoutRequest>;

export const liabilityQuery = z.strictObject({ month: civilMonth });
export type LiabilityQuery = z.infer<typeof liabilityQuery>;

/** What the clinic owed in credit over a month: opening plus what came less what went is closing, to the cent. */
export const liabilityRow = z.strictObject({
  currency,
  openingMinor: minor,
  grantedMinor: minor,
  bonusMinor: minor,
  /** Entries of the clinic's own system, both ways. */
  importedMinor: minor,
  usedMinor: minor,
  /** Less what came back because a payment did not go through. */
  paidOutMinor: minor,
  takenBackMinor: minor,
  expiredMinor: minor,
  closingMinor: minor,
});
/** What patients have today, by currency; paid and bonus less owed is the sum of all entries. */
const outstandingRow = z.strictObject({
  currency,
  patients: z.int(),
  paidMinor: minor,
  bonusMinor: minor,
  /** Spent beyond what there was, as an imported ledger may tell. */
  owedMinor: minor,
  /** Of paid and bonus together, with a last day within so many days. */
  endsWithin30Minor: minor,
  endsWithin90Minor: minor,
});
export const liabilityAnswer = z.strictObject({
  month: civilMonth,
  rows: z.array(liabilityRow),
  /** Today, whatever month was asked for. Absent from a Worker of an earlier version. */
  outstanding: z.array(outstandingRow).optional(),
  /** It counts everybody, for who sees patients of these locations alone too. */
  limitedTo,
});
export type LiabilityAnswer = z.infer<typeof liabilityAnswer>;
