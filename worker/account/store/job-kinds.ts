/** Every kind of work that is done later: what it is about, how that is stored, and in which lane it waits. */
import * as z from "zod";
import { homeHelpdesk } from "./account/connections.ts";
import { laneOfAct } from "./dispute/lane-of-act.ts";
import { messageById } from "./messages/outgoing-messages.ts";
import { laneOfLeg, laneOfRun } from "./money/sends.ts";
import { chatOfPost } from "./notices/posts.ts";
import type { Sql } from "./sql.ts";

/** One lane a connection, by its id, and one for work that needs nobody outside: a stall in one never holds another. */
export type Lane = string;
export const OWN_LANE = "own";

const name = z.string().min(1);
const ofTicket = z.strictObject({ helpdesk: name, ticketId: name });
const ofCaseTicket = z.strictObject({ caseId: name, helpdesk: name, ticketId: name });
/** Of these there is one in an account. */
const single = z.strictObject({});

const look = z.discriminatedUnion("at", [
  z.strictObject({ at: z.literal("refund"), ref: name }),
  /** Under whichever of these names the account knows it. */
  z.strictObject({ at: z.literal("payment"), refs: z.array(name).min(1).readonly() }),
]);
export type MoneyLook = z.output<typeof look>;

const PAYLOADS = {
  send_leg: z.strictObject({ legId: name }),
  update_ticket: ofCaseTicket,
  /** Whether the ticket still shows what it was told. */
  check_ticket: ofCaseTicket,
  /** The next ticket of the report on tags. */
  compare_tickets: z.strictObject({ helpdesk: name }),
  clear_ticket: ofCaseTicket,
  /** `ticketId`: the closed one that it follows. */
  follow_up_ticket: ofCaseTicket,
  make_ticket: z.strictObject({ caseId: name }),
  read_ticket: ofTicket,
  read_replies: ofTicket,
  compare_sent: ofTicket,
  do_dispute_act: z.strictObject({ actId: name }),
  read_money: z.strictObject({ connectionId: name, look }),
  expire_approval: z.strictObject({ approvalId: name }),
  expire_credit: z.strictObject({ lotId: name }),
  erase_bank_details: z.strictObject({ saidId: name }),
  apply_rules: z.strictObject({ changeId: name }),
  sweep: single,
  reconcile: z.strictObject({ runId: name }),
  read_processor: z.strictObject({ connectionId: name }),
  match_taken: single,
  daily: single,
  untold_letters: single,
  find_changes: single,
  monday_digest: single,
  publish_head: single,
  look_for: single,
  send_message: z.strictObject({ messageId: name }),
  read_message: z.strictObject({ messageId: name }),
  post_notice: z.strictObject({ postId: name }),
  notice_due: z.strictObject({ noticeId: name }),
  notice_watch: single,
  remind_clinician: z.strictObject({ questionId: name }),
  /** Of a refusal. */
  freeze_refusal: z.strictObject({ decisionId: name }),
};

export type JobKind = keyof typeof PAYLOADS;
export type Payload<K extends JobKind> = z.output<(typeof PAYLOADS)[K]>;

/** `ref` names the work for ever: the same kind and ref again is the same job. What earlier releases stored is read as well. */
interface Stored<P> {
  readonly write: (payload: P) => string;
  /** What stands in a ref, unchecked. */
  readonly read: (ref: string) => unknown;
  readonly lane: (payload: P, sql: Sql) => Lane;
}

const own = () => OWN_LANE;

/** One name, which is the ref. */
const named = <const N extends string>(key: N, lane: (payload: Record<N, string>, sql: Sql) => Lane = own) => ({
  write: (payload: Record<N, string>) => payload[key],
  read: (ref: string) => ({ [key]: ref }),
  lane,
});

const only = (ref: string): Stored<Payload<"sweep">> => ({ write: () => ref, read: () => ({}), lane: own });

