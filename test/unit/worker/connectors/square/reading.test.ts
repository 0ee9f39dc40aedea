import { afterEach, describe, expect, it, vi } from "vitest";
import { KEY, LEG, orderOf, START_MS, squareWorld } from "../../../../demo/square/world.ts";

afterEach(() => vi.useRealTimers());

async function scene(account: object = {}) {
  const world = await squareWorld({ account });
  const paid = await world.pay();
  const refunds = async (known: readonly string[] = []) => {
    const listed = await world.processor.listRefunds(paid.id, known);
    if (!listed.ok) throw new Error(listed.error.detail);
    return listed.value;
  };
  const atTheTill = async (more: object = {}) =>
    (await (await world.control("/refunds", { payment: paid.id, amountMinor: 500, ...more })).json()) as { id: string };
  return { ...world, paid, order: orderOf(paid), refunds, atTheTill };
}

describe("the refunds of a payment", () => {
  // Whether a payment names its pending refunds is not known: both must do.
  it.each([true, false])(
    "are all found, newest first, ours and others', pending and over (named when pending: %s)",
    async (namesPending) => {
      const { processor, order, refunds, atTheTill, control, time } = await scene({
        habits: { settleAfterMs: null, namesPending },
      });
      await processor.refund(order, KEY);
      time.nowMs += 1_000;
      const done = await atTheTill({ reason: "changed her mind" });
      await control(`/refunds/${done.id}/complete`);
      time.nowMs += 1_000;
      const waits = await atTheTill({ amountMinor: 700 });
      expect(await refunds()).toMatchObject([
        { vendorRef: waits.id, status: "pending", amountMinor: 700, createdAtMs: START_MS + 2_000 },
        { vendorRef: done.id, status: "succeeded", amountMinor: 500 },
        { legId: LEG, status: "pending", amountMinor: 3_000, currency: "USD", createdAtMs: START_MS },
      ]);
    },
  );

  it("that failed are found while somebody knows their name; one that Square forgot is left out", async () => {
    const { refunds, atTheTill, control } = await scene({ habits: { settleAfterMs: null } });
    const { id } = await atTheTill();
    await control(`/refunds/${id}/fail`);
    expect(await refunds()).toEqual([]);
    expect(await refunds([id, "demo_forgotten"])).toMatchObject([{ vendorRef: id, status: "failed" }]);
  });

  it("of another payment are not among them, whatever is known", async () => {
    const { refunds, control, pay } = await scene();
    const other = await pay();
    const { id } = await (await control("/refunds", { payment: other.id })).json();
    expect(await refunds([id])).toEqual([]);
  });

  it("one that completes between the two questions is not lost", async () => {
    const { refunds, atTheTill, fault, paid, control, sent } = await scene({ habits: { settleAfterMs: null } });
    const { id } = await atTheTill();
    await control(`/refunds/${id}/complete`);
    // The list of pending ones was given before it completed, or is late: it is on the payment by then.
    await fault({ operation: "refunds.list", kind: "answer", body: {} });
    expect(await refunds()).toMatchObject([{ vendorRef: id, status: "succeeded" }]);
    expect(sent.map(({ url }) => new URL(url).pathname)).toEqual([
      "/v2/refunds",
      `/v2/payments/${paid.id}`,
      `/v2/refunds/${id}`,
    ]);
  });

  it("are not read where less is found than the payment says went back: a part of them proves nothing", async () => {
    const { processor, paid, atTheTill, control, ask, fault } = await scene({ habits: { settleAfterMs: null } });
    const { id } = await atTheTill();
    await control(`/refunds/${id}/complete`);
    const { payment } = await (await ask("GET", `/v2/payments/${paid.id}`)).json();
    await fault({ operation: "payments.get", kind: "answer", body: { payment: { ...payment, refund_ids: [] } } });
    expect(await processor.listRefunds(paid.id, [])).toEqual({
      ok: false,
      error: { verdict: "unknown", detail: "refunds_incomplete" },
    });
  });

  it("are not read where one that the payment names is not there, or is another payment's", async () => {
    const { processor, paid, pay, control, ask, fault } = await scene();
    const other = await pay();
    const strange = await (await control("/refunds", { payment: other.id })).json();
    const { payment } = await (await ask("GET", `/v2/payments/${paid.id}`)).json();
    for (const id of ["demo_gone", strange.id]) {
      await fault({ operation: "payments.get", kind: "answer", body: { payment: { ...payment, refund_ids: [id] } } });
      // The payment itself is there: nobody may take it for gone.
      expect(await processor.listRefunds(paid.id, [])).toMatchObject({ ok: false, error: { verdict: "unknown" } });
    }
  });

  it("are found among a hundred and more that are pending elsewhere", async () => {
    const { control, refunds, pay, atTheTill } = await scene({ habits: { settleAfterMs: null } });
    const { id } = await atTheTill();
    for (let n = 0; n < 120; n += 1) await control("/refunds", { payment: (await pay()).id, amountMinor: 1 });
    expect(await refunds()).toMatchObject([{ vendorRef: id }]);
  });

  it.each([
    ["refunds.list", { kind: "status", status: 401 }, "unauthorised"],
    ["payments.get", { kind: "status", status: 429, retryAfterS: 9 }, "not_executed"],
    ["refunds.get", { kind: "status", status: 500 }, "unknown"],
    ["refunds.get", { kind: "drop_before" }, "unknown"],
    ["payments.get", { kind: "html_502" }, "unknown"],
  ])("are not read where %s fails with %o", async (operation, given, verdict) => {
    const { processor, paid, atTheTill, fault } = await scene();
    await atTheTill();
    await fault({ operation, ...given });
    expect(await processor.listRefunds(paid.id, [])).toMatchObject({ ok: false, error: { verdict } });
  });
});

describe("a reading that takes too long", () => {
  it("ends after twenty seconds over all its requests, and asks nothing more behind it", async () => {
    const { processor, paid, atTheTill, fault, sent } = await scene();
    await atTheTill();
    await fault({ operation: "refunds.list", kind: "slow", delayMs: 15_000 });
    await fault({ operation: "payments.get", kind: "slow", delayMs: 15_000 });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const waiting = processor.listRefunds(paid.id, []);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await waiting).toEqual({ ok: false, error: { verdict: "unknown", detail: "no answer" } });
    const asked = sent.length;
    expect(sent.at(-1)?.signal.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent).toHaveLength(asked);
  });
});

describe("whose refund it is", () => {
  it.each([
    ["what we write", `makegood:${LEG}`, LEG],
    [
      "a copy of it, typed at the till: it claims to be ours, and the account asks what leg that is",
      `makegood:${LEG}`,
      LEG,
    ],
    ["a sentence that quotes it", `see makegood:${LEG}`, undefined],
    ["our mark and more", `makegood:${LEG} again`, undefined],
    ["our mark in capitals", `MAKEGOOD:${LEG}`, undefined],
    ["the leg alone", LEG, undefined],
    ["a person's words", "Returned by Maya", undefined],
    ["two lines", `makegood:${LEG}\n`, undefined],
    ["nothing", undefined, undefined],
  ])("%s", async (_, reason, legId) => {
    const { refunds, atTheTill } = await scene();
    await atTheTill({ reason });
    const [refund] = await refunds();
    expect(refund?.legId).toBe(legId);
    expect(JSON.stringify(refund)).not.toContain("Maya");
  });
});
