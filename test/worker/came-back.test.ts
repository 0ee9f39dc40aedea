/** Danger: in the real object, with its ticket closed, money that came back is told to nobody, or to two tickets. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TicketView } from "../../core/contract/ticket.ts";
import { assert } from "../../core/result.ts";
import { aCard, aLine, aPurchase } from "../support/clinic.ts";
import { quiet } from "./http-support.ts";
import { closeClinics, decideOn, type MoneyClinic, moneyClinic, theTicket } from "./money-support.ts";
import { must } from "./must.ts";

beforeEach(quiet);
afterEach(closeClinics);

const DECISION = "01DEC000000000000000000001";
const UNDO_MS = 120_000;
const massage = [aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), aCard("Y1", "B1", 8_000)];

interface Desk {
  readonly tickets: readonly {
    readonly id: number;
    readonly followUpOf: number | null;
    readonly comments: readonly { readonly plainBody: string }[];
  }[];
}

const ticketsOf = async (clinic: MoneyClinic) =>
  ((await (await clinic.zendesk.control("GET", "/state")).json()) as Desk).tickets;

/** A refund of 80.00 that was sent, and came back after the ticket was closed. */
async function cameBack(accountId: string): Promise<MoneyClinic> {
  const clinic = await moneyClinic(accountId, massage);
  await decideOn(clinic, DECISION);
  clinic.pass(UNDO_MS);
  await clinic.runAlarms();
  await clinic.zendesk.control("POST", `/tickets/${theTicket.ticketId}/close`);
  const id = (await clinic.stripe.state()).refunds[0]?.id;
  await clinic.stripe.control(`/refunds/${id}/fail`, { failureReason: "lost_or_stolen_card" });
  await clinic.stripe.pump();
  await clinic.runAlarms();
  return clinic;
}

describe("a refund that came back after its ticket was closed", () => {
  it("goes on in one other ticket, whose webhook opens no second case", async () => {
    const clinic = await cameBack("wentonone1");
    await clinic.zendesk.pump();
    await clinic.runAlarms();
    const follow = (await ticketsOf(clinic)).filter(({ followUpOf }) => followUpOf === Number(theTicket.ticketId));
    expect(follow).toHaveLength(1);
    expect(follow[0]?.comments.at(-1)?.plainBody).toContain("Tell the patient: It left us, but it came back.");
    expect(await clinic.rows("SELECT count(*) AS n FROM refund_case")).toEqual([{ n: 1 }]);
    expect(await clinic.rows("SELECT count(*) AS n FROM event WHERE type = 'ticket.followed_up'")).toEqual([{ n: 1 }]);
    const ticket = { helpdesk: "zendesk", ticketId: String(follow[0]?.id) } as const;
    const view = must(await clinic.door().openTicket(clinic.people.agent, ticket));
    expect(view.correction?.draft.problems).toEqual([]);
  });

  it("is corrected over HTTP by whoever may, once, with words that fit", async () => {
    const clinic = await cameBack("correct001");
    const { people } = clinic;
    const path = `/v1/tickets/${theTicket.helpdesk}/${theTicket.ticketId}/corrected`;
    const { correction } = must(await clinic.door().openTicket(people.agent, theTicket));
    assert(correction, "Nothing is owed");
    const { decisionId, draft, writeAgainOn } = correction;
    const good = { decisionId, replyText: draft.text, writeAgainOn };
    const put = (who: keyof MoneyClinic["people"], body: unknown) => clinic.ask(people[who], "PUT", path, body);
    expect((await put("viewer", good)).status).toBe(403);
    for (const [bend, field] of [
      [{ ...good, replyText: "" }, "replyText"],
      [{ ...good, writeAgainOn: "soon" }, "writeAgainOn"],
      [{ ...good, writeAgainOn: "2031-01-01" }, "writeAgainOn"],
      [{ ...good, decisionId: "1 OR 1=1" }, "decisionId"],
    ] as const) {
      const answer = await put("agent", bend);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ code: "invalid", errors: [{ field }] });
    }
    expect((await put("agent", { ...good, extra: 1 })).status).toBe(422);
    expect(await clinic.rows("SELECT kind FROM task WHERE done_at_ms IS NULL")).toEqual([{ kind: "correct_reply" }]);
    const first = await put("agent", good);
    expect(first.status).toBe(200);
    expect(((await first.json()) as TicketView).correction).toBeUndefined();
    expect((await put("agent", good)).status).toBe(200);
    expect(await clinic.rows("SELECT kind FROM task WHERE done_at_ms IS NULL")).toEqual([{ kind: "write_again" }]);
  });
});
