/** Danger: the bank's reference comes days after a refund has settled, when nothing else moves, and is passed over. */
import { expect, it } from "vitest";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { applyFound } from "../../../../../worker/account/domain/money/processor-truth.ts";
import { needLeg } from "../../../../../worker/account/store/money/legs.ts";
import { SENT_AT, scene } from "../../../../support/sending.ts";

async function settled() {
  const one = scene();
  await one.at(SENT_AT);
  const leg = () => needLeg(one.clinic.sql, one.legId);
  const found = (over: object = {}) =>
    transact(one.clinic.runtime, { type: "job", job: "outbox" }, (context) =>
      applyFound(context, leg(), { vendorRef: leg().vendorRef ?? "", status: "succeeded", ...over }),
    );
  const told = () =>
    one.clinic.sql
      .all<{ data: string }>("SELECT data FROM event WHERE type = 'leg.bank_reference'")
      .map(({ data }) => JSON.parse(data));
  return { ...one, leg, found, told };
}

it("is kept once the processor says it, though the refund is settled long since, and is told to the record once", async () => {
  const { leg, found, told } = await settled();
  expect(leg()).toMatchObject({ state: "settled", bankRef: null });
  found({ bankRef: "74958473120000000000001" });
  found({ bankRef: "74958473120000000000001" });
  expect(leg()).toMatchObject({ state: "settled", bankRef: "74958473120000000000001" });
  expect(told()).toMatchObject([{ bankRef: "74958473120000000000001" }]);
});

it("stays where a later reading is silent, and is none of another refund's nor of one that failed", async () => {
  const { leg, found, told } = await settled();
  found({ bankRef: "7495847" });
  found();
  expect(leg().bankRef).toBe("7495847");
  found({ vendorRef: "re_other", bankRef: "1111111" });
  found({ status: "failed", bankRef: "2222222" });
  expect(leg().bankRef).toBe("7495847");
  expect(told()).toHaveLength(1);
});
