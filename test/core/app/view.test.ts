import { describe, expect, it } from "vitest";
import { questionOf, readView, writeView } from "../../../app/sidebar/view.ts";

const ticket = { helpdesk: "zendesk", ticketId: "42" } as const;

describe("the view in the address's hash", () => {
  it("comes back from a reload as it was", () => {
    const view = {
      ...readView(""),
      tab: "cases",
      again: true,
      reason: "medical_stop",
      lineIds: ["A", "B"],
      option: "credit",
      amountMinor: 12_050,
      attested: { medicalNote: true, medicalNoteOn: "2026-11-02" },
      pay: "absorbed",
    } as const;
    expect(readView(`#${writeView("", view)}`)).toEqual(view);
  });

  it("leaves the helpdesk's own names in the hash alone, without which its SDK does not start", () => {
    const hash = "#origin=https%3A%2F%2Facme.zendesk.com&app_guid=g-1";
    const written = new URLSearchParams(writeView(hash, { ...readView(hash), reason: "expired" }));
    expect(written.get("origin")).toBe("https://acme.zendesk.com");
    expect(written.get("app_guid")).toBe("g-1");
    expect(written.get("reason")).toBe("expired");
  });

  it.each([
    "#reason=free_money",
    "#amount=-5",
    "#amount=1e9",
    "#amount=12.5",
    "#amount=0",
    "#option=cash",
    "#tab=admin",
    "#pay=nobody",
    "#attested=%7Bbroken",
    "#attested=null",
  ])("takes %s as if it were not there", (hash) => {
    expect(readView(hash)).toEqual(readView(""));
  });
});

describe("the question that a view asks", () => {
  it("is none while nothing was changed: opening a ticket is one call", () => {
    expect(questionOf(readView(""), ticket)).toBeUndefined();
    expect(questionOf(readView("#tab=cases"), ticket)).toBeUndefined();
  });

  it("names only what was changed, so that the server's suggestions stand for the rest", () => {
    expect(questionOf(readView("#option=credit"), ticket)).toEqual({ ticket, option: "credit" });
  });
});
