/** Danger: a limit that counts money which never went sends every later refund of the day to somebody else. */

import { describe, expect, it } from "vitest";
import {
  decidedTodayMinor,
  exceptionsThisMonthMinor,
} from "../../../../../worker/account/domain/facts/decided-alone.ts";
import { aMail } from "../../../../support/clinic.ts";
import { decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { SENT_AT, scene } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

describe("what somebody has used of their limit today", () => {
  it("is what they decided, without what came back, and what replaces it once", async () => {
    const play = scene();
    const { clinic } = play;
    const decider = clinic.sql.one<{ id: string }>("SELECT decider_id AS id FROM decision")?.id ?? "";
    const today = () => decidedTodayMinor(clinic.ctx(), decider, "USD", undefined);
    await play.at(SENT_AT);
    expect(today()).toBe(8_000);
    play.processor.move("re_1", "failed", { reason: "expired_or_canceled_card" });
    await readMoney(play.world, "stripe refund:re_1");
    expect(play.leg().state).toBe("bounced");
    expect(today()).toBe(0);
    decided(clinic, { ...clinic.staff("agent"), personId: decider }, ulidOf("DEC", 2), { mail: aMail() });
    expect(today()).toBe(8_000);
  });

  it("is the same for the month's exceptions", async () => {
    const play = scene();
    const { clinic } = play;
    const finance = clinic.staff("finance");
    await play.at(SENT_AT);
    play.processor.move("re_1", "failed", { reason: "expired_or_canceled_card" });
    await readMoney(play.world, "stripe refund:re_1");
    decided(clinic, finance, ulidOf("DEC", 2), { amountMinor: 6_000, exception: goodwill });
    expect(exceptionsThisMonthMinor(clinic.ctx(), finance.personId, "USD", undefined)).toBe(6_000);
    clinic.sql.run("UPDATE leg SET state = 'bounced' WHERE decision_id = ?", ulidOf("DEC", 2));
    expect(exceptionsThisMonthMinor(clinic.ctx(), finance.personId, "USD", undefined)).toBe(0);
  });
});
