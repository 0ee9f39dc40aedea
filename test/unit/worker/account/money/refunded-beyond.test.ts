/** Danger: a refund was made in the processor's pages, it shows it to nobody, and the same money goes out once more. */
import { describe, expect, it } from "vitest";
import type { SettleDifferenceRequest } from "../../../../../core/contract/money.ts";
import { settleDifference } from "../../../../../worker/account/commands/money/settle-difference.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { startReconciliation } from "../../../../../worker/account/domain/reconciliation/runs.ts";
import { readMoney } from "../../../../../worker/account/jobs/money/read-money.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { moneyHealthOf } from "../../../../../worker/account/queries/money/money-health.ts";
import { blind } from "../../../../support/blind-processor.ts";
import { aCard, NOW_MS, testClinic } from "../../../../support/clinic.ts";
import { anAsk, decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { resolveLeg } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { HOUR_MS, MINUTE_MS, worldOf } from "../../../../support/sending.ts";

function scene(capturedMinor = 8_000) {
  const clinic = testClinic(mayasMassage());
  const processor = scriptedProcessor(capturedMinor, () => clinic.runtime.nowMs());
  const tell: { minor: number | undefined } = { minor: undefined };
  const seen = blind(processor, () => clinic.runtime.nowMs(), tell);
  const world = { ...worldOf(clinic, processor), processor: () => seen };
  const finance = clinic.staff("finance");
  const other = clinic.staff("finance", "Gus Otter");
  const questions = () => {
    const health = moneyHealthOf(clinic.ctx(), finance);
    return health.ok ? health.value.differences : [];
  };
  return {
    ...{ clinic, processor, world, questions, finance, other, tell },
    /** Made in its pages. */
    hidden: (amountMinor: number, createdAtMs: number) => {
      processor.dashboard("pi_Y1", amountMinor);
      const [made] = processor.refunds;
      if (made) processor.refunds[0] = { ...made, createdAtMs };
    },
    at: async (afterMs: number) => {
      clinic.setNow(NOW_MS + afterMs);
      for (let n = 0; n < 3; n += 1) await runJobs(world);
    },
    read: (paymentRef: string) =>
      readMoney(world, { connectionId: "stripe", look: { at: "payment", refs: [paymentRef] } }),
    answer: (request: Partial<SettleDifferenceRequest>) =>
      transact(clinic.runtime, finance, (context) =>
        settleDifference(context, questions()[0]?.differenceId ?? "", { sentence: "Seen in its pages.", ...request }),
      ),
    elsewhere: () => clinic.sql.one<{ n: number }>("SELECT elsewhere_minor AS n FROM payment")?.n,
    legs: () => clinic.sql.all("SELECT state, amount_minor AS minor FROM leg ORDER BY id"),
    out: () => processor.refunds.reduce((sum, one) => sum + one.amountMinor, 0),
  };
}

it("it waits until somebody has said how much it was and for which matter; then only the rest leaves", async () => {
  const { clinic, processor, at, questions, answer, elsewhere, legs, out } = scene(20_000);
  decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
  processor.dashboard("pi_Y1", 3_000);
  await at(3 * MINUTE_MS);
  expect(questions()).toMatchObject([
    { kind: "refunded_beyond", waitingMinor: 8_000, matters: [{ waitingMinor: 8_000 }] },
  ]);
  expect(answer({})).toMatchObject({ ok: false, error: { code: "invalid", field: "refundedMinor" } });
  expect(answer({ refundedMinor: 3_000 })).toMatchObject({ ok: false, error: { field: "answer" } });
  expect(answer({ refundedMinor: 20_001, answer: "other_matter" })).toMatchObject({ ok: false });
  expect(out()).toBe(3_000);
  expect(answer({ refundedMinor: 3_000, answer: "same_matter" })).toEqual({ ok: true, value: true });
  await at(6 * MINUTE_MS);
  expect(legs()).toEqual([
    { state: "closed", minor: 8_000 },
    { state: "settled", minor: 5_000 },
  ]);
  expect([out(), elsewhere(), questions().length]).toEqual([8_000, 3_000, 0]);
  expect(clinic.sql.one("SELECT substr(vendor_ref, 1, 7) AS said FROM outside_refund")).toEqual({ said: "person:" });
});

it("what somebody said is not counted again when its webhook comes late, nor asked about at night", async () => {
  const { clinic, processor, world, at, questions, answer, elsewhere, read } = scene();
  processor.dashboard("pi_Y1", 3_000);
  await at(MINUTE_MS);
  await read("pi_Y1");
  expect(answer({ refundedMinor: 3_000, answer: "other_matter" })).toEqual({ ok: true, value: true });
  expect(anAsk(clinic, clinic.staff("agent")).amountMinor).toBe(5_000);
  await at(HOUR_MS);
  await readMoney(world, {
    connectionId: "stripe",
    look: { at: "refund", ref: processor.refunds[0]?.vendorRef ?? "" },
  });
  transact(clinic.runtime, { type: "job", job: "reconcile" }, (c) => startReconciliation(c, "daily"));
  await at(2 * HOUR_MS);
  expect([elsewhere(), questions()]).toEqual([3_000, []]);
});

it("where nothing more went back a sentence is enough, and what waited leaves", async () => {
  const { clinic, processor, at, answer, elsewhere, out } = scene(20_000);
  decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
  processor.dashboard("pi_Y1", 3_000);
  await at(3 * MINUTE_MS);
  expect(answer({ refundedMinor: 0 })).toEqual({ ok: true, value: true });
  await at(6 * MINUTE_MS);
  expect([out(), elsewhere()]).toEqual([11_000, 0]);
});

describe("a second part is hidden where one is known already", () => {
  const DAY_MS = 24 * HOUR_MS;
  /** What the processor's newest refund says of all that went back with it; its webhook comes. */
  async function tells({ processor, world, out, clinic }: ReturnType<typeof scene>): Promise<void> {
    const [newest] = processor.refunds;
    if (newest) processor.refunds[0] = { ...newest, createdAtMs: clinic.runtime.nowMs(), wentBackWithItMinor: out() };
    await readMoney(world, { connectionId: "stripe", look: { at: "refund", ref: newest?.vendorRef ?? "" } });
  }

  it("the next refund that is known says so: it is asked about, and nothing leaves before the answer", async () => {
    const here = scene(20_000);
    decided(here.clinic, here.finance, ulidOf("DEC", 1), { amountMinor: 2_000, exception: goodwill });
    await here.at(3 * MINUTE_MS);
    await tells(here);
    here.hidden(3_000, NOW_MS + HOUR_MS);
    await here.at(DAY_MS);
    decided(here.clinic, here.finance, ulidOf("DEC", 2), { amountMinor: 1_000, exception: goodwill });
    await here.at(DAY_MS + 3 * MINUTE_MS);
    expect([here.out(), here.questions()]).toEqual([6_000, []]);
    await tells(here);
    await here.at(DAY_MS + 4 * MINUTE_MS);
    expect(here.questions()).toMatchObject([{ kind: "refunded_beyond", ourMinor: 3_000 }]);
    expect(here.answer({ refundedMinor: 3_000, answer: "other_matter" })).toEqual({ ok: true, value: true });
    await here.read("pi_Y1");
    expect([here.elsewhere(), here.questions()]).toEqual([3_000, []]);
  });

  it("nobody is asked where what went before it is known", async () => {
    const here = scene(20_000);
    here.processor.dashboard("pi_Y1", 3_000);
    await tells(here);
    expect(here.questions()).toMatchObject([{ kind: "unknown_refund" }]);
    expect(here.answer({ answer: "other_matter" })).toEqual({ ok: true, value: true });
    decided(here.clinic, here.finance, ulidOf("DEC", 1), { amountMinor: 2_000, exception: goodwill });
    await here.at(3 * MINUTE_MS);
    await tells(here);
    await here.at(4 * MINUTE_MS);
    expect([here.out(), here.questions()]).toEqual([5_000, []]);
  });
});

it("a refund of ours whose answer was lost is not taken for another's: it is sent again under its key, and nobody is called", async () => {
  const { clinic, processor, at, read, questions, legs, out } = scene();
  decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
  processor.plan("lost_after");
  await at(3 * MINUTE_MS);
  await read("pi_Y1");
  expect(legs()).toEqual([{ state: "unknown", minor: 8_000 }]);
  expect(questions()).toEqual([]);
  await at(HOUR_MS);
  expect([legs(), out(), questions()]).toEqual([[{ state: "settled", minor: 8_000 }], 8_000, []]);
});

it("what had gone back before ours did is asked about as soon as ours is known", async () => {
  const { clinic, processor, at, read, questions, legs } = scene(20_000);
  decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
  processor.plan("lost_before");
  await at(3 * MINUTE_MS);
  processor.dashboard("pi_Y1", 3_000);
  await read("pi_Y1");
  expect([legs(), questions()]).toEqual([[{ state: "unknown", minor: 8_000 }], []]);
  await at(2 * HOUR_MS);
  expect(legs()).toEqual([{ state: "settled", minor: 8_000 }]);
  await at(2 * HOUR_MS + MINUTE_MS);
  expect(questions()).toMatchObject([{ kind: "refunded_beyond", ourMinor: 8_000 }]);
});

describe("the refund itself becomes known while somebody is still asked about it", () => {
  const webhook = ({ world, processor }: ReturnType<typeof scene>) =>
    readMoney(world, {
      connectionId: "stripe",
      look: { at: "refund", ref: processor.refunds[0]?.vendorRef ?? "" },
    });

  async function asked() {
    const here = scene(20_000);
    decided(here.clinic, here.clinic.staff("agent"), ulidOf("DEC", 1));
    here.hidden(3_000, NOW_MS);
    await here.at(3 * MINUTE_MS);
    expect(here.questions()).toMatchObject([{ kind: "refunded_beyond" }]);
    return here;
  }

  it("it is asked about once, whichever is answered first, and counts once", async () => {
    const here = await asked();
    const before = here.questions();
    await webhook(here);
    expect(here.questions()).toMatchObject([
      { kind: "unknown_refund", theirMinor: 3_000, differenceId: before[0]?.differenceId },
    ]);
    expect(here.answer({ refundedMinor: 2_000, answer: "same_matter" })).toMatchObject({
      ok: false,
      error: { field: "refundedMinor" },
    });
    expect(here.answer({ refundedMinor: 3_000, answer: "same_matter" })).toEqual({ ok: true, value: true });
    await here.at(6 * MINUTE_MS);
    expect([here.out(), here.elsewhere(), here.questions()]).toEqual([8_000, 3_000, []]);
  });

  it("one that was made after it was asked is another, and both are asked about", async () => {
    const here = await asked();
    here.hidden(1_000, NOW_MS + 4 * MINUTE_MS);
    await webhook(here);
    expect(here.questions()).toMatchObject([
      { kind: "refunded_beyond" },
      { kind: "unknown_refund", theirMinor: 1_000 },
    ]);
  });

  it("an import that tells of it counts it once too", async () => {
    const here = await asked();
    here.clinic.load([aCard("Y1", "B1", 20_000, { refundedElsewhereMinor: 3_000 })]);
    expect(here.questions()).toMatchObject([{ kind: "unknown_refund", theirs: "import", theirMinor: 3_000 }]);
  });
});

it("answered with nothing, and later a refund is hidden there: the same figures are asked about again", async () => {
  const { processor, at, read, questions, answer } = scene(20_000);
  const inQuestion = (n: number) => {
    processor.charge = { refundedMinor: n };
    return read("pi_Y1");
  };
  await inQuestion(3_000);
  expect(answer({ refundedMinor: 0 })).toEqual({ ok: true, value: true });
  await inQuestion(3_000);
  expect(questions()).toEqual([]);
  await inQuestion(0);
  await inQuestion(3_000);
  expect(questions()).toMatchObject([{ kind: "refunded_beyond", ourMinor: 0 }]);
  await at(MINUTE_MS);
});

describe("what somebody may say of it", () => {
  async function asked(theirMinor: number | undefined) {
    const here = scene(8_000);
    here.tell.minor = theirMinor;
    await here.read("pi_Y1");
    const id = here.questions()[0]?.differenceId ?? "";
    const say = (who: "finance" | "other", request: Partial<SettleDifferenceRequest>) =>
      transact(here.clinic.runtime, who === "other" ? here.other : here.finance, (context) =>
        settleDifference(context, id, { sentence: "Seen in its pages.", ...request }),
      );
    return { ...here, say };
  }

  it("is no more than its processor says went back in all, nor than came in beside what is known", async () => {
    const { say, elsewhere } = await asked(3_000);
    expect(say("finance", { refundedMinor: 3_001, answer: "other_matter" })).toMatchObject({
      ok: false,
      error: { field: "refundedMinor" },
    });
    expect(say("finance", { refundedMinor: 3_000, answer: "other_matter" })).toEqual({ ok: true, value: true });
    expect(elsewhere()).toBe(3_000);
  });

  it("counts once where two say it at once, and who says another thing hears that it does not count", async () => {
    const { say, elsewhere } = await asked(3_000);
    expect(say("finance", { refundedMinor: 0 })).toEqual({ ok: true, value: true });
    expect(say("finance", { refundedMinor: 0 })).toEqual({ ok: true, value: true });
    expect(say("other", { refundedMinor: 3_000, answer: "same_matter" })).toMatchObject({
      ok: false,
      error: { code: "already_decided" },
    });
    expect(elsewhere()).toBe(0);
  });
});

it("what was given up and had gone all the same is asked about at once, before anything is offered for it again", async () => {
  const { clinic, processor, world, at, finance, questions, legs, hidden } = scene();
  decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
  processor.plan("key_misused");
  await at(3 * MINUTE_MS);
  expect(legs()).toMatchObject([{ state: "attention" }]);
  hidden(8_000, NOW_MS + 3 * MINUTE_MS);
  clinic.setNow(NOW_MS + HOUR_MS);
  const legId = clinic.sql.one<{ id: string }>("SELECT id FROM leg")?.id ?? "";
  const request = { verdict: "give_up", sentence: "Its pages show nothing." } as const;
  expect(await resolveLeg(world, finance, legId, request)).toMatchObject({ ok: true });
  expect([legs(), questions()]).toMatchObject([[{ state: "failed" }], []]);
  await at(HOUR_MS);
  expect(questions()).toMatchObject([{ kind: "refunded_beyond" }]);
});
