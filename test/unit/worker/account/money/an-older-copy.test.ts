/** Danger: the database is put back to an earlier time, and what was sent since is sent again. */
import { describe, expect, it } from "vitest";
import { SEND_SETTLES_MS } from "../../../../../core/refund/limits.ts";
import type { JobDependencies } from "../../../../../worker/account/dependencies.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { setting } from "../../../../../worker/account/store/account/settings.ts";
import { verifyAudit } from "../../../../../worker/account/store/audit/event-log.ts";
import { NOW_MS } from "../../../../support/clinic-records.ts";
import { decideAs, decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { type Life, legsOf, olderCopies } from "../../../../support/older-copies.ts";
import { type ScriptedProcessor, scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { HOUR_MS, MINUTE_MS, SENT_AT } from "../../../../support/sending.ts";

const { live, keep, putBack, guard } = olderCopies();
const isFrozen = ({ clinic }: Life) => setting(clinic.sql, "frozen") === "1";

/** Decided, kept, sent; then the file is swapped for the copy that knows of no send. */
async function restoredAfterTheSend(processor: ScriptedProcessor): Promise<Life> {
  const first = live(processor, true);
  decided(first.clinic, first.clinic.staff("agent"), ulidOf("DEC", 1));
  first.end();
  keep();
  const second = live(processor);
  await second.at(SENT_AT);
  expect(legsOf(second)).toMatchObject([{ state: "settled" }]);
  second.end();
  putBack();
  return live(processor);
}

describe("an account that is put back to before a send", () => {
  it("notices on waking, sends nothing, compares its payments, finds the refund, and only then goes on", async () => {
    const processor = scriptedProcessor(8_000);
    const third = await restoredAfterTheSend(processor);
    // Long after the processor forgot the key: the same key would now be a second refund.
    processor.forgetKeys();
    expect(legsOf(third)).toMatchObject([{ state: "reserved", tries: 0 }]);
    third.clinic.setNow(NOW_MS + 30 * HOUR_MS);
    expect(await third.watch.ready()).toBe("restored");
    expect(isFrozen(third)).toBe(true);
    await third.at(30 * HOUR_MS + SEND_SETTLES_MS);
    expect(processor.refunds).toHaveLength(1);
    expect(processor.keys).toHaveLength(1);
    expect(legsOf(third)).toMatchObject([{ state: "settled", tries: 0 }]);
    expect(isFrozen(third)).toBe(false);
    const told = third.clinic.sql
      .all<{ type: string }>(
        "SELECT type FROM event WHERE type LIKE 'account.%' OR type LIKE 'reconciliation.%' ORDER BY seq",
      )
      .map(({ type }) => type);
    expect(told).toEqual(["account.frozen", "reconciliation.finished", "account.thawed"]);
    expect(verifyAudit(third.clinic.sql).ok).toBe(true);
    expect(guard.now.held.seq).toBeGreaterThan(0);
    third.end();
  });

  it("while it is frozen nothing is held, and a processor that does not answer keeps it so", async () => {
    const processor = scriptedProcessor(8_000);
    const third = await restoredAfterTheSend(processor);
    processor.deaf = true;
    await third.at(HOUR_MS);
    await third.at(2 * HOUR_MS);
    expect(isFrozen(third)).toBe(true);
    expect(processor.keys).toHaveLength(1);
    const refused = decideAs(third.clinic, third.clinic.staff("finance"), ulidOf("DEC", 2), {
      amountMinor: 100,
      exception: goodwill,
    });
    expect(refused).toMatchObject({ error: { code: "frozen" } });
    processor.deaf = false;
    await third.at(4 * HOUR_MS);
    expect(isFrozen(third)).toBe(false);
    expect(processor.refunds).toHaveLength(1);
    third.end();
  });

  it("stays frozen while the guard cannot take the new record, and through a death", async () => {
    const processor = scriptedProcessor(8_000);
    const third = await restoredAfterTheSend(processor);
    await third.watch.ready();
    guard.now.deaf = true;
    await third.at(HOUR_MS);
    expect(isFrozen(third)).toBe(true);
    third.end();
    guard.now.deaf = false;
    const fourth = live(processor);
    await fourth.at(3 * HOUR_MS);
    expect(isFrozen(fourth)).toBe(false);
    expect(processor.refunds).toHaveLength(1);
    // The guard took the new record as its own: the next life does not freeze again.
    fourth.end();
    const fifth = live(processor);
    expect(await fifth.watch.ready()).toBe("held");
    fifth.end();
  });

  it("an older copy that wrote on before anybody looked is known by the event that stands in the place of the lost one", async () => {
    const processor = scriptedProcessor(8_000);
    const third = await restoredAfterTheSend(processor);
    const lostSeq = guard.now.held.seq;
    const finance = third.clinic.staff("finance");
    // Decisions after the restore, before the object asks: more events than the lost record had.
    decided(third.clinic, finance, ulidOf("DEC", 5), { option: "decline", amountMinor: 0, exception: goodwill });
    decided(third.clinic, finance, ulidOf("DEC", 6), { option: "decline", amountMinor: 0, exception: goodwill });
    for (let n = 7; n < 12; n += 1) {
      decided(third.clinic, finance, ulidOf("DEC", n), { option: "decline", amountMinor: 0, exception: goodwill });
    }
    expect(third.clinic.sql.one<{ n: number }>("SELECT max(seq) AS n FROM event")?.n).toBeGreaterThan(lostSeq);
    expect(await third.watch.advance()).toBe("restored");
    const frozen = third.clinic.sql.one<{ data: string }>("SELECT data FROM event WHERE type = 'account.frozen'");
    expect(JSON.parse(frozen?.data ?? "{}")).toMatchObject({ why: "forked", guardSeq: lostSeq });
    third.end();
  });
});

describe("nothing leaves without the guard", () => {
  it("that does not answer: the hold stays, nothing was sent, and it goes when the guard is back", async () => {
    const processor = scriptedProcessor(8_000);
    const life = live(processor, true);
    decided(life.clinic, life.clinic.staff("agent"), ulidOf("DEC", 1));
    guard.now.deaf = true;
    await life.at(SENT_AT);
    expect(processor.keys).toEqual([]);
    expect(legsOf(life)).toMatchObject([{ state: "reserved" }]);
    guard.now.deaf = false;
    await life.at(SENT_AT + HOUR_MS);
    expect(processor.keys).toHaveLength(1);
    expect(legsOf(life)).toMatchObject([{ state: "settled" }]);
    life.end();
  });

  it("and it holds the very event that says what is sent", async () => {
    const scripted = scriptedProcessor(8_000);
    const life = live(scripted, true);
    decided(life.clinic, life.clinic.staff("agent"), ulidOf("DEC", 1));
    const { processor } = scripted;
    let heldAtSend = 0;
    const claimed = () =>
      life.clinic.sql.one<{ seq: number }>("SELECT seq FROM event WHERE type = 'leg.claimed'")?.seq ?? 0;
    const watched: JobDependencies = {
      ...life.world,
      processor: () => ({
        ...processor,
        refund: (order, key) => {
          heldAtSend = guard.now.held.seq;
          return processor.refund(order, key);
        },
      }),
    };
    life.clinic.setNow(NOW_MS + SENT_AT + MINUTE_MS);
    await runJobs(watched);
    expect(claimed()).toBeGreaterThan(0);
    expect(heldAtSend).toBeGreaterThanOrEqual(claimed());
    life.end();
  });
});
