/** Danger: in one of several matters stands what is of another: its decision, its suggestion, its letter. */
import { expect, it } from "vitest";
import { mattersSeen, tellsToo, ticketOfMatter } from "../../../../app/sidebar/form/several.ts";
import { matterSeen } from "../../../../app/sidebar/patient/first-seen.ts";
import { readView } from "../../../../app/sidebar/view.ts";
import type { MatterView } from "../../../../core/contract/matter.ts";
import type { TicketView } from "../../../../core/contract/ticket.ts";
import * as views from "../../../support/ticket-views.ts";

const { notInformedSigned: ticket, proposalOf, decisionOf, idOf } = views;
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

it("of two letters the later one speaks of both: the earlier, which leaves half out, is not offered any more", () => {
  const [first, second] = [
    matter("Laser", { decisionIds: [idOf("D1")] }),
    matter("Serum", { decisionIds: [idOf("D2")] }),
  ];
  const decided = (...later: Parameters<typeof decisionOf>) => ({
    ...withMatters(first, second),
    decisions: [
      decisionOf({ decisionId: idOf("D1"), decidedAtMs: 1, reply: "About Laser." }),
      decisionOf({ decisionId: idOf("D2"), decidedAtMs: 2, reply: "Laser: yes. Serum: yes.", ...later[0] }),
    ],
  });
  expect(tellsToo(decided(), first)?.title).toBe("Serum");
  expect(tellsToo(decided(), second)).toBeUndefined();
  expect(tellsToo(decided({ reply: "About Serum." }), first)).toBeUndefined();
  expect(tellsToo(decided({ state: "stopped" }), first)).toBeUndefined();
  expect(tellsToo(decided({ state: "awaiting_approval" }), first)).toBeUndefined();
});
