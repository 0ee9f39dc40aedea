import { describe, expect, it } from "vitest";
import { reportOf } from "../../../../../worker/connectors/twilio/outcomes.ts";
import { MARIA, START_MS, textTo, twilioWorld } from "../../../../demo/twilio/world.ts";

type World = Awaited<ReturnType<typeof twilioWorld>>;
async function sentTo({ messenger }: World): Promise<string> {
  const answer = await messenger.send(textTo(MARIA));
  if (!answer.ok) throw new Error("not sent");
  return answer.value.vendorRef;
}

describe("a message that is asked for", () => {
  it("has no state while Twilio has it, then left, then arrived, each with its day", async () => {
    const world = await twilioWorld({ account: { sentAfterMs: 10_000, deliveredAfterMs: 10_000 } });
    const vendorRef = await sentTo(world);
    const read = () => world.messenger.readMessage?.(vendorRef);
    expect(await read()).toEqual({ ok: true, value: undefined });
    world.time.nowMs += 10_000;
    expect(await read()).toEqual({ ok: true, value: { vendorRef, state: "sent", atMs: START_MS + 10_000 } });
    world.time.nowMs += 10_000;
    expect(await read()).toEqual({ ok: true, value: { vendorRef, state: "delivered", atMs: START_MS + 20_000 } });
  });

  it("did not arrive, with the code for people to read", async () => {
    const world = await twilioWorld();
    await world.behind(MARIA, "unreachable", { errorCode: 30005 });
    const vendorRef = await sentTo(world);
    await world.later();
    expect(await world.messenger.readMessage?.(vendorRef)).toMatchObject({
      ok: true,
      value: { vendorRef, state: "undelivered", code: "30005" },
    });
  });

  it("that waited until it was of no use was dropped", async () => {
    const world = await twilioWorld({ account: { sentAfterMs: 600_000 } });
    const answer = await world.messenger.send(textTo(MARIA, { uselessFromMs: START_MS + 300_000 }));
    await world.later(301_000);
    const vendorRef = answer.ok ? answer.value.vendorRef : "";
    expect(await world.messenger.readMessage?.(vendorRef)).toMatchObject({
      ok: true,
      value: { state: "undelivered", code: "30036" },
    });
  });

  it.each<[object, object]>([
    [
      { kind: "status", status: 404 },
      { verdict: "refused", detail: "404 20404" },
    ],
    [{ kind: "answer", status: 404, body: {} }, { verdict: "unknown" }],
    [{ kind: "html_502" }, { verdict: "unknown" }],
    [{ kind: "drop_before" }, { verdict: "unknown" }],
    [{ kind: "answer", body: { sid: `SM${"f".repeat(32)}`, status: "delivered" } }, { verdict: "unknown" }],
    [{ kind: "status", status: 401 }, { verdict: "unauthorised" }],
    [{ kind: "status", status: 429 }, { verdict: "not_executed" }],
  ])("and has no answer: %o", async (fault, error) => {
    const world = await twilioWorld();
    const vendorRef = await sentTo(world);
    await world.fault({ operation: "messages.get", ...fault });
    expect(await world.messenger.readMessage?.(vendorRef)).toMatchObject({ ok: false, error });
  });

  it("by what is no id is not asked for", async () => {
    const world = await twilioWorld();
    const answer = await world.messenger.readMessage?.("../Calls");
    expect(answer).toEqual({ ok: false, error: { verdict: "refused", detail: "not_an_id" } });
    expect(world.sent).toEqual([]);
  });
});

it.each([
  ["accepted", undefined, undefined],
  ["queued", undefined, undefined],
  ["sending", undefined, undefined],
  ["scheduled", undefined, undefined],
  ["received", undefined, undefined],
  ["a_new_one", undefined, undefined],
  ["constructor", undefined, undefined],
  ["sent", undefined, "sent"],
  ["partially_delivered", undefined, "sent"],
  ["delivered", undefined, "delivered"],
  ["delivered", 21610, "delivered"],
  ["read", undefined, "delivered"],
  ["undelivered", 30003, "undelivered"],
  ["undelivered", 30006, "undelivered"],
  ["failed", undefined, "undelivered"],
  ["failed", 21610, "opted_out"],
  ["failed", 21614, "bad_address"],
  ["failed", 21612, "undelivered"],
  ["canceled", undefined, "undelivered"],
] as const)("%s with code %s says %s", (status, code, state) => {
  expect(reportOf("SM1", status, code)?.state).toBe(state);
});
