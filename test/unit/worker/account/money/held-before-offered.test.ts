/** Danger: before anybody decides, a payment turns out to be held, refunded elsewhere or never paid, and something else is offered in its place. */

import { describe, expect, it } from "vitest";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { settleDifference } from "../../../../../worker/account/commands/money/settle-difference.ts";
import { runRepeatable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import type { ProcessorCharge } from "../../../../../worker/connectors/payment-processor.ts";
import {
  aCard,
  aLine,
  aMail,
  aPolicy,
  aPurchase,
  aUse,
  NOW_MS,
  packagePolicy,
  sixSessions,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { provisioned } from "../../../../support/clinic-connections.ts";
import { decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { keptNotes } from "../../../../support/kept-notes.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { SENT_AT, worldOf } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const refundOrExtend = aPolicy({
  ...packagePolicy(9, "2026-01-02"),
  clauses: [],
  otherwise: {
    offers: [
      { kind: "refund", formula: { type: "unused_share" }, entitlement: "void" },
      { kind: "extend", formula: { type: "none" }, entitlement: "keep", extendDays: 30 },
    ] as never,
  },
});

/** Six sessions for 1,200.00, two used, and the mail that asks for the rest; nobody has decided anything. */
function scene() {
  const clinic = provisioned(
    testClinic([
      aPurchase("B1", "P1", [
        aLine("N1", "laser6", 120_000, { entitlement: { ...sixSessions(), expiresOn: "2026-12-31" } }),
      ]),
      aCard("Y1", "B1", 120_000),
      aUse("U1", "N1"),
      aUse("U2", "N1", { usedOn: "2026-02-20" }),
      refundOrExtend,
    ]),
  );
  const processor = scriptedProcessor(120_000, () => NOW_MS);
  const { notes, port } = keptNotes();
  const world = { ...worldOf(clinic, processor), helpdesk: () => port };
  const jobs = async () => {
    await runJobs(world);
    await runJobs(world);
  };
  const mail = aMail();
  transact(clinic.runtime, { type: "job", job: "intake" }, (context) => ingestTicket(context, ticket, mail));
  const finance = clinic.staff("finance");
  return {
    clinic,
    processor,
    world,
    notes,
    jobs,
    finance,
    suggestion: () => {
      const seen = openTicketView(clinic.ctx(), clinic.staff("agent"), ticket, mail);
      if (!seen.ok) throw new Error(seen.error.detail);
      const { proposal, draft } = seen.value;
      return {
        held: proposal?.held,
        suggested: proposal?.options.filter(({ suggested }) => suggested).map(({ kind }) => kind),
        letter: draft?.text,
      };
    },
    settle: (answer?: "same_matter" | "other_matter") => {
      const id = clinic.sql.one<{ id: string }>("SELECT id FROM difference WHERE settled_at_ms IS NULL")?.id ?? "";
      return runRepeatable(clinic.runtime, { id, name: "settle_difference", actor: finance }, (context) =>
        settleDifference(context, id, {
          sentence: "Ada looked at it in the dashboard.",
          ...(answer ? { answer } : {}),
        }),
      );
    },
  };
}

const OUTSIDE = "$300.00 of this payment went back outside this app. Was it for this matter?";

describe("a refund made elsewhere before anybody has decided", () => {
  it("is asked about first, in the suggestion and in one further note; the answer brings the rest", async () => {
    const play = scene();
    await play.jobs();
    expect(play.notes).toHaveLength(1);
    expect(play.notes[0]).toContain("Suggested: Refund $800.00");
    play.processor.dashboard("pi_Y1", 30_000);
    await readMoney(play.world, `stripe refund:${play.processor.refunds[0]?.vendorRef}`);
    await play.jobs();
    await play.jobs();
    expect(play.notes).toHaveLength(2);
    expect(play.notes[1]).toContain(OUTSIDE);
    expect(play.notes[1]).not.toContain("Suggested");
    expect(play.suggestion()).toEqual({ held: expect.stringContaining(OUTSIDE), suggested: [], letter: undefined });
    expect(play.settle("same_matter").ok).toBe(true);
    await play.jobs();
    expect(play.notes).toHaveLength(3);
    expect(play.notes[2]).toContain("Suggested: Refund $500.00");
    expect(play.suggestion()).toMatchObject({ held: undefined, suggested: ["refund"] });
  });

  it("for another matter brings the suggestion back as it was", async () => {
    const play = scene();
    await play.jobs();
    play.processor.dashboard("pi_Y1", 30_000);
    await readMoney(play.world, `stripe refund:${play.processor.refunds[0]?.vendorRef}`);
    await play.jobs();
    expect(play.settle("other_matter").ok).toBe(true);
    await play.jobs();
    expect(play.notes.at(-1)).toContain("Suggested: Refund $800.00");
  });
});

/** What the processor says of the payment, and how the suggestion and the note put it. */
const STATES: readonly [string, Partial<ProcessorCharge>, RegExp][] = [
  ["disputed", { dispute: "open_locked" }, /dispute/],
  ["in another currency", { currency: "EUR" }, /another currency/],
  ["not paid", { capturedMinor: 0 }, /has come in/],
];

describe("a payment that gives nothing back now", () => {
  it.each(STATES)("%s: the true state is said, and nothing stands in its place", async (_, charge, words) => {
    const play = scene();
    play.processor.charge = charge;
    await readMoney(play.world, "stripe payment:pi_Y1");
    await play.jobs();
    expect(play.notes.at(-1)).toMatch(words);
    expect(play.notes.join()).not.toContain("Suggested");
    expect(play.suggestion()).toEqual({ held: expect.stringMatching(words), suggested: [], letter: undefined });
  });

  it("that was never captured is a difference as soon as it is read", async () => {
    const play = scene();
    play.processor.charge = { capturedMinor: 0 };
    await readMoney(play.world, "stripe payment:pi_Y1");
    await readMoney(play.world, "stripe payment:pi_Y1");
    const found = play.clinic.sql.all("SELECT kind, our_minor AS ours, their_minor AS theirs FROM difference");
    expect(found).toEqual([{ kind: "captured_differs", ours: 120_000, theirs: 0 }]);
  });
});

describe("a dispute that opens while a refund waits in its undo window", () => {
  it.each([
    ["won", { dispute: "won", disputedMinor: 0 }, { suggested: ["refund"] }],
    ["lost", { dispute: "lost", disputedMinor: 120_000 }, { suggested: [], letter: undefined }],
  ] as const)("sends nothing; %s in the end, that is what is said then", async (_, outcome, seen) => {
    const play = scene();
    decided(play.clinic, play.finance, ulidOf("DEC", 1), { amountMinor: 80_000 });
    play.processor.charge = { dispute: "open_locked" };
    await readMoney(play.world, "stripe payment:pi_Y1");
    play.clinic.setNow(NOW_MS + SENT_AT);
    await play.jobs();
    expect(play.clinic.sql.all("SELECT state, problem FROM leg")).toEqual([
      { state: "failed", problem: "payment_locked" },
    ]);
    expect(play.processor.refunds).toEqual([]);
    play.processor.charge = outcome;
    await readMoney(play.world, "stripe payment:pi_Y1");
    await play.jobs();
    expect(play.suggestion()).toMatchObject(seen);
    expect(play.processor.refunds).toEqual([]);
  });
});

describe("money that waits when finance is asked about its payment", () => {
  it.each([
    ["payment_gone", undefined],
    ["currency_differs", { currency: "EUR" }],
  ] as const)("is told to the ticket once: %s", async (kind, charge) => {
    const play = scene();
    decided(play.clinic, play.finance, ulidOf("DEC", 1), { amountMinor: 10_000, exception: goodwill });
    await play.jobs();
    play.notes.length = 0;
    if (charge) play.processor.charge = charge;
    else play.world.processor = () => ({ ...play.processor.processor, readCharge: async () => REFUSED });
    play.clinic.setNow(NOW_MS + SENT_AT);
    await play.jobs();
    await play.jobs();
    expect(play.clinic.sql.all("SELECT kind FROM difference")).toEqual([{ kind }]);
    expect(play.notes).toHaveLength(1);
    expect(play.notes[0]).toContain("held back until finance has said what differs on this payment");
  });
});

const REFUSED = { ok: false, error: { verdict: "refused", detail: "resource_missing" } } as const;
