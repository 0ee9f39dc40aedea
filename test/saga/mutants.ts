/** Well-known ways to lose money, each as a broken part that is put into an otherwise sound account. */
import { EMPTY_CHAIN } from "../../core/audit/chain.ts";
import { classifyAnswer } from "../../core/refund/classify.ts";
import { SEND_SETTLES_MS } from "../../core/refund/limits.ts";
import { sendKey } from "../../core/refund/schedule.ts";
import { ok } from "../../core/result.ts";
import { remembered } from "../../worker/account/store/remembered.ts";
import type { Sql } from "../../worker/account/store/sql.ts";
import type { PaymentProcessor, ProcessorCharge, ProcessorRefund } from "../../worker/connectors/payment-processor.ts";
import { PAYLOADS } from "./payloads.ts";
import { SOUND } from "./process.ts";
import type { Cast } from "./run.ts";

const asIs = (query: string): string => query;
const cast = (parts: Cast["parts"], bendStore = asIs): Cast => ({ mode: "outcomes", bendStore, parts });
const withProcessor = (bend: (processor: PaymentProcessor, sql: Sql) => PaymentProcessor): Cast =>
  cast(() => ({ ...SOUND, processor: bend }));

type Bend = (sql: Sql, nowMs: () => number) => Sql;

/** Each row of a query that holds these words, changed. */
const withRows =
  (said: string, change: (row: object, nowMs: number) => object): Bend =>
  (sql, nowMs) => {
    const bent = (query: string, row: unknown) =>
      query.includes(said) && typeof row === "object" && row !== null ? change(row, nowMs()) : row;
    return {
      ...sql,
      one: <Row>(query: string, ...params: Parameters<Sql["one"]>[1][]) =>
        bent(query, sql.one(query, ...params)) as Row | undefined,
      all: <Row>(query: string, ...params: Parameters<Sql["all"]>[1][]) =>
        sql.all(query, ...params).map((row) => bent(query, row)) as Row[],
    };
  };

/**
 * Every payment seems read a moment ago, so that nobody asks the processor before money leaves. No harm by itself; without it that reading
 * finds what some of these accounts have sent and forgotten, which shows that it is a second net, and hides what the first would do.
 */
const withoutReading: Bend = withRows("read_at_ms AS readAtMs", (row, nowMs) => ({ ...row, readAtMs: nowMs }));

/** The store no longer counts a leg whose outcome is unknown. */
const freeTheHoldOnUnknown = cast(
  () => SOUND,
  (query) =>
    query.includes("CREATE TABLE leg (")
      ? query.replace(
          "'submitting', 'unknown', 'pending', 'settled', 'attention') THEN",
          "'submitting', 'pending', 'settled', 'attention') THEN",
        )
      : query,
);

/** Each try has a key of its own. */
const aFreshKeyPerTry = cast(() => {
  let tries = 0;
  return {
    ...SOUND,
    processor: (processor) => ({
      ...processor,
      refund: (order, key) => {
        tries += 1;
        return processor.refund(order, `${key}-${tries}`);
      },
    }),
  };
});

/** The request leaves while the claim is still being written: a death in between leaves no trace of it. */
const sendBeforeTheAttemptIsCommitted = cast(() => ({
  ...SOUND,
  sql: withoutReading,
  sendsWhileDying: true,
  processor: (processor, sql) => {
    const early = new Map<string, ReturnType<PaymentProcessor["refund"]>>();
    return {
      ...processor,
      requestHash: (order) => {
        const leg = sql.one<{ generation: number }>("SELECT generation FROM leg WHERE id = ?", order.legId);
        const key = sendKey(order.legId, leg?.generation ?? 1);
        early.set(key, processor.refund(order, key));
        return processor.requestHash(order);
      },
      refund: (order, key) => early.get(key) ?? processor.refund(order, key),
    };
  },
}));

