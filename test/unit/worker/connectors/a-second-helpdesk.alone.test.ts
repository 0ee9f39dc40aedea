/** Danger: what a case tells its ticket, or who opens a page, is said in the first helpdesk's words, and a second one goes wrong silently. */
import { randomBytes } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { provision } from "../../../../worker/account/commands/account/provision.ts";
import { receiveWebhook } from "../../../../worker/account/commands/account/receive-webhook.ts";
import { sayRequest } from "../../../../worker/account/commands/intake/say-request.ts";
import { runRepeatable, transact } from "../../../../worker/account/commands/run-command.ts";
import type { JobDependencies } from "../../../../worker/account/dependencies.ts";
import { runJobs } from "../../../../worker/account/jobs/run-jobs.ts";
import { ticketUpdatesNow } from "../../../../worker/account/queries/decision/dry-run.ts";
import { openPage } from "../../../../worker/account/rpc/open-page.ts";
import { connectors } from "../../../../worker/account/store/account/connections.ts";
import { secretStore } from "../../../../worker/account/store/account/secrets.ts";
import { aMail, NOW_MS, ownMail, testClinic } from "../../../support/clinic.ts";
import { decided, mayasMassage, ulidOf } from "../../../support/deciding.ts";
import { scriptedProcessor } from "../../../support/scripted-processor.ts";
import { CounterState, counters } from "../../../support/second-helpdesk.ts";
import { worldOf } from "../../../support/sending.ts";
import { readMoney } from "../../../support/stored-jobs.ts";

vi.mock("../../../../worker/connectors/registry.ts", async (original) => {
  const { withCounter } = await import("../../../support/second-helpdesk.ts");
  return withCounter(await original());
});

const ROOT_KEY = randomBytes(32).toString("base64");
const KEY = "shared-key-of-the-counter";
const TICKET = { helpdesk: "counter", ticketId: "42" } as const;
const PROVISION = { type: "job", job: "provision" } as const;
const MAIL = aMail({
  sender: ownMail("501"),
  body: "Hello, I changed my mind about my massage. I would like a refund for it. Maya",
});

/** Maya's clinic at the second helpdesk and at no other, as an operator connects it. */
function clinicAtTheCounter(board: string) {
  const state = new CounterState();
  counters.set(board, state);
  const clinic = testClinic(mayasMassage());
  const { runtime, sql } = clinic;
  const secrets = secretStore(sql, ROOT_KEY, board);
  const connection = { kind: "counter", host: "counter.example", board, sharedKey: KEY };
  const people = [{ helpdesk: "counter", externalId: "ana-k", name: "Ana", role: "agent" as const }];
  const asked = { title: "Harbour", language: "en" as const, money: "on" as const, connections: [connection], people };
  expect(transact(runtime, PROVISION, (context) => provision(context, secrets, asked))).toMatchObject({ ok: true });
  const fetch = () => Promise.reject(new Error("nothing goes out"));
  const processor = scriptedProcessor(8_000);
  const open = connectors({ sql, secrets, fetch, nowMs: runtime.nowMs });
  const world: JobDependencies = { ...worldOf(clinic, processor), helpdesk: open.helpdesk };
  const personId = sql.one<{ id: string }>("SELECT id FROM person WHERE external_id = 'ana-k'")?.id ?? "";
  const ana = { type: "person", personId, name: "Ana", role: "agent", locale: "en" } as const;
  state.tickets.set(TICKET.ticketId, { ...MAIL, ticketId: TICKET.ticketId, sender: ownMail("501"), tags: [] });
  let nowMs = NOW_MS;
  return {
    clinic,
    state,
    world,
    processor,
    ana,
    deliver: (key: string) =>
      receiveWebhook({ runtime, secrets, fetch }, "counter", {
        rawBody: TICKET.ticketId,
        headers: { "x-counter-key": key },
        address: "",
      }),
    run: async (afterMs = 200_000) => {
      nowMs += afterMs;
      clinic.setNow(nowMs);
      await runJobs(world);
    },
    caseId: () => sql.one<{ id: string }>("SELECT case_id AS id FROM case_ticket WHERE helpdesk = 'counter'")?.id,
    shown: () => state.fields.get(TICKET.ticketId),
    failures: () => sql.all("SELECT kind, last_error FROM job WHERE tries > 0"),
  };
}

