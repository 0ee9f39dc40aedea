/** Danger: the database is put back while a refund is on its way: nobody finds it yet, its money is given again, and then it arrives. */
import { describe, expect, it } from "vitest";
import { SEND_SETTLES_MS } from "../../../../../core/refund/limits.ts";
import { settleDifference } from "../../../../../worker/account/commands/money/settle-difference.ts";
import { runRepeatable } from "../../../../../worker/account/commands/run-command.ts";
import { moneyHealthOf } from "../../../../../worker/account/queries/money/money-health.ts";
import { setting } from "../../../../../worker/account/store/account/settings.ts";
import { NOW_MS } from "../../../../support/clinic-records.ts";
import { decideAs, decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { type Life, legsOf, olderCopies } from "../../../../support/older-copies.ts";
import { resolveLeg } from "../../../../support/operations.ts";
import { type ScriptedProcessor, scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { dashboard, HOUR_MS, MINUTE_MS, SENT_AT } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const { live, keep, putBack } = olderCopies();
const isFrozen = ({ clinic }: Life) => setting(clinic.sql, "frozen") === "1";
const legIdOf = ({ clinic }: Life) => clinic.sql.one<{ id: string }>("SELECT id FROM leg")?.id ?? "";
const sentence = "I have looked at it.";

/** It has travelled for so long: the processor makes the refund. */
const arrives = (processor: ScriptedProcessor, legId: string) =>
  processor.refunds.unshift({ ...dashboard, vendorRef: "re_late", amountMinor: 8_000, legId });

const decideAgain = ({ clinic }: Life, n: number) =>
  decideAs(clinic, clinic.staff("finance"), ulidOf("DEC", n), { amountMinor: 100, exception: goodwill });

/** Decided and sent after the copy was made; the request is still under way when the copy is put back. */
async function putBackWhileItTravels(processor: ScriptedProcessor): Promise<{ life: Life; legId: string }> {
  live(processor, true).end();
  keep();
  const second = live(processor);
  decided(second.clinic, second.clinic.staff("agent"), ulidOf("DEC", 1));
  processor.plan("lost_before");
  await second.at(SENT_AT);
  expect(processor.keys).toHaveLength(1);
  expect(processor.refunds).toEqual([]);
  const legId = legIdOf(second);
  second.end();
  putBack();
  return { life: live(processor), legId };
}

describe("an older copy whose lost refund is still on its way", () => {
  it("gives nothing before it has arrived and been found, however early its payments were read", async () => {
    const processor = scriptedProcessor(8_000);
    const { life, legId } = await putBackWhileItTravels(processor);
    const frozenAt = SENT_AT + MINUTE_MS;
    await life.at(frozenAt);
    await life.at(frozenAt + MINUTE_MS);
    expect(decideAgain(life, 2)).toMatchObject({ error: { code: "frozen" } });
    arrives(processor, legId);
    await life.at(frozenAt + SEND_SETTLES_MS - 1);
    expect(isFrozen(life)).toBe(true);
    expect(life.clinic.sql.all("SELECT 1 FROM outside_refund")).toEqual([]);
    await life.at(frozenAt + SEND_SETTLES_MS);
    expect(isFrozen(life)).toBe(false);
    expect(life.clinic.sql.all("SELECT amount_minor AS minor FROM outside_refund")).toEqual([{ minor: 8_000 }]);
    expect(decideAgain(life, 3).ok).toBe(false);
    life.end();
  });

  it("says from when on the comparison runs, and each waking in between changes nothing of that", async () => {
    const processor = scriptedProcessor(8_000);
    const { life } = await putBackWhileItTravels(processor);
    const comparesFromMs = NOW_MS + HOUR_MS + SEND_SETTLES_MS;
    await life.at(HOUR_MS);
    life.end();
    const next = live(processor);
    await next.at(HOUR_MS + 5 * MINUTE_MS);
    const health = moneyHealthOf(next.clinic.ctx(), next.clinic.staff("finance"));
    expect(health).toMatchObject({ ok: true, value: { frozen: { comparesFromMs, payments: 0, done: 0 } } });
    await next.at(HOUR_MS + SEND_SETTLES_MS);
    expect(isFrozen(next)).toBe(false);
    next.end();
  });
});

describe("a copy of a frozen account that is put back once more", () => {
  it("waits again, and what it had compared before is compared again", async () => {
    const processor = scriptedProcessor(8_000);
    const { life: third } = await putBackWhileItTravels(processor);
    await third.at(HOUR_MS);
    third.end();
    keep();
    const fourth = live(processor);
    await fourth.at(2 * HOUR_MS);
    expect(isFrozen(fourth)).toBe(false);
    decided(fourth.clinic, fourth.clinic.staff("agent"), ulidOf("DEC", 5));
    processor.plan("lost_before");
    await fourth.at(2 * HOUR_MS + SENT_AT);
    expect(processor.keys).toHaveLength(2);
    const legId = legIdOf(fourth);
    fourth.end();
    putBack();
    const fifth = live(processor);
    const frozenAt = 2 * HOUR_MS + SENT_AT + MINUTE_MS;
    await fifth.at(frozenAt);
    expect(isFrozen(fifth)).toBe(true);
    arrives(processor, legId);
    await fifth.at(frozenAt + SEND_SETTLES_MS);
    expect(isFrozen(fifth)).toBe(false);
    expect(fifth.clinic.sql.all("SELECT amount_minor AS minor FROM outside_refund")).toEqual([{ minor: 8_000 }]);
    fifth.end();
  });
});

describe("while an older copy is frozen", () => {
  it("no refund is given up: its money would be free, and the last request may not be the last of it", async () => {
    const processor = scriptedProcessor(8_000);
    const first = live(processor, true);
    const finance = first.clinic.staff("finance");
    decided(first.clinic, first.clinic.staff("agent"), ulidOf("DEC", 1));
    processor.plan("key_misused");
    await first.at(SENT_AT);
    expect(legsOf(first)).toMatchObject([{ state: "attention" }]);
    first.end();
    keep();
    const second = live(processor);
    second.clinic.setNow(NOW_MS + HOUR_MS);
    processor.plan("lost_before");
    const again = await resolveLeg(second.world, finance, legIdOf(second), { verdict: "send_again", sentence });
    expect(again).toMatchObject({ ok: true });
    await second.at(HOUR_MS + MINUTE_MS);
    expect(processor.keys).toHaveLength(2);
    second.end();
    putBack();
    const third = live(processor);
    await third.at(HOUR_MS + 2 * MINUTE_MS);
    const given = await resolveLeg(third.world, finance, legIdOf(third), { verdict: "give_up", sentence });
    expect(given).toMatchObject({ error: { code: "frozen" } });
    expect(legsOf(third)).toMatchObject([{ state: "attention" }]);
    arrives(processor, legIdOf(third));
    await third.at(HOUR_MS + 2 * MINUTE_MS + SEND_SETTLES_MS);
    expect(legsOf(third)).toMatchObject([{ state: "settled" }]);
    third.end();
  });

  it("a refund made elsewhere does not take the place of one that waits here: that may be out as well", async () => {
    const processor = scriptedProcessor(8_000);
    const first = live(processor, true);
    const finance = first.clinic.staff("finance");
    decided(first.clinic, first.clinic.staff("agent"), ulidOf("DEC", 1));
    first.end();
    keep();
    const second = live(processor);
    processor.plan("lost_before");
    await second.at(SENT_AT);
    second.end();
    putBack();
    const third = live(processor);
    await third.at(SENT_AT + MINUTE_MS);
    processor.dashboard("pi_Y1", 3_000);
    await readMoney(third.world, "stripe refund:re_1");
    const { id = "" } = third.clinic.sql.one<{ id: string }>("SELECT id FROM difference") ?? {};
    const says = { sentence, answer: "same_matter" } as const;
    const settled = runRepeatable(third.clinic.runtime, { id: "m", name: "settle", actor: finance }, (context) =>
      settleDifference(context, id, says),
    );
    expect(settled).toMatchObject({ error: { code: "still_under_way" } });
    expect(legsOf(third)).toMatchObject([{ state: "reserved" }]);
    third.end();
  });
});
