import { describe, expect, it } from "vitest";
import {
  acceptedOf,
  actSeen,
  isWithdrawn,
  likelyReasons,
  matterSeen,
  pageSeen,
  placeSeen,
  reasonSeen,
} from "../../../../app/sidebar/patient/first-seen.ts";
import { readView } from "../../../../app/sidebar/view.ts";
import type { TicketView } from "../../../../core/contract/ticket.ts";
import * as views from "../../../support/ticket-views.ts";

const { notInformedSigned, proposalOf } = views;
const view = (hash = "") => readView(hash);
const without = ({ patient: _, ...rest }: TicketView): TicketView => rest;
const quiet: TicketView = { ...notInformedSigned, intent: { isRefundRequest: false } };
const unsure: TicketView = { ...quiet, intent: { isRefundRequest: false, band: "unsure", because: "language" } };
const withCase = (ticket: TicketView): TicketView => ({
  ...ticket,
  case: { caseId: views.idOf("CASE"), state: "open", reason: "other", tickets: [], openedAtMs: 0, openTasks: 0 },
});
const place = (ticket: TicketView, hash = "") => placeSeen(matterSeen(ticket, view(hash), undefined));
const proposing = (bend: Partial<ReturnType<typeof proposalOf>>): TicketView => ({
  ...notInformedSigned,
  proposal: proposalOf(bend),
});

describe("the page", () => {
  it("asks who it is before anything else, and says nothing of a mail that asks for nothing", () => {
    expect(pageSeen(without(notInformedSigned))).toBe("who");
    expect(pageSeen(without(quiet))).toBe("quiet");
    expect(pageSeen(quiet)).toBe("quiet");
  });

  it("asks a person about what may be a request, also of an unknown sender", () => {
    expect(pageSeen(unsure)).toBe("maybe");
    expect(pageSeen(without(unsure))).toBe("maybe");
    expect(pageSeen(withCase(unsure))).toBe("matter");
  });

  it("is quiet where somebody said that it is no request, as long as there is no case", () => {
    const saidNo = { byPerson: "Ana", atMs: 1 };
    const told = { ...notInformedSigned, intent: { ...notInformedSigned.intent, saidNo } };
    expect(pageSeen(told)).toBe("quiet");
    expect(pageSeen(withCase(told))).toBe("matter");
  });

  it("is the matter's where the mail asks, or a person started one", () => {
    expect(pageSeen(notInformedSigned)).toBe("matter");
    expect(pageSeen(withCase(quiet))).toBe("matter");
    expect(pageSeen(withCase(without(quiet)))).toBe("who");
  });
});

describe("in the place of the suggestion", () => {
  it("stands the suggestion", () => expect(place(proposing({})).shows).toBe("suggestion"));

  it("stands what the policy needs to know, before all else", () => {
    expect(place(proposing({ options: [], needs: ["evidence.medical_note"] }))).toEqual({
      shows: "needs",
      needs: ["evidence.medical_note"],
    });
  });

  it("stands what nobody has said yet", () => {
    const { proposal: _, ...asked } = notInformedSigned;
    expect(place({ ...asked, asks: ["purchase"] })).toEqual({ shows: "asks", missing: ["purchase"] });
  });

  it("stands nothing where all was given, the payments have to be put right, or the policy offers nothing", () => {
    const taken = { currency: "USD", paidMinor: 1, takenMinor: 1, parts: [], nothingMore: true, waiting: [] };
    expect(place(proposing({ taken }))).toEqual({ shows: "nothing", because: "given" });
    expect(place(proposing({ held: "A payment differs." }))).toEqual({ shows: "nothing", because: "held" });
    expect(place(proposing({ options: [] }))).toEqual({ shows: "nothing", because: "no_offer" });
  });
});

it("names no reason where the server asks for it, until a person has chosen one", () => {
  const asked: TicketView = { ...notInformedSigned, asks: ["reason"] };
  expect(reasonSeen(asked, view(), undefined)).toBeUndefined();
  expect(reasonSeen(asked, view("#reason=result"), undefined)).toBe("result");
  expect(reasonSeen(notInformedSigned, view(), proposalOf({ reason: "expired" }))).toBe("expired");
});

