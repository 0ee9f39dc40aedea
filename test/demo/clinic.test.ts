import { describe, expect, it } from "vitest";
import type { TicketView } from "../../core/contract/ticket.ts";
import { EXPECTED, type Expected } from "../../demo/clinic/scenarios/expected.ts";
import { evaluateRead } from "../../worker/account/queries/decision/evaluate.ts";
import { openTicketView } from "../../worker/account/queries/intake/open-ticket.ts";
import { DEMO_NOW_MS, type LoadedClinic, loadedClinic, snapshotOf } from "../support/sample-clinic.ts";

function ticketOf({ clinic }: LoadedClinic, ticketId: number) {
  const ticket = clinic.tickets.find((one) => one.ticketId === ticketId);
  if (!ticket) throw new Error(`No ticket ${ticketId}`);
  return { ref: { helpdesk: "zendesk", ticketId: String(ticketId) } as const, snapshot: snapshotOf(ticket) };
}

function open(loaded: LoadedClinic, ticketId: number): TicketView {
  const { ref, snapshot } = ticketOf(loaded, ticketId);
  const view = openTicketView(loaded.ctx, loaded.person("agent"), ref, snapshot);
  if (!view.ok) throw new Error(view.error.detail);
  return view.value;
}

/** What the expectation speaks of, as the agent sees it. */
function seen(view: TicketView, expected: Expected) {
  const option = view.proposal?.options[0];
  const needs = view.proposal?.needs ?? [];
  return {
    scenario: expected.scenario,
    ticketId: expected.ticketId,
    patientName: view.patient?.name ?? null,
    matched: view.match.state,
    ...(view.who?.isAsked ? { about: view.who.meant.map(({ patient }) => patient.name) } : {}),
    verified: view.verification.state === "verified",
    reason: (view.matters?.[0] ?? view).intent.reason?.code ?? null,
    offer: option?.kind ?? null,
    amountMinor: option?.amountMinor ?? 0,
    currency: option?.currency ?? expected.currency,
    clauseId: option?.clause.id ?? null,
    ...(expected.policyVersionId ? { policyVersionId: view.proposal?.lines[0]?.policyVersionId } : {}),
    ...(needs.length > 0 ? { needs } : {}),
    ...(option && option.needsApprovalOf !== "nobody" ? { approval: option.needsApprovalOf } : {}),
    ...(expected.allocations ? { allocations: option?.allocations.map((one) => [one.label, one.amountMinor]) } : {}),
    ...(view.matters ? { also: alsoSeen(view.matters[1]) } : {}),
    ...(expected.onceAttested ? { onceAttested: expected.onceAttested } : {}),
  };
}

function alsoSeen(matter: NonNullable<TicketView["matters"]>[number] | undefined) {
  const option = matter?.proposal?.options[0];
  return {
    reason: matter?.intent.reason?.code,
    offer: option?.kind,
    amountMinor: option?.amountMinor,
    clauseId: option?.clause.id,
  };
}

const home = loadedClinic(1);
const ATTESTED = EXPECTED.flatMap((one) =>
  one.onceAttested ? [{ scenario: one.scenario, ticketId: one.ticketId, onceAttested: one.onceAttested }] : [],
);

describe("a scenario says what the texts of the policies say", () => {
  it.each(EXPECTED)("$scenario", (expected) => {
    expect(seen(open(home, expected.ticketId), expected)).toEqual(expected);
  });

  it.each(ATTESTED)("$scenario, once staff attest what was missing", ({ ticketId, onceAttested }) => {
    const { ref, snapshot } = ticketOf(home, ticketId);
    const { attested } = onceAttested;
    const answer = evaluateRead(home.ctx, home.person("agent"), { ticket: ref, attested }, snapshot);
    const options = answer.ok ? answer.value.proposal.options : [];
    const { kind: offer, amountMinor, clause, needsApprovalOf } = options[0] ?? {};
    expect({ offer, amountMinor, clauseId: clause?.id, needsApprovalOf }).toEqual({
      offer: onceAttested.offer,
      amountMinor: onceAttested.amountMinor,
      clauseId: onceAttested.clauseId,
      needsApprovalOf: "nobody",
    });
    const { besides } = onceAttested;
    if (besides) expect(options.find((one) => one.kind === besides[0])?.amountMinor).toBe(besides[1]);
  });

  it("stands for every scenario of the tour, and for no other", () => {
    const told = home.clinic.tickets.flatMap((ticket) => ticket.scenario ?? []);
    expect(told.toSorted()).toEqual(EXPECTED.map((one) => one.scenario).toSorted());
    expect(told.length).toBeGreaterThanOrEqual(16);
  });

  it("is decided in two clicks in the common case: nothing blocks the agent", () => {
    const { allowed, proposal, patient, story } = open(home, 1001);
    expect(allowed).toMatchObject({ decide: true });
    expect(proposal?.options[0]?.sumInWords).toBe("4 unused × $200.00 each. 2 used · 1 no-show not counted");
    expect(patient).toMatchObject({ name: "Maya Chen", visits: 19 });
    expect(story?.bookings).toHaveLength(2);
  });
});

/** New Year's morning, the day clocks go forward, a leap day, and the first of a short month. */
const OTHER_DAYS = ["2027-01-01T09:00:00Z", "2027-03-14T18:00:00Z", "2028-02-29T20:00:00Z", "2027-02-01T08:30:00Z"];

describe("the demo does not grow old, and another crowd changes no scenario", () => {
  it.each(OTHER_DAYS)("on %s", (day) => {
    const loaded = loadedClinic(OTHER_DAYS.indexOf(day) + 2, Date.parse(day));
    for (const expected of EXPECTED) expect(seen(open(loaded, expected.ticketId), expected)).toEqual(expected);
  });
});

describe("no ticket of the inbox breaks the sidebar", () => {
  it("opens every one, and every draft can be inserted", () => {
    for (const { ticketId } of home.clinic.tickets) {
      const { draft } = open(home, ticketId);
      expect([ticketId, draft?.problems ?? []]).toEqual([ticketId, []]);
    }
  });

  it("tells requests for money from the rest", () => {
    const asks = home.clinic.tickets
      .filter(({ ticketId }) => open(home, ticketId).intent.isRefundRequest)
      .map(({ ticketId }) => ticketId);
    const ordinary = asks.filter((ticketId) => ticketId > 1100);
    expect(ordinary).toEqual([1101, 1102, 1103, 1104, 1105, 1106, 1107, 1108, 1109, 1110, 1111]);
    expect(asks.filter((ticketId) => ticketId <= 1100)).toHaveLength(EXPECTED.length - 1);
  });

  it("announces few enough to load quickly", () => {
    const announced = home.clinic.tickets.filter((ticket) => ticket.announce);
    expect(announced.length).toBeLessThanOrEqual(60);
    expect(announced.every((ticket) => ticket.messages[0] && ticket.messages[0].atMs <= DEMO_NOW_MS)).toBe(true);
  });
});