/** The age of a key is never looked at: every key seems new. */
const resendAfterTheKeyExpired = cast(() => ({
  ...SOUND,
  sql: withRows("first_sent_at_ms AS firstSentAtMs", (row, nowMs) => ({ ...row, firstSentAtMs: nowMs })),
}));

/** What a webhook carries is taken for what is. */
const trustTheWebhooksPayload = cast(() => {
  const told = new Map<string, ProcessorRefund>();
  const disputes = new Map<string, Pick<ProcessorCharge, "dispute" | "disputedMinor">>();
  return {
    ...SOUND,
    onWebhook: (body, from) => {
      const { refund, dispute } = PAYLOADS[from.kind](JSON.parse(body));
      if (refund) told.set(`${from.connectionId} ${refund.vendorRef}`, refund);
      if (dispute) disputes.set(`${from.connectionId} ${dispute.paymentRef}`, dispute);
    },
    processor: (processor, _, connectionId) => ({
      ...processor,
      readRefund: async (vendorRef) => {
        const payload = told.get(`${connectionId} ${vendorRef}`);
        return payload ? ok(payload) : processor.readRefund(vendorRef);
      },
      listRefunds: async (paymentRef, known) => {
        const listed = await processor.listRefunds(paymentRef, known);
        // Where there is no list, each that is known is read.
        if (!listed.ok || processor.traits.provesAbsence) return listed;
        return ok(listed.value.map((refund) => told.get(`${connectionId} ${refund.vendorRef}`) ?? refund));
      },
      readCharge: async (paymentRef) => {
        const read = await processor.readCharge(paymentRef);
        const payload = disputes.get(`${connectionId} ${paymentRef}`);
        return read.ok && payload ? ok({ ...read.value, ...payload, paymentRef: read.value.paymentRef }) : read;
      },
    }),
  };
});

/** An error of the vendor's own is taken for a no. */
const treat500AsFailed = withProcessor((processor) => ({
  ...processor,
  refund: async (order, key) => {
    const outcome = await processor.refund(order, key);
    const isOwnError = outcome.type === "unknown" && (outcome.errorIsReplayed || OWN_ERROR.test(outcome.code));
    if (!isOwnError) return outcome;
    return classifyAnswer({ type: "refund", vendorRef: `none for ${key}`, status: "failed", reason: outcome.code });
  },
}));
const OWN_ERROR = /^http_5\d\d$|^INTERNAL_/;

/** Nothing outside remembers: an account that was put back to an older copy goes on as if nothing had been sent since. */
const aGuardThatForgets = cast(() => ({
  ...SOUND,
  sql: withoutReading,
  guard: () => ({
    head: async () => EMPTY_CHAIN,
    advance: async () => ({ ok: true }) as const,
    rebase: async () => ({ ok: true }) as const,
    close: async () => ({ ok: true }) as const,
    reopen: async () => ({ ok: true }) as const,
    take: async () => ({ ok: true }) as const,
    keepErasures: async () => undefined,
    erasures: async () => [],
  }),
}));

/** The case that the browser names is taken for the patient's, by the command and by the database. */
const anyCaseIsThePatients = cast(
  () => ({
    ...SOUND,
    sql: (sql) => ({
      ...sql,
      one: <Row>(query: string, ...params: Parameters<Sql["one"]>[1][]): Row | undefined =>
        query.includes("coalesce(merged_into, id) AS id")
          ? ({ id: "everybody" } as Row)
          : sql.one<Row>(query, ...params),
    }),
  }),
  (query) =>
    query.replaceAll(/CREATE TRIGGER (case_line|allocation|leg|case_ticket)_of_its_patient[\s\S]*?\nEND;/g, ""),
);

const emptied =
  (said: string): Cast["parts"] =>
  () => ({
    ...SOUND,
    sql: (sql) => ({
      ...sql,
      all: <Row>(query: string, ...params: Parameters<Sql["all"]>[1][]): Row[] =>
        query.includes(said) ? [] : sql.all<Row>(query, ...params),
    }),
  });