describe("a case at a second helpdesk", () => {
  it("is opened by its signed mail, shown in its own words with one note, and cleared when it was no request", async () => {
    const { clinic, state, ana, deliver, run, caseId, shown, failures } = clinicAtTheCounter("intake");
    expect(await deliver("another-key")).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(await deliver(KEY)).toEqual({ ok: true, value: { accepted: true } });
    await run();
    await run();
    expect(failures()).toEqual([]);
    expect(shown()).toEqual({ caseId: caseId(), state: "Case open", reason: "changed_mind", amount: "" });
    expect(state.notes.get("42")).toHaveLength(1);
    const said = runRepeatable(clinic.runtime, { id: "42", name: "say_request", actor: ana }, (context) =>
      sayRequest(context, TICKET, { isRequest: false, overturns: true }, MAIL),
    );
    expect(said).toMatchObject({ ok: true });
    await run();
    expect(shown()).toEqual({ caseId: "", state: "", reason: "", amount: "" });
    expect(state.notes.get("42")).toHaveLength(2);
  });

  it("goes on in one follow-up of its owner's when the ticket was closed, and a dry run says what would be shown", async () => {
    const { clinic, state, world, processor, ana, run } = clinicAtTheCounter("closed");
    const { caseId } = decided(clinic, ana, ulidOf("DEC", 1), { ticket: TICKET, mail: MAIL });
    await run();
    expect(ticketUpdatesNow(clinic.ctx(), caseId)).toMatchObject([
      { ...TICKET, addTags: [], fields: { amount: "8000", caseId } },
    ]);
    const ticket = state.tickets.get(TICKET.ticketId);
    if (ticket) state.tickets.set(TICKET.ticketId, { ...ticket, isClosed: true });
    processor.move("re_1", "failed");
    await readMoney(world, "stripe refund:re_1");
    await run();
    await run();
    const [, followUp, ...more] = [...state.tickets.values()];
    expect(more).toEqual([]);
    expect(followUp?.madeFor).toEqual({ caseId, closedTicketId: "42" });
    const { ticketId = "" } = followUp ?? {};
    expect(state.assigned.get(ticketId)).toBe("ana-k");
    expect(state.fields.get(ticketId)).toMatchObject({ caseId, state: "Case needs_attention" });
    const failed = clinic.sql.all<{ data: string }>("SELECT data FROM event WHERE type = 'ticket.update_failed'");
    expect(failed.map(({ data }) => JSON.parse(data) as object)).toMatchObject([
      { ...TICKET, detail: "counter.closed" },
    ]);
  });
});

describe("a page of a second helpdesk", () => {
  function pages(board: string) {
    const { state, world } = clinicAtTheCounter(board);
    const user = { active: true, locale: "en", role: "agent" } as const;
    state.users.push({ ...user, externalId: "ana-k", name: "Ana" });
    state.users.push({ ...user, externalId: "left", name: "Left", active: false });
    return async (visit: string, agent = "ana-k", key = KEY) => {
      const form = { visit, agent, until: String(NOW_MS + 60_000) };
      const page = await openPage(world, "counter", { form, headers: { "x-counter-key": key } });
      return page.ok ? page.value : undefined;
    };
  }

  it("opens by its own proof, once, for who works there, in its own frames", async () => {
    const open = pages("page");
    const frameOrigins = ["https://counter.example", "https://eu.counter.example"];
    const person = { name: "Ana", role: "agent" };
    expect(await open("1")).toMatchObject({ frameOrigins, session: { ok: true, value: { person } } });
    for (const [visit, agent, key, say] of [
      ["1", "ana-k", KEY, "refused"],
      ["2", "ana-k", "another-key", "refused"],
      ["3", "left", KEY, "forbidden"],
      ["4", "nobody", KEY, "forbidden"],
    ] as const) {
      expect(await open(visit, agent, key)).toMatchObject({ frameOrigins, session: { ok: false, error: { say } } });
    }
  });
});
