/** Danger: a job that an earlier release stored is not understood any more, or goes into another lane: the work is never done. */
import { describe, expect, it } from "vitest";
import { runJob } from "../../../../../worker/account/jobs/job-table.ts";
import { type JobKind, laneOf, type Payload, payloadOf, refOf } from "../../../../../worker/account/store/job-kinds.ts";
import { testClinic } from "../../../../support/clinic.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";

/** As rows of earlier releases have them. */
const ROWS: { readonly [K in JobKind]: readonly [string, Payload<K>][] } = {
  send_leg: [["LEG1", { legId: "LEG1" }]],
  check_ticket: [["CASE1 freshdesk 42", { caseId: "CASE1", helpdesk: "freshdesk", ticketId: "42" }]],
  update_ticket: [["CASE1 zendesk 42", { caseId: "CASE1", helpdesk: "zendesk", ticketId: "42" }]],
  clear_ticket: [["CASE1 zendesk 42", { caseId: "CASE1", helpdesk: "zendesk", ticketId: "42" }]],
  follow_up_ticket: [["CASE1 zendesk 42", { caseId: "CASE1", helpdesk: "zendesk", ticketId: "42" }]],
  make_ticket: [["CASE1", { caseId: "CASE1" }]],
  read_ticket: [["zendesk 42", { helpdesk: "zendesk", ticketId: "42" }]],
  read_replies: [["zendesk 42", { helpdesk: "zendesk", ticketId: "42" }]],
  compare_sent: [["zendesk 42", { helpdesk: "zendesk", ticketId: "42" }]],
  read_money: [
    ["stripe refund:re_1", { connectionId: "stripe", look: { at: "refund", ref: "re_1" } }],
    ["stripe payment:pi_1 ch_1", { connectionId: "stripe", look: { at: "payment", refs: ["pi_1", "ch_1"] } }],
  ],
  do_dispute_act: [["01J0000000000000000000000A", { actId: "01J0000000000000000000000A" }]],
  expire_approval: [["APP1", { approvalId: "APP1" }]],
  expire_credit: [["LOT1", { lotId: "LOT1" }]],
  erase_bank_details: [["SAID1", { saidId: "SAID1" }]],
  apply_rules: [["CHANGE1", { changeId: "CHANGE1" }]],
  sweep: [["all", {}]],
  read_processor: [["stripe", { connectionId: "stripe" }]],
  match_taken: [["all", {}]],
  reconcile: [["RUN1", { runId: "RUN1" }]],
  daily: [["daily", {}]],
  untold_letters: [["all", {}]],
  find_changes: [["all", {}]],
  monday_digest: [["all", {}]],
  publish_head: [["daily", {}]],
  look_for: [["all", {}]],
  remind_clinician: [["01J0000000000000000000000A", { questionId: "01J0000000000000000000000A" }]],
  compare_tickets: [["zendesk", { helpdesk: "zendesk" }]],
  freeze_refusal: [["DEC1", { decisionId: "DEC1" }]],
  send_message: [["01J0000000000000000000000A", { messageId: "01J0000000000000000000000A" }]],
  read_message: [["01J0000000000000000000000A", { messageId: "01J0000000000000000000000A" }]],
  post_notice: [["01J0000000000000000000000A", { postId: "01J0000000000000000000000A" }]],
  notice_due: [["01J0000000000000000000000A", { noticeId: "01J0000000000000000000000A" }]],
  notice_watch: [["all", {}]],
};

describe.each(Object.keys(ROWS) as JobKind[])("a stored job %s", (kind) => {
  it.each([...ROWS[kind]] as [string, unknown][])("of %s is read, and would be stored so again", (ref, about) => {
    expect(payloadOf(kind, ref)).toEqual(about);
    expect(refOf(kind, about as never)).toBe(ref);
  });
});

it("what goes to a vendor waits in the lane of its connection, all else in the account's own", () => {
  const { sql } = testClinic([]);
  sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('desk', 'zendesk', 'https://x', '{}')");
  const ticket = { helpdesk: "desk", ticketId: "42" };
  expect(laneOf("read_replies", ticket, sql)).toBe("desk");
  expect(laneOf("update_ticket", { caseId: "C", ...ticket }, sql)).toBe("desk");
  expect(laneOf("make_ticket", { caseId: "C" }, sql)).toBe("desk");
  expect(laneOf("read_money", { connectionId: "till", look: { at: "refund", ref: "r" } }, sql)).toBe("till");
  expect(laneOf("sweep", {}, sql)).toBe("own");
});

it.each([
  ["read_money", "no such order"],
  ["read_ticket", "42"],
  ["of_a_later_release", "x"],
])("a job %s that cannot be read (%s) is kept for whoever can, and does not stop the others", async (kind, ref) => {
  const clinic = testClinic([]);
  const job = { id: "J", lane: "own", kind, ref, dueAtMs: 0, tries: 0 };
  expect(await runJob(worldOf(clinic, scriptedProcessor(0)), job)).toMatchObject({ type: "again" });
});
