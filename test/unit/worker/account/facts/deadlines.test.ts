/** Danger: a list calls a matter late whose patient has had the answer, or a reason "other" that nobody has named. */
import { describe, expect, it } from "vitest";
import type { TicketRef } from "../../../../../core/contract/ticket.ts";
import { assert } from "../../../../../core/result.ts";
import { askPatient } from "../../../../../worker/account/commands/case/ask-patient.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import {
  aCard,
  aLine,
  aMail,
  aPurchase,
  mayasPackage,
  NOW_MS,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";

const otherMassage = [
  aPurchase("B2", "P1", [aLine("N2", "massage", 7_500)], { boughtOn: "2026-02-27" }),
  aCard("Y2", "B2", 7_500),
];

function cardOf(clinic: TestClinic) {
  const list = listCases(clinic.ctx(), clinic.staff("agent"), { limit: 10 });
  assert(list.ok, "The list was refused");
  const [card] = list.value.cases;
  assert(card, "No case is listed");
  return card;
}

function seen(clinic: TestClinic, mail = aMail()) {
  const view = openTicketView(clinic.ctx(), clinic.staff("agent"), ticket, mail);
  assert(view.ok, "The ticket was refused");
  return view.value;
}

const take = (clinic: TestClinic, mail = aMail(), which: TicketRef = ticket) =>
  transact(clinic.runtime, { type: "job", job: "intake" }, (context) => ingestTicket(context, which, mail));

describe("the days by which a patient is to hear", () => {
  it("count while they wait, and stand nowhere once the decision does, also while the clinic's own system disagrees", async () => {
    const clinic = testClinic(mayasPackage);
    const world = worldOf(clinic, scriptedProcessor(120_000));
    take(clinic);
    expect(cardOf(clinic).dueAtMs).toBeGreaterThan(NOW_MS);
    expect(seen(clinic)).toMatchObject({ dueFirstAnswerAtMs: expect.any(Number), dueDecisionAtMs: expect.any(Number) });

    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    clinic.setNow(NOW_MS + 180_000);
    await runJobs(world);
    expect(cardOf(clinic)).toMatchObject({ state: "in_progress", stillOpen: "package" });
    expect(cardOf(clinic)).not.toHaveProperty("dueAtMs");
    expect(seen(clinic)).not.toHaveProperty("dueFirstAnswerAtMs");
    expect(seen(clinic)).not.toHaveProperty("dueDecisionAtMs");
  });

  it("count for the decision while somebody's yes is waited for", () => {
    const clinic = testClinic(mayasMassage(150_000));
    take(clinic);
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    expect(cardOf(clinic)).toMatchObject({ state: "awaiting_approval", dueAtMs: expect.any(Number) });
  });

  it("count for the first answer while a question or a holding reply was only put into the editor, and while the bank asks", () => {
    const clinic = testClinic(mayasMassage(150_000));
    take(clinic);
    const asked = transact(clinic.runtime, clinic.staff("agent"), (context) => askPatient(context, ticket));
    assert(asked.ok, "The question was refused");
    expect(cardOf(clinic).state).toBe("awaiting_patient");
    expect(seen(clinic)).toMatchObject({ dueFirstAnswerAtMs: expect.any(Number) });
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    expect(seen(clinic)).toMatchObject({ dueFirstAnswerAtMs: expect.any(Number) });

    const disputed = testClinic(mayasPackage);
    take(disputed);
    disputed.sql.run("UPDATE refund_case SET state = 'needs_attention'");
    expect(seen(disputed)).toMatchObject({ dueFirstAnswerAtMs: expect.any(Number) });
  });

  it("put what is due on the earliest day first, be it a task or a decision, page by page", async () => {
    const clinic = testClinic([...mayasPackage, ...otherMassage]);
    const world = worldOf(clinic, scriptedProcessor(120_000));
    take(clinic);
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    clinic.setNow(NOW_MS + 180_000);
    await runJobs(world);
    take(clinic, aMail({ body: "Please refund my deep massage." }), { helpdesk: "zendesk", ticketId: "52" });
    const page = (cursor?: string) => {
      const list = listCases(clinic.ctx(), clinic.staff("agent"), {
        limit: 1,
        pile: "needs_me",
        owner: "everyone",
        ...(cursor === undefined ? {} : { cursor }),
      });
      assert(list.ok, "The list was refused");
      return list.value;
    };
    const first = page();
    expect(first.cases[0]).toMatchObject({ state: "in_progress", taskDueOn: "2026-03-04" });
    expect(page(first.nextCursor).cases[0]).toMatchObject({ state: "open", dueAtMs: Date.UTC(2026, 2, 6, 1) });
  });
});

describe("a reason that nobody has named", () => {
  const vague = aMail({ subject: "Hello", body: "I want my money back, it was not good." });

  it("is told apart from one that somebody called other", () => {
    const clinic = testClinic(mayasPackage);
    take(clinic, vague);
    expect(cardOf(clinic)).toMatchObject({ reason: "other", reasonOpen: true });
    expect(seen(clinic, vague).case).toMatchObject({ reasonOpen: true });
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1), {
      mail: vague,
      reason: "other",
      option: "credit",
      amountMinor: 1_000,
      exception: goodwill,
    });
    expect(cardOf(clinic).reason).toBe("other");
    expect(cardOf(clinic)).not.toHaveProperty("reasonOpen");
  });

  it("is told apart in a patient's open matters and earlier cases too", () => {
    const clinic = testClinic([...mayasPackage, ...otherMassage]);
    take(clinic, aMail({ subject: "Hello", body: "I want my money back for my deep massage, it was not good." }));
    const other = openTicketView(clinic.ctx(), clinic.staff("agent"), { helpdesk: "zendesk", ticketId: "52" }, vague);
    assert(other.ok, "The ticket was refused");
    expect(other.value.openMatters).toMatchObject([{ reason: "other", reasonOpen: true }]);
    expect(other.value.story?.earlierCases).toMatchObject([{ reason: "other", reasonOpen: true }]);
  });
});
