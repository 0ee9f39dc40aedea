import { describe, expect, it } from "vitest";
import { err, ok } from "../../../../../core/result.ts";
import { provision } from "../../../../../worker/account/commands/account/provision.ts";
import { expireApproval } from "../../../../../worker/account/commands/approval/approve.ts";
import { askPatient } from "../../../../../worker/account/commands/case/ask-patient.ts";
import { closeTask } from "../../../../../worker/account/commands/case/close-task.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { matchTicket } from "../../../../../worker/account/commands/people/match-ticket.ts";
import { sayWho } from "../../../../../worker/account/commands/people/say-whom.ts";
import { verifyTicket } from "../../../../../worker/account/commands/people/verify-ticket.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { applyCharge, applyRefunds } from "../../../../../worker/account/domain/money/processor-truth.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { sessionOf } from "../../../../../worker/account/rpc/open-session.ts";
import { connectionWorked, pauseConnection } from "../../../../../worker/account/store/account/connection-health.ts";
import type { SecretStore } from "../../../../../worker/account/store/account/secrets.ts";
import type { Actor, CommandContext } from "../../../../../worker/account/store/context.ts";
import { dropOldSnapshots } from "../../../../../worker/account/store/intake/snapshots.ts";
import type { Helpdesk, HelpdeskUser } from "../../../../../worker/connectors/helpdesk.ts";
import { approveAs } from "../../../../support/approving.ts";
import { aMail, aPatient, dump, NOW_MS, type TestClinic, testClinic, ticket } from "../../../../support/clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { committed, runDelegate, runEndDelegation, runStop } from "../../../../support/operations.ts";
import { aReply, wroteBack } from "../../../../support/replies.ts";
import { type Mood, scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { dashboard, SENT_AT, worldOf } from "../../../../support/sending.ts";

const DECISION = ulidOf("DEC", 1);
const LENT = ulidOf("DEG", 1);
const OUTBOX: Actor = { type: "job", job: "outbox" };
const secrets: SecretStore = { get: () => undefined, put: () => true };
const days = { fromOn: "2026-03-02", untilOn: "2026-03-06", sentence: "A week at the sea." };

const cash = () =>
  mayasMassage(8_000, { tender: "cash", processor: "none" }).map((record) => {
    if (record.type !== "payment") return record;
    const { processorRef: _, ...paid } = record;
    return paid;
  });

const as = (clinic: TestClinic, actor: Actor, work: (context: CommandContext) => unknown) =>
  transact(clinic.runtime, actor, work);
const byAgent = (clinic: TestClinic, work: (context: CommandContext) => unknown) =>
  as(clinic, clinic.staff("agent"), work);
const exception = (clinic: TestClinic) =>
  decided(clinic, clinic.staff("agent"), DECISION, { amountMinor: 5_000, exception: goodwill });
const firstOf = (clinic: TestClinic, query: string) => clinic.sql.one<{ id: string }>(query)?.id ?? "";

function answer(clinic: TestClinic, verdict: "approve" | "reject" | "ask_back") {
  const row = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval");
  const said = { verdict, approvalHash: row?.hash ?? "", sentence: "So it is." };
  return approveAs(clinic.runtime, clinic.staff("lead"), row?.id ?? "", said);
}

async function send(clinic: TestClinic, ...moods: Mood[]): Promise<void> {
  const processor = scriptedProcessor(8_000);
  processor.plan(...moods);
  clinic.setNow(NOW_MS + SENT_AT);
  await runJobs(worldOf(clinic, processor));
}

const ana: HelpdeskUser = { externalId: "7", name: "Ana", role: "agent", active: true, locale: "en-US" };
const never = () => Promise.reject(new Error("not asked"));

/** A helpdesk that knows Ana and refuses every update. */
const desk: Helpdesk = {
  readUser: async () => ok(ana),
  readTicket: never,
  readMessages: never,
  frameOrigins: [],
  checkPage: never,
  clearTicket: never,
  createFollowUp: never,
  createTicket: never,
  updateTicket: async () => err({ verdict: "refused", detail: "zendesk.422" }),
};

const setUp = (clinic: TestClinic, role: "lead" | "agent") =>
  as(clinic, { type: "job", job: "provision" }, (context) =>
    provision(context, secrets, {
      title: "Harbour",
      language: "en",
      money: "on",
      connections: [],
      people: [{ helpdesk: "zendesk", externalId: "9", name: "Leo", role }],
    }),
  );

interface Act {
  readonly before?: (clinic: TestClinic) => unknown;
  readonly act: (clinic: TestClinic) => unknown;
  /** Whose words the record must hold afterwards. */
  readonly types: readonly string[];
  readonly records?: ReturnType<typeof mayasMassage>;
}

const ACTS: Readonly<Record<string, Act>> = {
  "a mail becomes a case": {
    act: (c) => as(c, { type: "job", job: "intake" }, (x) => ingestTicket(x, ticket, aMail())),
    types: ["case.opened", "case.linked"],
  },
  "a ticket is tied to another patient": {
    before: (c) => c.load([aPatient("P2", "May Chan")]),
    act: (c) => byAgent(c, (x) => matchTicket(x, ticket, { patientId: c.id("patient", "P2") })),
    types: ["match.recorded"],
  },
  "somebody says whom a ticket is about": {
    before: (c) => c.load([aPatient("P2", "May Chan")]),
    act: (c) =>
      byAgent(c, (x) => sayWho(x, ticket, { about: "somebody_else", patientId: c.id("patient", "P2") }, aMail())),
    types: ["match.recorded", "who.said"],
  },
  "somebody says that it is about nobody on file": {
    act: (c) => byAgent(c, (x) => sayWho(x, ticket, { about: "not_on_file" }, aMail())),
    types: ["who.said"],
  },
  "identity is checked": {
    act: (c) =>
      byAgent(c, (x) =>
        verifyTicket(x, ticket, { patientId: c.id("patient", "P1"), how: "known_details", sentence: "Called her." }),
      ),
    types: ["match.recorded", "identity.verified"],
  },
  "the patient is asked by somebody who takes the case": {
    before: (c) => as(c, { type: "job", job: "intake" }, (x) => ingestTicket(x, ticket, aMail())),
    act: (c) => byAgent(c, (x) => askPatient(x, ticket)),
    types: ["case.taken", "patient.asked"],
  },
  "the patient writes": {
    before: (c) => {
      as(c, { type: "job", job: "intake" }, (x) => ingestTicket(x, ticket, aMail()));
      byAgent(c, (x) => askPatient(x, ticket));
    },
    act: (c) => as(c, { type: "job", job: "intake" }, (x) => wroteBack(x, aReply())),
    types: ["reply.read", "case.moved"],
  },
  "a decision within one's limit": {
    act: (c) => decided(c, c.staff("agent"), DECISION, { replyText: undefined }),
    types: ["decision.recorded", "leg.reserved"],
  },
  "a decision that waits": {
    act: exception,
    types: ["decision.recorded", "leg.requested", "approval.requested"],
  },
  "a yes": { before: exception, act: (c) => answer(c, "approve"), types: ["approval.approved", "leg.moved"] },
  "a no": { before: exception, act: (c) => answer(c, "reject"), types: ["approval.rejected", "leg.moved"] },
  "a question": { before: exception, act: (c) => answer(c, "ask_back"), types: ["approval.asked_back", "leg.moved"] },
  "nobody's answer": {
    before: (c) => {
      exception(c);
      c.setNow(NOW_MS + 48 * 3_600_000);
    },
    act: (c) => as(c, OUTBOX, (x) => expireApproval(x, firstOf(c, "SELECT id FROM approval"))),
    types: ["approval.expired", "leg.moved"],
  },
  "a stop": {
    before: (c) => decided(c, c.staff("agent"), DECISION),
    act: (c) => runStop(c.runtime, c.staff("agent"), DECISION, { sentence: "Wrong card." }),
    types: ["decision.stopped", "leg.moved"],
  },
  "a right that is lent": {
    act: (c) => runDelegate(c.runtime, c.staff("lead"), LENT, { toPersonId: c.staff("agent").personId, ...days }),
    types: ["delegation.given"],
  },
  "a lent right that is taken back": {
    before: (c) => runDelegate(c.runtime, c.staff("lead"), LENT, { toPersonId: c.staff("agent").personId, ...days }),
    act: (c) => runEndDelegation(c.runtime, c.staff("admin"), LENT),
    types: ["delegation.ended"],
  },
  "a task that paid by hand": {
    records: cash(),
    before: async (c) => {
      decided(c, c.staff("agent"), DECISION);
      await send(c);
    },
    act: (c) => byAgent(c, (x) => closeTask(x, firstOf(c, "SELECT id FROM task"), { reference: "CHQ-1" })),
    types: ["task.closed", "leg.moved"],
  },
  "where somebody works": {
    act: (c) => {
      const { personId } = c.staff("agent");
      committed(c.runtime, "setLocations", c.staff("admin"), [personId, { locationIds: [c.id("location", "L1")] }]);
    },
    types: ["person.locations_set"],
  },
  "a role that is given": { act: (c) => setUp(c, "lead"), types: ["person.role_set", "account.provisioned"] },
  "somebody who signs in for the first time": {
    act: (c) => sessionOf({ ...worldOf(c, scriptedProcessor(8_000)), helpdesk: () => desk }, "zendesk", ana.externalId),
    types: ["session.opened"],
  },
  "records that come in": { act: (c) => c.load([aPatient("P3", "Ines Vega")]), types: ["import.applied"] },
  "money that goes": {
    before: (c) => decided(c, c.staff("agent"), DECISION),
    act: (c) => send(c),
    types: ["leg.claimed", "leg.answered", "leg.moved", "case.moved"],
  },
  "a send without an answer": {
    before: (c) => decided(c, c.staff("agent"), DECISION),
    act: (c) => send(c, "lost_after"),
    types: ["leg.claimed", "leg.answered", "leg.moved"],
  },
  "a send that is refused": {
    before: (c) => decided(c, c.staff("agent"), DECISION),
    act: (c) => send(c, "disputed"),
    types: ["leg.answered", "leg.moved", "payment.changed", "task.opened"],
  },
  "credit that is posted": {
    before: (c) =>
      decided(c, c.staff("finance"), DECISION, { option: "credit", amountMinor: 6_000, exception: goodwill }),
    act: (c) => send(c),
    types: ["credit.granted", "leg.moved"],
  },
  "a refund made elsewhere": {
    act: (c) => as(c, OUTBOX, (x) => applyRefunds(x, c.id("payment", "Y1"), [dashboard])),
    types: ["refund.adopted"],
  },
  "a failed one made elsewhere": {
    act: (c) => as(c, OUTBOX, (x) => applyRefunds(x, c.id("payment", "Y1"), [{ ...dashboard, status: "failed" }])),
    types: ["refund.adopted"],
  },
  "a dispute": {
    act: (c) =>
      as(c, OUTBOX, (x) =>
        applyCharge(x, c.id("payment", "Y1"), {
          paymentRef: "pi_Y1",
          currency: "USD",
          capturedMinor: 8_000,
          refundedMinor: 0,
          dispute: "open_locked",
          disputedMinor: 0,
        }),
      ),
    types: ["payment.changed"],
  },
  "a connection that is not accepted": {
    before: (c) =>
      c.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('stripe', 'stripe', 'https://x', '{}')"),
    act: (c) => as(c, OUTBOX, (x) => pauseConnection(x, "stripe", "401")),
    types: ["connection.paused"],
  },
  "one that works again": {
    before: (c) => {
      c.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('stripe', 'stripe', 'https://x', '{}')");
      as(c, OUTBOX, (x) => pauseConnection(x, "stripe", "401"));
    },
    act: (c) => as(c, OUTBOX, (x) => connectionWorked(x, "stripe")),
    types: ["connection.resumed"],
  },
  "a mail that is dropped a month after its case was closed": {
    before: (c) => {
      as(c, { type: "job", job: "intake" }, (x) => ingestTicket(x, ticket, aMail()));
      c.sql.run("UPDATE refund_case SET closed_at_ms = ?", NOW_MS);
      c.setNow(NOW_MS + 31 * 24 * 3_600_000);
    },
    act: (c) => as(c, { type: "job", job: "sweep" }, dropOldSnapshots),
    types: ["snapshots.dropped"],
  },
};

/** Rows of tables that the machinery does not own. */
const withoutRecord = (clinic: TestClinic): string =>
  JSON.stringify(
    (JSON.parse(dump(clinic.sql)) as [string, unknown][]).filter(
      ([table]) => !["event", "job", "command"].includes(table),
    ),
  );

describe("a change that nobody wrote down", () => {
  it.each(Object.entries(ACTS))("%s", async (_, { before, act, types, records = mayasMassage() }) => {
    const clinic = testClinic(records);
    await before?.(clinic);
    const [rows, seq] = [withoutRecord(clinic), lastSeq(clinic)];
    await act(clinic);
    // An act that did nothing would prove nothing.
    expect(withoutRecord(clinic)).not.toBe(rows);
    const told = clinic.sql.all<{ type: string }>("SELECT type FROM event WHERE seq > ? ORDER BY seq", seq);
    expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining([...types]));
  });

  it("cannot pass any test of an account: the store of the tests refuses it", () => {
    const clinic = testClinic(mayasMassage());
    decided(clinic, clinic.staff("agent"), DECISION);
    const silently = (statement: string) => () => as(clinic, OUTBOX, ({ sql }) => sql.run(statement));
    expect(silently("UPDATE leg SET state = 'settled'")).toThrow(/without an event.*leg changed/);
    expect(silently("DELETE FROM task")).not.toThrow();
    expect(silently("INSERT INTO setting (key, value) VALUES ('frozen', '1')")).toThrow(/setting added/);
    expect(silently("DELETE FROM ticket_snapshot")).toThrow(/ticket_snapshot removed/);
    expect(clinic.sql.one("SELECT state FROM leg")).toEqual({ state: "reserved" });
  });
});

function lastSeq(clinic: TestClinic): number {
  return clinic.sql.one<{ seq: number }>("SELECT max(seq) AS seq FROM event")?.seq ?? 0;
}
