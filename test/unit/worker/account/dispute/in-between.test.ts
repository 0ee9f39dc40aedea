/** Danger: an answer to us is lost, something else ends the dispute meanwhile, and the record says that what a person asked for was done. */
import { describe, expect, it } from "vitest";
import { wakeUp } from "../../../../../worker/account/jobs/wake-up.ts";
import { DISPUTED_AT } from "../../../../support/disputing.ts";
import { HOUR_MS } from "../../../../support/sending.ts";

const FIGHT = { kind: "fight", sentence: "The patient used every session." } as const;
const ACCEPT = { kind: "accept", sentence: "We made the mistake ourselves.", isFinal: true } as const;
const AT = ["stripe", "square", "paypal"] as const;
const ACTS = ["submit", "accept"] as const;
const FAULTS = ["drop_before", "drop_after"] as const;
const EACH = AT.flatMap((at) => ACTS.map((act) => ({ at, act })));
const EACH_FAULT = EACH.flatMap((one) => FAULTS.map((fault) => ({ ...one, fault })));

async function begun(at: (typeof AT)[number], act: (typeof ACTS)[number], fault?: string) {
  const scene = await DISPUTED_AT[at]();
  const asks = async () => {
    if (act === "accept") return scene.say("finance", ACCEPT);
    await scene.say("lead", FIGHT);
    await scene.say("lead", { kind: "stage", knowsItCloses: true });
    await scene.runs();
    return scene.say("finance", { kind: "submit", mark: (await scene.card()).staged?.mark ?? "" });
  };
  expect(await asks()).toMatchObject({ ok: true });
  if (fault) await scene.faults(act, fault);
  return scene;
}

describe.each(EACH_FAULT)("$act at $at, $fault", ({ at, act, fault }) => {
  it("is done once, whoever heard nothing", async () => {
    const { runs, passes, card } = await begun(at, act, fault);
    await runs();
    expect(await card()).toMatchObject({ act: { kind: act, state: "sending" } });
    passes(HOUR_MS);
    await runs(3);
    expect(await card()).toMatchObject({ sent: { kind: act }, state: act === "accept" ? "lost" : "under_review" });
  });
});

describe.each(EACH)("$act at $at that never left", ({ at, act }) => {
  it("is not told as done when the bank ended it another way meanwhile", async () => {
    const { runs, passes, card, ends } = await begun(at, act, "drop_before");
    await runs();
    await ends(act === "accept" ? "won" : "lost");
    passes(HOUR_MS);
    await runs(3);
    const now = await card();
    expect(now).toMatchObject({ act: { kind: act, state: "refused", code: "ended_otherwise" } });
    expect(now.sent).toBeUndefined();
  });

  it("waits without using up its tries while there is no connection", async () => {
    const { runs, passes, card, given, clinic } = await begun(at, act);
    given.isConnected = false;
    for (let day = 0; day < 4; day += 1) {
      await runs();
      passes(12 * HOUR_MS);
    }
    expect(await card()).toMatchObject({ act: { kind: act, state: "waiting" } });
    expect(
      clinic.sql.all("SELECT 1 FROM dispute_attempt t JOIN dispute_act a ON a.id = t.act_id WHERE a.kind = ?", act),
    ).toEqual([]);
    given.isConnected = true;
    await runs(3);
    expect(await card()).toMatchObject({ sent: { kind: act } });
  });
});

describe("an act whose job is lost", () => {
  it.each(["waiting", "sending"])("is queued again when it is %s, and done", async (state) => {
    const { clinic, runs, card, world } = await begun("stripe", "accept");
    clinic.sql.run("UPDATE dispute_act SET state = ?", state);
    clinic.sql.run("DELETE FROM job WHERE kind = 'do_dispute_act'");
    wakeUp(world.runtime);
    await runs(3);
    expect(await card()).toMatchObject({ sent: { kind: "accept" } });
    wakeUp(world.runtime);
    expect(clinic.sql.all("SELECT 1 FROM job WHERE kind = 'do_dispute_act'")).toEqual([]);
  });
});

describe.each(AT)("at %s", (at) => {
  it("what was laid before the case said more is not sent: it is laid anew", async () => {
    const { say, given, runs, card } = await begun(at, "submit");
    const { pieces } = given;
    given.pieces = { texts: [{ kind: "refusal", text: "She signed clause 4 on 15 January." }], files: [] };
    await runs();
    expect(await card()).toMatchObject({ act: { kind: "submit", state: "refused", code: "newer_packet" } });
    expect(await card()).toMatchObject({ state: "needs_answer" });
    given.pieces = pieces;
    expect(await say("finance", { kind: "submit", mark: (await card()).staged?.mark ?? "" })).toMatchObject({
      ok: true,
    });
    await runs(3);
    expect(await card()).toMatchObject({ sent: { kind: "submit" }, state: "under_review" });
  });
});

describe("PayPal", () => {
  it("may offer no answer any more before its status says why: what may have left waits for that", async () => {
    const { runs, passes, card, vendor, ref } = await begunAtPayPal();
    await runs();
    passes(21 * 24 * HOUR_MS);
    await runs();
    expect(await card()).toMatchObject({ act: { kind: "submit", state: "sending" } });
    await vendor.control(`/disputes/${ref}`, { status: "UNDER_REVIEW" });
    passes(HOUR_MS);
    await runs(3);
    expect(await card()).toMatchObject({ sent: { kind: "submit" }, state: "under_review" });
  });

  it("is looked at so often in vain, and then a person looks", async () => {
    const { runs, passes, card } = await begunAtPayPal();
    await runs();
    passes(21 * 24 * HOUR_MS);
    for (let again = 0; again < 40; again += 1) {
      await runs(1);
      passes(25 * HOUR_MS);
    }
    expect(await card()).toMatchObject({ act: { kind: "submit", state: "refused", code: "no_answer" } });
  });
});

async function begunAtPayPal() {
  const scene = await DISPUTED_AT.paypal();
  await scene.say("lead", FIGHT);
  await scene.say("lead", { kind: "stage" });
  await scene.runs();
  const mark = (await scene.card()).staged?.mark ?? "";
  await scene.say("finance", { kind: "submit", mark });
  await scene.faults("submit", "drop_before");
  return scene;
}
