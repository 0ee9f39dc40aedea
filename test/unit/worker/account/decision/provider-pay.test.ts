/** Danger: a refund forgets the pay that went with the sale, or takes it for money that never left. */
import { describe, expect, it } from "vitest";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { approvalCards } from "../../../../../worker/account/queries/approval/approvals.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import {
  aCard,
  aLine,
  aMail,
  aPurchase,
  aRecord,
  aUse,
  NOW_MS,
  rules,
  sixSessions,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { decideAs, decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";

type Pay = NonNullable<(typeof rules)["providerPay"]>;
const AT_SALE: Pay = { fallsDue: "at_sale", onRefund: "withheld" };

/** Six sessions for 1,200.00, of which 96.00 is tax, sold by Nia; two used. 800.00 go back, 64.00 of it tax. */
const sold: readonly ImportRecord[] = [
  aPurchase("B1", "P1", [
    aLine("N1", "laser6", 120_000, { taxMinor: 9_600, seller: "Nia Park", entitlement: sixSessions() }),
  ]),
  aCard("Y1", "B1", 120_000),
  aUse("U1", "N1", { provider: "Dr. Lee" }),
  aUse("U2", "N1", { provider: "Dr. Lee", usedOn: "2026-02-20" }),
  aRecord("booking", "K1", { patient: "P1", line: "N1", onDate: "2026-03-10", title: "Laser" }),
];

function selling(providerPay: Pay | undefined = AT_SALE) {
  const own = providerPay ? { ...rules, providerPay } : rules;
  const clinic = testClinic([...sold, aRecord("rules_version", "test-rules@2", { rules: own })]);
  const processor = scriptedProcessor(120_000);
  const world = worldOf(clinic, processor);
  const ana = clinic.staff("agent");
  return {
    clinic,
    processor,
    ana,
    decide: (bend: object = {}) => decided(clinic, ana, ulidOf("DEC", 1), { ...bend }),
    send: async () => {
      clinic.setNow(NOW_MS + 180_000);
      await runJobs(world);
    },
    tasks: () => {
      const read = readCase(clinic.ctx(), ana, ulidOf("CASE", 1));
      return read.ok ? read.value.tasks.filter(({ kind }) => kind === "provider_pay").map(({ text }) => text) : [];
    },
    events: () =>
      clinic.sql
        .all<{ data: string }>("SELECT data FROM event WHERE type = 'provider_pay.recorded'")
        .map(({ data }) => JSON.parse(data)),
  };
}

describe("a refund of what somebody was paid for", () => {
  it("is shown before deciding, recorded with the decision, and withheld once the money has gone: 736.00 net", async () => {
    const play = selling();
    const before = openTicketView(play.clinic.ctx(), play.ana, ticket, aMail());
    const option = before.ok ? before.value.proposal?.options.find(({ kind }) => kind === "refund") : undefined;
    expect(option?.providerPay).toMatchObject([{ who: "NP", state: "withheld", amountMinor: 73_600, currency: "USD" }]);
    expect(option?.bookingsToCancel).toBe(1);
    const view = play.decide();
    expect(view.providerPay).toMatchObject([{ who: "NP", state: "withheld", amountMinor: 73_600 }]);
    expect(play.events()).toMatchObject([{ state: "withheld", amountMinor: 73_600 }]);
    expect(JSON.stringify(play.events())).not.toMatch(/Nia|Park/);
    expect(play.tasks()).toEqual([]);
    await play.send();
    expect(play.tasks()).toEqual(["Withhold $736.00 from the next pay of NP (“Laser hair removal, 6 sessions”)"]);
  });

  it("absorbed by the clinic is recorded, and nobody has anything to do", async () => {
    const play = selling();
    expect(play.decide({ providerPay: "absorbed" }).providerPay).toMatchObject([{ state: "absorbed" }]);
    await play.send();
    expect(play.tasks()).toEqual([]);
    expect(play.events()).toMatchObject([{ state: "absorbed", amountMinor: 73_600 }]);
  });

  it("out of goodwill takes nothing from whoever sold it unasked; asked for, the approver reads it before the yes", () => {
    const play = selling();
    const more = { amountMinor: 90_000, exception: goodwill };
    const shown = evaluateRead(play.clinic.ctx(), play.ana, { ticket, option: "refund", amountMinor: 90_000 }, aMail());
    const option = shown.ok ? shown.value.proposal.options.find(({ kind }) => kind === "refund") : undefined;
    expect(option?.providerPay).toMatchObject([{ who: "NP", state: "absorbed" }]);
    expect(play.decide(more).providerPay).toMatchObject([{ who: "NP", state: "absorbed" }]);

    const asked = selling();
    asked.decide({ ...more, providerPay: "withheld" });
    const cards = approvalCards(asked.clinic.ctx(), asked.clinic.staff("lead"));
    expect(cards.ok && cards.value.approvals[0]?.providerPay).toMatchObject([{ who: "NP", state: "withheld" }]);
  });

  it("that did not go through withholds nothing", async () => {
    const play = selling();
    play.processor.plan("disputed");
    play.decide();
    await play.send();
    expect(play.tasks()).toEqual([]);
  });

  it("of unused visits touches no pay that falls due with visits; a choice about it is refused by its field", () => {
    const play = selling({ fallsDue: "at_redemption", onRefund: "withheld" });
    expect(decideAs(play.clinic, play.ana, ulidOf("DEC", 1), { providerPay: "withheld" })).toMatchObject({
      ok: false,
      error: { code: "invalid", field: "providerPay" },
    });
    expect(play.clinic.sql.one("SELECT count(*) AS n FROM decision")).toEqual({ n: 0 });
    expect(play.decide().providerPay).toMatchObject([{ who: "DL", state: "not_due", amountMinor: 0 }]);
  });

  it("in a clinic without such a rule says nothing of pay", () => {
    const clinic = testClinic(sold);
    expect(decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1)).providerPay).toBeUndefined();
  });

  it("stands as it was decided", () => {
    const play = selling();
    play.decide();
    expect(() => play.clinic.sql.run("UPDATE provider_pay SET state = 'absorbed'")).toThrow(/as it was decided/);
    expect(() => play.clinic.sql.run("DELETE FROM provider_pay")).toThrow(/as it was decided/);
    expect(() => play.clinic.sql.run("INSERT OR REPLACE INTO provider_pay SELECT * FROM provider_pay")).toThrow(
      /as it was decided/,
    );
  });
});
