/** Danger: a report claims what nobody read, asks the helpdesk too fast, or a repair loses tags that are not ours. */
import { describe, expect, it } from "vitest";
import type { TagReport } from "../../../../../core/contract/tag-report.ts";
import { tagReport } from "../../../../../core/contract/tag-report.ts";
import { assert } from "../../../../../core/result.ts";
import { readTagReport } from "../../../../../worker/account/queries/case/tag-report.ts";
import { freshdeskClient } from "../../../../../worker/connectors/freshdesk/client.ts";
import { aMail, dump, ownMail, type TestClinic } from "../../../../support/clinic.ts";
import { AT_FRESHDESK, clinicAtFreshdesk } from "../../../../support/clinic-at-freshdesk.ts";
import { clinicAtZendesk } from "../../../../support/closed-ticket.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { acted } from "../../../../support/operations.ts";

const REPORT = ulidOf("TAGS", 1);

const start = (clinic: TestClinic, who = clinic.staff("lead")) =>
  acted(clinic.runtime, "startTagReport", who, [REPORT]);
const repair = (clinic: TestClinic, helpdesk: string, id = REPORT) =>
  acted(clinic.runtime, "repairTickets", clinic.staff("lead"), [
    id,
    ulidOf("MEND", 1),
    { tickets: [{ ticket: { helpdesk, ticketId: "42" } }] },
  ]);

function report(clinic: TestClinic): TagReport {
  const read = readTagReport(clinic.ctx());
  assert(read.ok, "unread");
  return tagReport.parse(read.value);
}
const stateOf = (clinic: TestClinic) => report(clinic).run?.counts;
const retold = (clinic: TestClinic) =>
  clinic.sql
    .all<{ data: string }>("SELECT data FROM event WHERE type = 'case.retold'")
    .map(({ data }) => JSON.parse(data));

async function atZendesk() {
  const play = await clinicAtZendesk();
  const { clinic, ana, run, tickets } = play;
  const asked = (await tickets()).find(({ id }) => id === 42);
  const mail = aMail({ sender: ownMail(String(asked?.requesterId)) });
  decided(clinic, ana, ulidOf("DEC", 1), {
    ticket: { helpdesk: "zendesk", ticketId: "42" },
    mail,
    replyText: "We will return $80.00.",
  });
  await run();
  await run(1_000);
  const ticket = async () => (await tickets()).find(({ id }) => id === 42);
  return { ...play, ticket };
}

describe("at Zendesk", () => {
  it("a ticket that was told agrees, and nothing is claimed before it was read", async () => {
    const { clinic, run, calls } = await atZendesk();
    expect(report(clinic)).toEqual({ rows: [] });
    start(clinic);
    expect(stateOf(clinic)).toMatchObject({ waiting: 1, agrees: 0, differs: 0 });
    calls();
    await run(2_000);
    expect(calls().filter((call) => call.startsWith("PUT"))).toEqual([]);
    expect(stateOf(clinic)).toMatchObject({ waiting: 0, agrees: 1, differs: 0 });
    expect(report(clinic).rows).toEqual([]);
  });

  it("a ticket that somebody wrote over differs in words, is repaired with what is the clinic's left alone, and is read again", async () => {
    const { clinic, run, api, ticket } = await atZendesk();
    await api("POST", "/api/v2/tickets/42/tags", { tags: ["vip", "refund_state_open"] });
    start(clinic);
    await run(2_000);
    const [row] = report(clinic).rows;
    expect(row?.state).toBe("differs");
    expect(row?.differences).toEqual(
      expect.arrayContaining([
        { what: "tag_missing", tag: "changed_mind" },
        { what: "tag_left", tag: "refund_state_open" },
      ]),
    );
    const notes = (await ticket())?.comments.length;
    expect(repair(clinic, "zendesk")).toMatchObject({ ok: true, value: { repaired: 1 } });
    expect(retold(clinic)).toEqual([{ helpdesk: "zendesk", ticketId: "42", differences: row?.differences.length }]);
    await run(1_000);
    await run(2_000);
    const after = await ticket();
    expect(after?.tags).toEqual(expect.arrayContaining(["vip", "changed_mind", "refund_state_done"]));
    expect(after?.tags).not.toContain("refund_state_open");
    expect(after?.comments.length).toBe(notes);
    expect(stateOf(clinic)).toMatchObject({ agrees: 1, differs: 0, told: 0, asked: 0 });
  });

  it("a closed ticket is not read, and says so", async () => {
    const { clinic, run, control } = await atZendesk();
    await control("POST", "/tickets/42/close");
    start(clinic);
    await run(2_000);
    expect(stateOf(clinic)).toMatchObject({ closed: 1, agrees: 0, differs: 0 });
  });

  it("started twice is one; who is neither lead nor admin starts none; an older report repairs nothing", async () => {
    const { clinic } = await atZendesk();
    const lead = clinic.staff("lead");
    start(clinic, lead);
    const before = dump(clinic.sql);
    expect(start(clinic, lead)).toMatchObject({ ok: true });
    expect(dump(clinic.sql)).toEqual(before);
    const agent = acted(clinic.runtime, "startTagReport", clinic.staff("agent"), [ulidOf("TAGS", 2)]);
    expect(agent).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(repair(clinic, "zendesk", ulidOf("TAGS", 3))).toMatchObject({ ok: false, error: { code: "not_found" } });
    expect(repair(clinic, "zendesk")).toMatchObject({ ok: true, value: { repaired: 0 } });
  });
});

