/** Danger: a leg stays for ever with a person who can do nothing; or a person's word alone makes a second refund. */
import { describe, expect, it, vi } from "vitest";
import type { ResolveLegRequest } from "../../../../../core/contract/money.ts";
import type { Role } from "../../../../../core/words.ts";
import { putSetting } from "../../../../../worker/account/store/account/settings.ts";
import { resolveLeg } from "../../../../support/operations.ts";
import { dashboard, HOUR_MS, MINUTE_MS, type Scene, SENT_AT, scene } from "../../../../support/sending.ts";

const sentence = "I looked at Stripe's dashboard: there is no refund.";

function resolve(play: Scene, verdict: Exclude<ResolveLegRequest["verdict"], "it_went">, role: Role = "finance") {
  return resolveLeg(play.world, play.clinic.staff(role), play.legId, { verdict, sentence });
}

/** Sent under a key that the processor takes for another request: nobody knows, and a person is called. */
async function attention(): Promise<Scene> {
  const play = scene("key_misused");
  await play.at(SENT_AT);
  expect(play.leg().state).toBe("attention");
  play.clinic.setNow(play.clinic.ctx().nowMs + HOUR_MS);
  return play;
}

describe("a leg that no machine could finish", () => {
  it("is sent again under a new key, once the processor says that it has nothing", async () => {
    const play = await attention();
    expect(await resolve(play, "send_again")).toMatchObject({ ok: true });
    expect(play.leg()).toMatchObject({ state: "reserved", generation: 2 });
    await play.at(SENT_AT + 2 * HOUR_MS);
    expect(play.leg()).toMatchObject({ state: "settled" });
    expect(play.processor.keys).toEqual([`${play.legId}:g1`, `${play.legId}:g2`]);
    expect(play.processor.refunds).toHaveLength(1);
  });

  it("is never sent again where the processor has its refund, whatever the person says", async () => {
    const play = await attention();
    play.processor.refunds.push({ ...dashboard, amountMinor: 8_000, legId: play.legId });
    expect(await resolve(play, "send_again")).toMatchObject({ ok: true });
    expect(play.leg()).toMatchObject({ state: "settled", vendor_ref: "re_dash", generation: 1 });
    expect(play.processor.keys).toHaveLength(1);
  });

  it("is nobody's word where the processor lists its refunds: the list says what went", async () => {
    const play = await attention();
    play.processor.refunds.push({ ...dashboard, amountMinor: 8_000 });
    const request = { verdict: "it_went", refundRef: "re_dash", sentence } as const;
    const finance = play.clinic.staff("finance");
    expect(await resolveLeg(play.world, finance, play.legId, request)).toMatchObject({
      error: { code: "invalid", field: "refundRef", values: { why: "listed" } },
    });
    expect(play.leg()).toMatchObject({ state: "attention", vendor_ref: null });
  });

  it("is given up: the hold is free, the case stays open and says so", async () => {
    const play = await attention();
    expect(await resolve(play, "give_up")).toMatchObject({ ok: true });
    expect(play.leg()).toMatchObject({ state: "failed", problem: "given_up" });
    expect(play.held()).toBe(0);
    expect(play.clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "needs_attention" });
    expect(await resolve(play, "send_again")).toMatchObject({ error: { code: "too_late" } });
  });

  it.each(["send_again", "give_up"] as const)("%s is said by nobody in their own matter", async (verdict) => {
    const play = await attention();
    const own = play.clinic.staff("finance", "Maya Chen");
    play.clinic.sql.run("UPDATE person SET email_norm = 'maya@example.com' WHERE id = ?", own.personId);
    expect(await resolveLeg(play.world, own, play.legId, { verdict, sentence })).toMatchObject({
      ok: false,
      error: { code: "own_matter" },
    });
    expect(play.leg().state).toBe("attention");
    expect(await resolve(play, verdict)).toMatchObject({ ok: true });
  });

  it("stays where it is when somebody only looks and there is nothing to see", async () => {
    const play = await attention();
    expect(await resolve(play, "look")).toMatchObject({ ok: true });
    expect(play.leg()).toMatchObject({ state: "attention", generation: 1 });
    expect(play.held()).toBe(8_000);
  });

  it.each(["send_again", "give_up"] as const)(
    "%s is refused while the last request may be under way",
    async (verdict) => {
      const play = scene("key_misused");
      await play.at(SENT_AT);
      play.clinic.setNow(play.clinic.ctx().nowMs + MINUTE_MS);
      expect(await resolve(play, verdict)).toMatchObject({ error: { code: "still_under_way" } });
      expect(play.leg().state).toBe("attention");
    },
  );

  it("is not touched while the processor does not answer, nor by another role, nor while the account is frozen", async () => {
    const play = await attention();
    for (const role of ["agent", "lead", "admin", "viewer"] as const) {
      expect(await resolve(play, "give_up", role)).toMatchObject({ error: { code: "forbidden" } });
    }
    play.processor.deaf = true;
    expect(await resolve(play, "give_up")).toMatchObject({ error: { code: "processor_unreachable" } });
    play.processor.deaf = false;
    putSetting(play.clinic.sql, "frozen", "1");
    expect(await resolve(play, "send_again")).toMatchObject({ error: { code: "frozen" } });
    expect(play.leg()).toMatchObject({ state: "attention", generation: 1 });
    expect(play.held()).toBe(8_000);
    const denied = play.clinic.sql.all("SELECT 1 FROM event WHERE type = 'access.denied'");
    expect(denied).toHaveLength(4);
  });

  it("is not asked about at a processor that a person paused, and says so", async () => {
    const play = await attention();
    const { sql } = play.clinic;
    const processor = sql.one<{ id: string }>(
      "SELECT processor AS id FROM payment WHERE id = (SELECT payment_id FROM leg LIMIT 1)",
    );
    sql.run(
      `INSERT INTO connection (id, kind, origin, config, paused_by_at_ms) VALUES (?1, 'stripe', 'https://x', '{}', 1)
       ON CONFLICT (id) DO UPDATE SET paused_by_at_ms = 1`,
      processor?.id ?? "",
    );
    const lists = vi.spyOn(play.processor.processor, "listRefunds");
    expect(await resolve(play, "look")).toMatchObject({ error: { code: "processor_paused" } });
    expect(lists).not.toHaveBeenCalled();
    expect(play.leg()).toMatchObject({ state: "attention", generation: 1 });
  });

  it("tells who did what, with the sentence kept apart", async () => {
    const play = await attention();
    await resolve(play, "give_up");
    const event = play.clinic.sql.one<{ data: string }>("SELECT data FROM event WHERE type = 'leg.resolved'");
    expect(JSON.parse(event?.data ?? "{}")).toMatchObject({ verdict: "give_up", state: "failed", legId: play.legId });
    expect(event?.data).not.toContain("dashboard");
    expect(play.clinic.sql.all("SELECT body FROM text WHERE body = ?", sentence)).toHaveLength(1);
  });

  it("two people at once: one new key", async () => {
    const play = await attention();
    const answers = await Promise.all([resolve(play, "send_again"), resolve(play, "send_again")]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(play.leg()).toMatchObject({ state: "reserved", generation: 2 });
  });
});
