/** Danger: the database is put back to before an approval, and what was approved and sent since is approved and sent again. */
import { describe, expect, it } from "vitest";
import { SEND_SETTLES_MS } from "../../../../../core/refund/limits.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { applyRefunds } from "../../../../../worker/account/domain/money/processor-truth.ts";
import { approveAs } from "../../../../support/approving.ts";
import { aCard, aLine, aPurchase, testClinic } from "../../../../support/clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { legsOf, olderCopies } from "../../../../support/older-copies.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { dashboard, HOUR_MS, SENT_AT } from "../../../../support/sending.ts";

const { live, keep, putBack } = olderCopies();

describe("an account that is put back to before a yes", () => {
  it("does not take the yes again for what has left: the approval ends, the refund counts, the case is open", async () => {
    const processor = scriptedProcessor(8_000);
    const first = live(processor, true);
    decided(first.clinic, first.clinic.staff("agent"), ulidOf("DEC", 1), { amountMinor: 5_000, exception: goodwill });
    first.end();
    keep();
    const second = live(processor);
    const asked = second.clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval");
    const yes = { verdict: "approve", approvalHash: asked?.hash ?? "", sentence: "Yes, do it." } as const;
    expect(approveAs(second.clinic.runtime, second.clinic.staff("finance"), asked?.id ?? "", yes).ok).toBe(true);
    await second.at(SENT_AT);
    expect(processor.refunds).toHaveLength(1);
    second.end();
    putBack();
    const third = live(processor);
    processor.forgetKeys();
    await third.at(HOUR_MS);
    await third.at(HOUR_MS + SEND_SETTLES_MS);
    expect(third.clinic.sql.all("SELECT state FROM approval")).toEqual([{ state: "void" }]);
    expect(legsOf(third)).toMatchObject([{ state: "closed", tries: 0 }]);
    expect(third.clinic.sql.one("SELECT elsewhere_minor AS minor FROM payment")).toEqual({ minor: 5_000 });
    expect(third.clinic.sql.all("SELECT kind FROM difference WHERE settled_at_ms IS NULL")).toEqual([
      { kind: "unknown_refund" },
    ]);
    const again = approveAs(third.clinic.runtime, third.clinic.staff("finance"), asked?.id ?? "", yes);
    expect(again).toMatchObject({ error: { code: "already_decided" } });
    expect(processor.keys).toHaveLength(1);
    third.end();
  });

  it("and a refund of another payment, which only names its leg, ends nothing", () => {
    const other = [aPurchase("B2", "P1", [aLine("N2", "massage", 8_000)]), aCard("Y2", "B2", 8_000)];
    const clinic = testClinic([...mayasMassage(), ...other]);
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1), { amountMinor: 5_000, exception: goodwill });
    const legId = clinic.sql.one<{ id: string }>("SELECT id FROM leg")?.id ?? "";
    transact(clinic.runtime, { type: "job", job: "reconcile" }, (context) =>
      applyRefunds(context, clinic.id("payment", "Y2"), [{ ...dashboard, legId }]),
    );
    expect(clinic.sql.all("SELECT state FROM approval")).toEqual([{ state: "waiting" }]);
  });
});
