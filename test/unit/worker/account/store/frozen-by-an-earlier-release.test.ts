/** Danger: an account that was frozen when its code was changed stays so for ever, or lets money go that has left. */
import { beforeAll, describe, expect, it } from "vitest";
import { setting } from "../../../../../worker/account/store/account/settings.ts";
import { eventHash, verifyAudit } from "../../../../../worker/account/store/audit/event-log.ts";
import { sayYes } from "../../../../support/releases/go-on.ts";
import { keptOf, RELEASES } from "../../../../support/releases/loader.ts";
import { legsOf, sentSince, toTheEnd, type Woken, woken } from "../../../../support/releases/woken.ts";

describe.each(RELEASES)("an older copy that %s froze", (release) => {
  let account: Woken;
  beforeAll(async () => {
    account = woken(await keptOf(release, "frozen"));
  });

  it("stays frozen until all was compared, and only then lets go what had not left", async () => {
    const { life } = account;
    expect(account.lost).toEqual([]);
    expect(setting(life.sql, "frozen")).toBe("1");
    expect(sayYes(life, "approved")).toMatchObject({ ok: false, error: { code: "frozen" } });
    const refund = life.processor.processor.refund;
    const frozenAtSend: (string | undefined)[] = [];
    life.processor.processor.refund = (order, key) => {
      frozenAtSend.push(setting(life.sql, "frozen"));
      return refund(order, key);
    };
    await life.run();
    expect(life.sql.all("SELECT phase FROM reconciliation")).toEqual([{ phase: "listing" }]);
    await toTheEnd(account);
    expect(setting(life.sql, "frozen")).toBe("0");
    expect(legsOf(life)).toEqual({ left: "settled", stays: "settled", approved: "closed", credit: "settled" });
    expect(sentSince(account)).toEqual(["stays:g1"]);
    expect(frozenAtSend).toEqual(["0"]);
    expect(life.processor.state.refunds.map(({ amountMinor }) => amountMinor)).toEqual([8_000, 5_000, 8_000]);
  });

  it("has both connections back, which were paused, and holds with the guard", async () => {
    const { life } = account;
    expect(life.sql.all("SELECT paused_because FROM connection WHERE paused_because IS NOT NULL")).toEqual([]);
    const types = life.sql.all<{ type: string }>("SELECT type FROM event WHERE type LIKE 'connection.%' ORDER BY seq");
    const [paused, resumed] = ["connection.paused", "connection.resumed"];
    expect(types.map(({ type }) => type)).toEqual([paused, paused, resumed, resumed]);
    expect(life.helpdesk.updates.map(({ ticketId }) => ticketId)).toContain("301");
    expect(eventHash(life.sql, life.guard.held.seq)).toBe(life.guard.held.hash);
    expect(verifyAudit(life.sql)).toMatchObject({ ok: true });
  });
});
