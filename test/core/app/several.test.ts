/** Danger: in one of several matters stands what is of another: its decision, its suggestion, its letter. */
import { expect, it } from "vitest";
import { matterSeen } from "../../../app/sidebar/first-seen.ts";
import { mattersSeen, ticketOfMatter } from "../../../app/sidebar/several.ts";
import { readView } from "../../../app/sidebar/view.ts";
import type { MatterView } from "../../../core/contract/matter.ts";
import type { TicketView } from "../../../core/contract/ticket.ts";
import * as views from "../../support/ticket-views.ts";

const { notInformedSigned: ticket, proposalOf } = views;
const matter = (lineId: string, more: Partial<MatterView> = {}): MatterView => ({
  lineId,
  title: lineId,
  state: "open",
  decisionIds: [],
  intent: { reasons: [] },
  ...more,
});
const withMatters = (...matters: MatterView[]): TicketView => ({ ...ticket, matters });

it("a matter shows nothing of the ticket's first suggestion, reason, letter or decision", () => {
  const seen = ticketOfMatter(
    withMatters(matter("A"), matter("B", { asks: ["reason"] })),
    matter("B", { asks: ["reason"] }),
  );
  expect(seen).not.toHaveProperty("proposal");
  expect(seen).not.toHaveProperty("draft");
  expect(seen).not.toHaveProperty("matters");
  expect(seen.intent.reason).toBeUndefined();
  expect(seen.decisions).toEqual([]);
  expect(matterSeen(seen, readView(""), undefined).missing).toEqual(["reason"]);
});

it("a matter shows its own", () => {
  const proposal = proposalOf({ reason: "product_return" });
  const own = matter("B", { proposal, intent: { quote: "the serum", reasons: ["product_return"] } });
  expect(ticketOfMatter(withMatters(matter("A"), own), own)).toMatchObject({
    patient: ticket.patient,
    proposal,
    intent: { quote: "the serum", reasons: ["product_return"] },
  });
});

it("one matter is no list", () => {
  expect(mattersSeen(ticket)).toEqual([]);
  expect(mattersSeen(withMatters(matter("A")))).toEqual([]);
  expect(mattersSeen(withMatters(matter("A"), matter("B")))).toHaveLength(2);
});