const ticket: Stored<Payload<"read_ticket">> = {
  write: ({ helpdesk, ticketId }) => `${helpdesk} ${ticketId}`,
  read: (ref) => /^(?<helpdesk>\S+) (?<ticketId>.+)$/.exec(ref)?.groups,
  lane: ({ helpdesk }) => helpdesk,
};

const caseTicket: Stored<Payload<"update_ticket">> = {
  write: ({ caseId, helpdesk, ticketId }) => `${caseId} ${helpdesk} ${ticketId}`,
  read: (ref) => /^(?<caseId>\S+) (?<helpdesk>\S+) (?<ticketId>.+)$/.exec(ref)?.groups,
  lane: ({ helpdesk }) => helpdesk,
};

const money: Stored<Payload<"read_money">> = {
  write: ({ connectionId, look: at }) =>
    `${connectionId} ${at.at === "refund" ? `refund:${at.ref}` : `payment:${at.refs.join(" ")}`}`,
  read: (ref) => {
    const [, connectionId, at, names = ""] = /^(\S+) (refund|payment):(.+)$/.exec(ref) ?? [];
    return { connectionId, look: at === "refund" ? { at, ref: names } : { at, refs: names.split(" ") } };
  },
  lane: ({ connectionId }) => connectionId,
};

const ofMessage = named("messageId", ({ messageId }, sql) => messageById(sql, messageId)?.connectionId ?? OWN_LANE);

const STORED: { readonly [K in JobKind]: Stored<Payload<K>> } = {
  send_leg: named("legId", ({ legId }, sql) => laneOfLeg(sql, legId) ?? OWN_LANE),
  update_ticket: caseTicket,
  check_ticket: caseTicket,
  compare_tickets: named("helpdesk", ({ helpdesk }) => helpdesk),
  clear_ticket: caseTicket,
  follow_up_ticket: caseTicket,
  make_ticket: named("caseId", ({ caseId }, sql) => homeHelpdesk(sql, caseId) ?? OWN_LANE),
  read_ticket: ticket,
  read_replies: ticket,
  compare_sent: ticket,
  read_money: money,
  do_dispute_act: named("actId", ({ actId }, sql) => laneOfAct(sql, actId) ?? OWN_LANE),
  expire_approval: named("approvalId"),
  expire_credit: named("lotId"),
  erase_bank_details: named("saidId"),
  apply_rules: named("changeId"),
  sweep: only("all"),
  reconcile: named("runId", ({ runId }, sql) => laneOfRun(sql, runId) ?? OWN_LANE),
  read_processor: named("connectionId", ({ connectionId }) => connectionId),
  match_taken: only("all"),
  daily: only("daily"),
  untold_letters: only("all"),
  find_changes: only("all"),
  monday_digest: only("all"),
  publish_head: only("daily"),
  look_for: only("all"),
  remind_clinician: named("questionId"),
  freeze_refusal: named("decisionId"),
  send_message: ofMessage,
  read_message: ofMessage,
  post_notice: named("postId", ({ postId }, sql) => chatOfPost(sql, postId) ?? OWN_LANE),
  notice_due: named("noticeId"),
  notice_watch: only("all"),
};

/** How a job of this kind and about this is stored. */
export const refOf = <K extends JobKind>(kind: K, payload: Payload<K>): string => STORED[kind].write(payload);

export const laneOf = <K extends JobKind>(kind: K, payload: Payload<K>, sql: Sql): Lane =>
  STORED[kind].lane(payload, sql);

/** What a stored job is about; undefined where it cannot be read. */
export function payloadOf<K extends JobKind>(kind: K, ref: string): Payload<K> | undefined {
  const schema: z.ZodType = PAYLOADS[kind];
  // Checked by the kind's own schema, which the compiler cannot follow.
  return schema.safeParse(STORED[kind].read(ref)).data as Payload<K> | undefined;
}

export const isJobKind = (kind: string): kind is JobKind => Object.hasOwn(PAYLOADS, kind);