describe("the primary button", () => {
  const agent = { role: "agent", isCaused: false } as const;
  const seen = (ticket: TicketView, hash = "", who: Parameters<typeof actSeen>[3] = agent) => {
    const { proposal, chosen } = matterSeen(ticket, view(hash), undefined);
    return chosen && actSeen(ticket, proposal, chosen, who);
  };
  const allowed = { ...notInformedSigned.allowed, decide: true };

  it("decides what the policy suggests", () => expect(seen({ ...proposing({}), allowed })).toBe("decide"));

  it("decides nothing while money is blocked", () => {
    expect(seen({ ...proposing({}), allowed: { ...allowed, blocked: "not_verified" } })).toBe("blocked");
    expect(seen({ ...proposing({}), allowed: { ...allowed, decide: false } })).toBe("blocked");
  });

  it("waits for the cause of an exception", () => {
    const hash = "#option=refund&amount=90000";
    expect(seen({ ...proposing({}), allowed }, hash)).toBe("cause_first");
    expect(seen({ ...proposing({}), allowed }, hash, { role: "agent", isCaused: true })).toBe("decide");
  });
});

describe("a reason that the mail leaves open", () => {
  const open: TicketView = {
    ...notInformedSigned,
    asks: ["reason"],
    intent: { ...notInformedSigned.intent, reasons: ["medical_stop", "result"] },
  };
  it("offers the two likeliest, and chooses none", () => {
    expect(likelyReasons(open, view())).toEqual(["medical_stop", "result"]);
    expect(reasonSeen(open, view(), undefined)).toBeUndefined();
  });
  it("offers both still where the likeliest stands because the sum is the same for either", () => {
    const { case: _, asks: __, ...bare } = open;
    const standing = { ...bare, proposal: proposalOf({ reason: "medical_stop" }) };
    expect(likelyReasons(standing, view())).toEqual(["medical_stop", "result"]);
    expect(likelyReasons({ ...bare, proposal: proposalOf({ reason: "expired" }) }, view())).toEqual([]);
  });
  it("offers them no more once one is chosen or known", () => {
    expect(likelyReasons(open, view("#reason=result"))).toEqual([]);
    expect(likelyReasons({ ...open, asks: ["purchase"] }, view())).toEqual([]);
  });
});

it("while only the reason is missing, the page says which purchase the mail means", () => {
  const { proposal: _, ...silent } = notInformedSigned;
  const [line] = silent.story?.purchases[0]?.lines ?? [];
  const lineId = line?.lineId ?? "";
  const ticket: TicketView = {
    ...silent,
    asks: ["reason"],
    about: { likely: [{ lineId, evidence: [] }], lineIds: [lineId] },
  };
  expect(matterSeen(ticket, view(), undefined).lines).toMatchObject([{ lineId }]);
  const { about: _about, ...asked } = { ...ticket, asks: ["purchase" as const, "reason" as const] };
  expect(matterSeen(asked, view(), undefined).lines).toEqual([]);
});

describe("what the patient has said", () => {
  const said = { writtenAtMs: 1, recordedAtMs: 2, byPerson: "Ana", messageId: "7" };
  const withdrawn: TicketView = { ...withCase(notInformedSigned), heard: [{ as: "withdrawn", ...said }] };
  const state = (ticket: TicketView, now: "open" | "done"): TicketView =>
    ticket.case ? { ...ticket, case: { ...ticket.case, state: now } } : ticket;

  it("offers nothing to press on a request that was taken back, until a later mail opens the case again", () => {
    expect(isWithdrawn(state(withdrawn, "done"))).toBe(true);
    expect(isWithdrawn(state(withdrawn, "open"))).toBe(false);
    expect(isWithdrawn(state(withCase(notInformedSigned), "done"))).toBe(false);
  });

  it("names the offer that was accepted, as long as it can be given and is not suggested anyway", () => {
    const base = proposing({});
    const [first] = base.proposal?.options ?? [];
    if (!first) throw new Error("no option");
    const credit = { ...first, kind: "credit" as const, suggested: false };
    const heard: TicketView["heard"] = [{ as: "accepted", offer: "credit", ...said }];
    const ticket: TicketView = { ...proposing({ options: [first, credit] }), heard };
    expect(acceptedOf(ticket)).toMatchObject({ offer: "credit" });
    expect(acceptedOf({ ...proposing({ options: [first] }), heard })).toBeUndefined();
    expect(acceptedOf({ ...ticket, heard: [{ as: "accepted", offer: first.kind, ...said }] })).toBeUndefined();
  });
});