/** What went back on a line is forgotten, by the proposal and by the database; only its payment still counts. */
const aLineThatForgets = cast(emptied("AS returnedMinor FROM ("), (query) =>
  query.replaceAll(/CREATE TRIGGER line_within_paid_(insert|hold)[\s\S]*?\nEND;/g, ""),
);

/** Nobody is told that somebody decided meanwhile. */
const aViewThatStaysGood = cast(emptied("WITH about (id) AS ("));

/** Statements that ask by a refund's name ask by its id alone. */
const aRefundByItsIdAlone = cast(() => ({
  ...SOUND,
  sql: (sql) => ({
    ...sql,
    one: <Row>(query: string, ...params: Parameters<Sql["one"]>[1][]): Row | undefined => {
      const [vendorRef] = params;
      return OF_ITS_CONNECTION.test(query) && vendorRef !== undefined
        ? sql.one<Row>(query.replace(OF_ITS_CONNECTION, "$1"), vendorRef)
        : sql.one<Row>(query, ...params);
    },
  }),
}));
const OF_ITS_CONNECTION = /(\bWHERE (?:g\.)?vendor_ref = \?) AND (?:g\.)?connection_id = \?$/;

/** What is written of refunds made elsewhere goes round the memory. */
const aMemoryThatForgetsToNotice = cast(() => ({
  ...SOUND,
  memory: (stored) => {
    const kept = remembered(stored);
    const isMissed = (query: string) =>
      /^(INSERT( OR IGNORE)? INTO|UPDATE|DELETE FROM) outside_refund\b/.test(query.trim());
    return { ...kept, run: (query, ...params) => (isMissed(query) ? stored : kept).run(query, ...params) };
  },
}));

/** The comparison after a restore begins at once, when what left before can still arrive. */
const thawsAtOnce = cast(() => ({
  ...SOUND,
  sql: withRows("type = 'account.frozen'", (row) => ({ ...row, ...sooner(row) })),
}));
const sooner = (row: object) => ("sinceMs" in row ? { sinceMs: Number(row.sinceMs) - SEND_SETTLES_MS } : {});

/** What a refund says of those before it is not read. */
const deafToWhatWentBefore = withProcessor((processor) => ({
  ...processor,
  readRefund: async (vendorRef) => {
    const read = await processor.readRefund(vendorRef);
    return read.ok ? ok(ofItself(read.value)) : read;
  },
  listRefunds: async (paymentRef, known) => {
    const listed = await processor.listRefunds(paymentRef, known);
    return listed.ok ? ok(listed.value.map(ofItself)) : listed;
  },
}));
const ofItself = ({ wentBackWithItMinor: _, ...refund }: ProcessorRefund): ProcessorRefund => refund;

/** Not broken: an account that only does not read before money leaves. Two of the broken ones lack it too. */
export const WITHOUT_READING: Cast = cast(() => ({ ...SOUND, sql: withoutReading }));

export const MUTANTS: Readonly<Record<string, Cast>> = {
  "free the hold on unknown": freeTheHoldOnUnknown,
  "a fresh key per try": aFreshKeyPerTry,
  "send before the attempt is committed": sendBeforeTheAttemptIsCommitted,
  "resend after the key expired": resendAfterTheKeyExpired,
  "trust the webhook's payload": trustTheWebhooksPayload,
  "treat 500 as failed": treat500AsFailed,
  "a guard that forgets": aGuardThatForgets,
  "any case is the patient's": anyCaseIsThePatients,
  "a line that forgets": aLineThatForgets,
  "a view that stays good": aViewThatStaysGood,
  "looks a refund up by its id alone": aRefundByItsIdAlone,
  "a memory that forgets to notice": aMemoryThatForgetsToNotice,
  "thaws at once": thawsAtOnce,
  "deaf to what went back before": deafToWhatWentBefore,
};
