import { describe, expect, it } from "vitest";
import { languageIn, questionOf, readView, writeView } from "../../../../app/sidebar/view.ts";
import type { MatterView } from "../../../../core/contract/matter.ts";
import { proposalOf } from "../../../support/ticket-views.ts";

/** A matter with so much of a proposal as a question needs. */
const matterOf = (lineId: string, { reason }: { reason: MatterView["intent"]["reasons"][number] }): MatterView => ({
  lineId,
  title: "",
  state: "open",
  decisionIds: [],
  intent: { reasons: [reason] },
  proposal: proposalOf({ reason }),
});

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
      language: "fr",
    } as const;
    expect(readView(`#${writeView("", view)}`)).toEqual(view);
  });

  it("says in which language letters are asked for, in whichever matter that was chosen", () => {
    expect(languageIn("#language=fr")).toBe("fr");
    expect(languageIn("#2.language=es&2.reason=expired")).toBe("es");
    expect(languageIn("#language=xx&reason=expired")).toBeUndefined();
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
    "#language=de",
  ])("takes %s as if it were not there", (hash) => {
    expect(readView(hash)).toEqual(readView(""));
  });
});

describe("the views of several matters in one hash", () => {
  it("are apart: what is chosen in one says nothing of another, and the page is one", () => {
    const one = writeView("#tab=ticket", { ...readView(""), reason: "expired" }, 1);
    const both = writeView(`#${one}`, { ...readView(""), option: "credit", amountMinor: 500 }, 2);
    expect(readView(`#${both}`, 1)).toEqual({ ...readView(""), reason: "expired" });
    expect(readView(`#${both}`, 2)).toEqual({ ...readView(""), option: "credit", amountMinor: 500 });
    expect(readView(`#${both}`)).toEqual(readView(""));
    expect(readView(`#${writeView(`#${both}`, readView(""), 1)}`, 2)).toMatchObject({ option: "credit" });
  });

  it("ask by the line and the reason of their matter, which the server would not know", () => {
    const matter = matterOf("LASER", { reason: "moved_or_schedule" });
    expect(questionOf(readView("#1.option=credit", 1), ticket, matter)).toEqual({
      ticket,
      option: "credit",
      lineIds: ["LASER"],
      reason: "moved_or_schedule",
    });
    expect(questionOf(readView("", 1), ticket, matter)).toBeUndefined();
  });
});

describe("the question that a view asks", () => {
  it("is none while nothing was changed: opening a ticket is one call", () => {
    expect(questionOf(readView(""), ticket)).toBeUndefined();
    expect(questionOf(readView("#tab=cases"), ticket)).toBeUndefined();
  });

  it("names only what was changed, so that the server's suggestions stand for the rest", () => {
    expect(questionOf(readView("#option=credit"), ticket)).toEqual({ ticket, option: "credit" });
    expect(questionOf(readView("#language=es"), ticket)).toEqual({ ticket, language: "es" });
  });
});