async function atFreshdesk() {
  const play = await clinicAtFreshdesk();
  const { clinic, ana, ticketOf, run } = play;
  const mail = aMail({ sender: ownMail(ticketOf(42).requesterId) });
  decided(clinic, ana, ulidOf("DEC", 1), { ticket: AT_FRESHDESK, mail, replyText: "We will return $80.00." });
  await run();
  await run(1_000);
  await run(90_000);
  return play;
}

describe("at Freshdesk", () => {
  it("fields and tags that somebody wrote over differ and are repaired; the clinic's own stay", async () => {
    const { clinic, run, control, api, ticketOf, fields } = await atFreshdesk();
    await control("PUT", "/tickets/42/tags", { tags: ["vip", "refund_state_open"] });
    await api("PUT", "/tickets/42", { custom_fields: { [fields.amount]: 9.5 } });
    start(clinic);
    await run(2_000);
    expect(report(clinic).rows[0]?.differences).toEqual(
      expect.arrayContaining([
        { what: "field", field: "amount", is: expect.stringMatching(/^9\.50?$/), should: "80.00" },
        { what: "tag_left", tag: "refund_state_open" },
      ]),
    );
    repair(clinic, "freshdesk");
    await run(20_000);
    await run(20_000);
    expect(ticketOf(42).tags).toEqual(expect.arrayContaining(["vip", "changed_mind", "refund_state_done"]));
    expect(ticketOf(42).tags).not.toContain("refund_state_open");
    expect(stateOf(clinic)).toMatchObject({ agrees: 1, differs: 0 });
  });

  it("where rules of the clinic put the tags on, tags are not judged and fields are", async () => {
    const { clinic, run, control, fetching, settings, time, world } = await atFreshdesk();
    await control("PUT", "/tickets/42/tags", { tags: ["vip"] });
    const config = { ...settings, tagsByRules: true };
    const client = freshdeskClient({ config, fetch: fetching, nowMs: () => time.nowMs });
    Object.assign(world, { helpdesk: () => client });
    start(clinic);
    await run(2_000);
    expect(stateOf(clinic)).toMatchObject({ agrees: 1, differs: 0 });
  });

  it("while the helpdesk does not answer nothing is claimed, and the ticket is read once it does", async () => {
    const { clinic, run, control } = await atFreshdesk();
    await control("POST", "/faults", { operation: "*", kind: "status", status: 503, times: 1000 });
    start(clinic);
    await run(2_000);
    expect(stateOf(clinic)).toMatchObject({ waiting: 1, agrees: 0, differs: 0, unread: 0 });
    await control("DELETE", "/faults");
    await run(3_600_000);
    await run(3_600_000);
    expect(stateOf(clinic)).toMatchObject({ waiting: 0, agrees: 1 });
  });
});
