/** Danger: an account that slept through releases wakes on a store that lost or changed something: money is stuck, or leaves twice. */
import { beforeAll, describe, expect, it } from "vitest";
import { replayLegs } from "../../../../../core/audit/replay.ts";
import { connectors } from "../../../../../worker/account/store/account/connections.ts";
import { eventHash, readEvents, verifyAudit } from "../../../../../worker/account/store/audit/event-log.ts";
import { currentRules } from "../../../../../worker/account/store/policy/policies.ts";
import { dump } from "../../../../support/clinic-records.ts";
import { runDecide } from "../../../../support/operations.ts";
import { caseOf, decide } from "../../../../support/releases/acts.ts";
import { N } from "../../../../support/releases/busy.ts";
import { stripeEvent } from "../../../../support/releases/delivery.ts";
import { goOn, sayYes } from "../../../../support/releases/go-on.ts";
import { KINDS, STATES } from "../../../../support/releases/known.ts";
import { keptOf, RELEASES } from "../../../../support/releases/loader.ts";
import { SECRETS } from "../../../../support/releases/names.ts";
import { legsOf, sentSince, toTheEnd, type Woken, woken } from "../../../../support/releases/woken.ts";

describe.each(RELEASES)("a busy account that %s left", (release) => {
  let account: Woken;
  let saidYes: ReturnType<typeof sayYes>;
  beforeAll(async () => {
    account = woken(await keptOf(release, "busy"));
    saidYes = sayYes(account.life, "requested");
    await toTheEnd(account);
  });
  const all = <Row>(query: string) => account.life.sql.all<Row>(query);

  it("wakes with every row and every value that was stored, a leg in each state, and jobs that today's code knows", () => {
    expect(account.lost).toEqual([]);
    expect(account.states).toEqual(STATES);
    const known = Object.keys(KINDS).sort();
    expect(known).toEqual(expect.arrayContaining([...account.kinds]));
    if (release === "this release") expect(account.kinds).toEqual(known);
    expect(all("PRAGMA foreign_key_check")).toEqual([]);
  });

  it("brings each refund to its end", () => {
    expect(legsOf(account.life)).toEqual({
      settled: "settled",
      bounced: "bounced",
      failed: "failed",
      closed: "closed",
      attention: "settled",
      pending: "settled",
      credit: "settled",
      hand: "settled",
      unknown: "settled",
      neverArrived: "settled",
      submitting: "settled",
      neverLeft: "settled",
      reserved: "settled",
      requested: "settled",
      expiring: "closed",
      elsewhere: "closed",
    });
  });

  it("makes no refund twice: the key that was sent before, or the processor was asked first", () => {
    const { life } = account;
    const keys = sentSince(account).sort();
    expect(keys).toEqual([
      "attention:g2",
      "elsewhere, the rest:g1",
      "neverArrived:g1",
      "neverLeft:g1",
      "requested:g1",
      "reserved:g1",
      // Found at the processor, or answered under its own key.
      ...keys.filter((key) => /^(submitting|unknown):g1$/.test(key)),
    ]);
    const legs = all<{ id: string; kind: string; state: string }>("SELECT id, kind, state FROM leg");
    for (const { id, kind, state } of legs) {
      const live = life.processor.refundsOf(id).filter(({ status }) => status === "succeeded");
      expect(live.length, id).toBe(kind === "refund" && state === "settled" ? 1 : 0);
    }
  });

  it("ends every job, and each has done its work", () => {
    const { life, toldTickets } = account;
    expect(all("SELECT kind, last_error AS why FROM job ORDER BY kind")).toEqual([
      { kind: "daily", why: "tomorrow" },
      { kind: "publish_head", why: null },
    ]);
    const { around, helpdesk } = life;
    const { matters, desk } = around;
    const made = Object.values(desk.tickets).flatMap(({ madeFor }) => madeFor?.caseId ?? []);
    expect(made.sort()).toEqual([matters.bounced?.caseId, matters.atTheDesk?.caseId].sort());
    const cleared = helpdesk.clearings.find(({ ticketId }) => ticketId === matters.noRequest?.ticketId);
    expect(cleared?.labels.length).toBeGreaterThan(0);
    const told = new Set(helpdesk.updates.map(({ ticketId }) => ticketId));
    const closed = (ticketId: string) => desk.closed.includes(ticketId);
    const toTell = toldTickets.map((ref) => ref.split(" ").at(-1) ?? "").filter((ticketId) => !closed(ticketId));
    expect([...told]).toEqual(expect.arrayContaining(toTell));
    expect(caseOf(life, matters.newMail?.ticketId ?? "")).toBeTruthy();
    expect(all("SELECT message_id FROM reply")).toEqual([{ message_id: "9001" }]);
    expect(all("SELECT amount_minor FROM outside_refund")).toEqual([{ amount_minor: 1_000 }]);
    expect(currentRules(life.sql)?.rulesVersionId).toBe("test-rules@2");
    expect(all("SELECT delta_minor AS minor FROM credit_entry WHERE kind = 'expire'")).toEqual([{ minor: -6_000 }]);
    expect(all("SELECT 1 FROM found_due")).toEqual([]);
    expect(life.told.length).toBeGreaterThan(0);
  });

  it("takes the yes to what waited, and ends by its time what nobody answered", () => {
    expect(saidYes).toMatchObject({ ok: true });
    const ends = all<{ state: string }>("SELECT state FROM approval ORDER BY id").map(({ state }) => state);
    expect(ends).toEqual(["approved", "expired"]);
  });

  it("finishes the comparisons that were half done, and each difference can be settled", () => {
    expect(all("SELECT id FROM reconciliation WHERE phase <> 'finished'")).toEqual([]);
    // Two of them were stored, and five nights have passed.
    expect(all("SELECT count(*) AS n FROM reconciliation WHERE why = 'daily'")).toEqual([{ n: 7 }]);
    const open = "SELECT count(*) AS n, count(settled_at_ms) AS settled FROM difference";
    expect(all(open)).toEqual([{ n: 2, settled: 2 }]);
  });

  it("opens its secrets under the same root key, and builds its connectors with them", async () => {
    const { secrets, sql, clinic } = account.life;
    for (const [key, plain] of Object.entries(SECRETS)) expect(secrets.get(key)).toBe(plain);
    const asked: string[] = [];
    const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
      asked.push(`${new URL(String(input)).hostname} ${new Headers(init?.headers).get("authorization")}`);
      return new Response("{}", { status: 401 });
    };
    const built = connectors({ sql, secrets, fetch, nowMs: clinic.runtime.nowMs });
    await built.processor("stripe")?.readRefund("re_1");
    expect(asked).toEqual([`api.stripe.com Bearer ${SECRETS["stripe/secretKey"]}`]);
    await built.helpdesk("zendesk")?.readTicket("301");
    expect(asked[1]).toContain("harbourwellness.zendesk.com");
  });

  it("decides anew by the rules that were stored, of which one names a processor: a refund and a payment by hand", async () => {
    const { life } = account;
    decide(life, "newMail", N.newMail);
    decide(life, "oldCard", N.oldCard);
    await goOn(life, life.around.nowMs + 3_600_000);
    const { newMail, oldCard } = life.around.matters;
    const kindOf = (legId = "") => life.sql.one("SELECT kind, state FROM leg WHERE id = ?", legId);
    expect(kindOf(newMail?.legId)).toEqual({ kind: "refund", state: "settled" });
    expect(kindOf(oldCard?.legId)).toEqual({ kind: "hand", state: "settled" });
    expect(life.processor.refundsOf(newMail?.legId ?? "")).toHaveLength(1);
    const since = "SELECT count(*) AS n FROM connection WHERE last_ok_at_ms > ?";
    expect(life.sql.one(since, account.wokeAtMs)).toEqual({ n: 2 });
  });

  it("takes deliveries in at the addresses that were given out, and those that it had taken in do nothing", async () => {
    const { life } = account;
    const jobs = () => all<{ kind: string; ref: string }>("SELECT kind, ref FROM job WHERE lane <> 'own'");
    const refund = (id: string) => stripeEvent(id, "refund.updated", { id: "re_1", object: "refund" });
    const created = { ticket_id: "301", event: "ticket.created" };
    expect(await life.deliver("stripe", "evt_bounced", refund("evt_bounced"))).toBe(200);
    expect(await life.deliver("zendesk", "mail-1", created)).toBe(200);
    expect(jobs()).toEqual([]);
    expect(await life.deliver("stripe", "evt_new", refund("evt_new"))).toBe(200);
    expect(await life.deliver("zendesk", "mail-again", created)).toBe(200);
    expect(jobs().map(({ ref }) => ref)).toEqual(expect.arrayContaining(["stripe refund:re_1", "zendesk 301"]));
    await life.run();
    expect(jobs()).toEqual([]);
  });

  it("answers a decision that is sent again as it was answered, and refuses its id for other words", () => {
    const { clinic, around, sql } = account.life;
    const before = dump(sql);
    for (const [decisionId, request] of Object.entries(around.asked)) {
      const by = sql.one<{ id: string }>("SELECT decider_id AS id FROM decision WHERE id = ?", decisionId)?.id;
      const who = Object.values(around.people).find(({ personId }) => personId === by) ?? around.people.admin;
      const { caseId } = request;
      const again = runDecide(clinic.runtime, who, decisionId, request, undefined);
      expect(again).toMatchObject({ ok: true, value: { decisionId, caseId } });
      const other = { ...request, amountMinor: request.amountMinor + 1 };
      const refused = runDecide(clinic.runtime, who, decisionId, other, undefined);
      expect(refused).toMatchObject({ ok: false, error: { code: "id_reused" } });
    }
    expect(dump(sql)).toBe(before);
  });

  it("goes on with its record: whole, the old head in it, and the legs as it tells them", () => {
    const { sql } = account.life;
    expect(verifyAudit(sql)).toMatchObject({ ok: true });
    expect(eventHash(sql, account.head.seq)).toBe(account.head.hash);
    const replayed = replayLegs(readEvents(sql, 0, 100_000));
    const legs = all<{ id: string; state: string }>("SELECT id, state FROM leg ORDER BY id");
    expect(replayed.ok && legs.map(({ id }) => ({ id, state: replayed.value.get(id)?.state }))).toEqual(legs);
  });
});
