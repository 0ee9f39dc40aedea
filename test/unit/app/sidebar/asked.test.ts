/** Danger: the words beside a question say something of the message that is not so. */
import { describe, expect, it } from "vitest";
import { whyPurchaseAsked, whyReasonAsked } from "../../../../app/sidebar/form/asked.ts";
import { touchedOf } from "../../../../app/sidebar/form/case-form.ts";
import { readsOtherwise } from "../../../../app/sidebar/patient/first-seen.ts";
import type { AboutPurchaseView } from "../../../../core/contract/evidence.ts";
import * as views from "../../../support/ticket-views.ts";

const { idOf, notInformedSigned } = views;
type Evidence = AboutPurchaseView["likely"][number]["evidence"][number];
const piece = (kind: Evidence["kind"], side: Evidence["side"] = "for"): Evidence => ({
  kind,
  side,
  quote: kind === "only" ? "" : "sessions",
  record: { entry: "kind", text: "package" },
});
const line = (name: string, ...evidence: Evidence[]) => ({ lineId: idOf(name), evidence });
const asked = (about: AboutPurchaseView) => whyPurchaseAsked({ about });

describe("why the purchase is asked about", () => {
  it("is the open case where the only purchase on file stands out and the message names nothing", () => {
    expect(asked({ likely: [line("A", piece("only"))], meant: idOf("A") })).toBe("open_case");
  });

  it("is what the message names where that is on no record", () => {
    expect(asked({ likely: [line("A")], onNoRecord: "Botox" })).toBe("not_on_record");
  });

  it("is that it fits several only where its own words fit more than one", () => {
    expect(asked({ likely: [line("A", piece("kind")), line("B", piece("kind"))] })).toBe("fits_several");
    expect(asked({ likely: [line("A", piece("kind")), line("B", piece("kind", "against"))] })).toBe("not_clear");
    expect(asked({ likely: [line("A", piece("reason")), line("B", piece("reason"))] })).toBe("not_clear");
    expect(asked({ likely: [line("A"), line("B")] })).toBe("not_clear");
    expect(whyPurchaseAsked({})).toBe("not_clear");
  });
});

it("does not say that a message has no reason where two are shown", () => {
  const { intent } = notInformedSigned;
  expect(whyReasonAsked({ intent: { ...intent, reasons: ["result", "changed_mind"] } })).toBe("two_likely");
  expect(whyReasonAsked({ intent: { isRefundRequest: true } })).toBe("none_found");
});

it("speaks of no message where nobody wrote one", () => {
  const started = { how: "phone", said: "She rang.", byPerson: "Ana", atMs: 1 } as const;
  expect(whyPurchaseAsked({ about: { likely: [line("A"), line("B")] }, started })).toBe("no_message");
  expect(whyReasonAsked({ intent: { isRefundRequest: true }, started })).toBe("no_message");
});

it("tells a message's own reason apart from the one that stands on the page", () => {
  const ticket = {
    ...notInformedSigned,
    intent: { isRefundRequest: true, reason: { code: "changed_mind" as const, quote: "I changed my mind" } },
  };
  expect(readsOtherwise(ticket, "moved_or_schedule")).toEqual(["changed_mind"]);
  expect(readsOtherwise(ticket, "changed_mind")).toEqual([]);
  expect(readsOtherwise(ticket, undefined)).toEqual([]);
  const unclear = {
    ...ticket,
    intent: { isRefundRequest: true, reasons: ["result" as const, "not_informed" as const] },
  };
  expect(readsOtherwise(unclear, "moved_or_schedule")).toEqual(["result", "not_informed"]);
  expect(readsOtherwise(unclear, "not_informed")).toEqual([]);
});

describe("what is taken off in the clinic's own system", () => {
  const matter = (() => {
    const purchase = notInformedSigned.story?.purchases[0];
    const bought = purchase?.lines[0];
    if (!purchase || !bought) throw new Error("The sample ticket has no purchase");
    return {
      ...bought,
      boughtOn: purchase.boughtOn,
      location: purchase.location,
      currency: purchase.currency,
      payments: purchase.payments,
    };
  })();
  const { entitlement, ...product } = matter;
  const option = views.proposalOf().options[0];
  const chosen = option && {
    kind: option.kind,
    option: { ...option, entitlementEffect: "void" as const },
    amountMinor: option.amountMinor,
    bonusMinor: 0,
    currency: option.currency,
    suggested: true,
    exception: false,
  };

  it("is named after what was bought, and nothing for a product", () => {
    if (!entitlement) throw new Error("The sample purchase is no package");
    expect(touchedOf(chosen, [matter])).toEqual({ kind: "package", effect: "void" });
    expect(touchedOf(chosen, [{ ...matter, entitlement: { ...entitlement, kind: "membership" } }])).toEqual({
      kind: "membership",
      effect: "void",
    });
    expect(touchedOf(chosen, [product])).toBeUndefined();
    expect(touchedOf(undefined, [matter])).toBeUndefined();
  });
});
