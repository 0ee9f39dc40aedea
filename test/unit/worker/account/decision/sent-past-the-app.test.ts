/** Danger: a reply that promises what nobody decided is sent where no app is open, and nobody ever hears of it. */
import { expect, it } from "vitest";
import { err, ok } from "../../../../../core/result.ts";
import { takeSent } from "../../../../../worker/account/commands/decision/take-sent.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import type { Helpdesk } from "../../../../../worker/connectors/helpdesk.ts";
import { dump, NOW_MS, testClinic, ticket } from "../../../../support/clinic.ts";
import { decided, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { acted } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { HOUR_MS, worldOf } from "../../../../support/sending.ts";

const TRUE = "Hi Maya,\n\nWe will return $80.00 to your Visa.\n\nKind regards,\nAna";
const WRONG = "Hi Maya,\n\nWe will return $475.00 to your card.\n\nKind regards,\nAna";

function clinicOf() {
  const clinic = testClinic(mayasMassage());
  const ana = clinic.staff("agent");
  const leo = clinic.staff("lead", "Leo");
  const { caseId } = decided(clinic, ana, ulidOf("DEC", 1), { replyText: TRUE });
  const send = (messageId: string, body: string) =>
    transact(clinic.runtime, { type: "job", job: "intake" }, (context) =>
      takeSent(context, ticket, [{ messageId, body, writtenAtMs: NOW_MS }]),
    );
  const tasks = () => {
    const read = readCase(clinic.ctx(), ana, caseId);
    if (!read.ok) throw new Error(read.error.detail);
    return read.value.tasks.filter(({ kind }) => kind === "reply_wrong");
  };
  return { clinic, leo, send, tasks };
}

it("opens a task with both texts, once for a comment", () => {
  const { clinic, send, tasks } = clinicOf();
  send("1", TRUE);
  expect(tasks()).toEqual([]);
  send("2", WRONG);
  send("2", WRONG);
  expect(tasks()).toHaveLength(1);
  expect(tasks()[0]?.texts).toEqual({ sent: WRONG, ours: TRUE });
  const events = clinic.sql.all<{ data: string }>("SELECT data FROM event WHERE type = 'reply.sent_wrong'");
  expect(events).toHaveLength(1);
  expect(events[0]?.data).not.toContain("475");
});

it("keeps no card's number that stands in it, as in the mail that it quotes", () => {
  const { clinic, send, tasks } = clinicOf();
  send("2", `${WRONG}\n\nYou wrote: my card is 4242 4242 4242 4242`);
  expect(tasks()[0]?.texts?.sent).toContain("my card is xxxx xxxx xxxx 4242");
  expect(dump(clinic.sql)).not.toContain("4242 4242 4242 4242");
});

it("is found as well where the helpdesk answered only hours after it told", async () => {
  const { clinic, tasks } = clinicOf();
  const asked: number[] = [];
  let isSilent = true;
  const readSent = async (_ticketId: string, sinceMs: number) => {
    asked.push(sinceMs);
    return isSilent
      ? err({ verdict: "not_executed" as const, detail: "timeout" })
      : ok([{ messageId: "1", body: WRONG, writtenAtMs: NOW_MS }].filter(({ writtenAtMs }) => writtenAtMs >= sinceMs));
  };
  const port = { readSent } as unknown as Helpdesk;
  const world = { ...worldOf(clinic, scriptedProcessor(8_000)), helpdesk: () => port };
  const tell = () =>
    transact(clinic.runtime, { type: "job", job: "intake" }, (context) => context.queue("compare_sent", ticket));
  tell();
  await runJobs(world);
  clinic.setNow(NOW_MS + 2 * HOUR_MS);
  // And it tells of another meanwhile.
  tell();
  isSilent = false;
  await runJobs(world);
  expect(asked.length).toBeGreaterThan(1);
  expect(tasks()).toHaveLength(1);
});

it("leaves alone what a lead let go", () => {
  const { clinic, leo, send, tasks } = clinicOf();
  const sentence = "Our manager promised this to her in person.";
  expect(acted(clinic.runtime, "overrideSend", leo, [ticket, { text: WRONG, sentence }])).toMatchObject({ ok: true });
  send("3", WRONG.replaceAll("\n\n", "\n"));
  expect(tasks()).toEqual([]);
});

it("opens a case with the task where money is promised on a ticket that had none, once, and nothing where none is promised", () => {
  const clinic = testClinic(mayasMassage());
  const ana = clinic.staff("agent");
  const send = (messageId: string, body: string) =>
    transact(clinic.runtime, { type: "job", job: "intake" }, (context) =>
      takeSent(context, ticket, [{ messageId, body, writtenAtMs: NOW_MS }]),
    );
  send("1", "Hi Maya,\n\nA massage is $80.00, and we are open until six.\n\nAna");
  expect(clinic.sql.all("SELECT 1 FROM refund_case")).toEqual([]);
  send("2", WRONG);
  send("2", WRONG);
  send("3", WRONG.replace("475", "480"));
  const [{ id: caseId } = { id: "" }, ...others] = clinic.sql.all<{ id: string }>("SELECT id FROM refund_case");
  expect(others).toEqual([]);
  const read = readCase(clinic.ctx(), ana, caseId);
  const tasks = read.ok ? read.value.tasks : [];
  expect(tasks.map(({ kind, texts }) => [kind, texts?.sent])).toEqual([
    ["reply_wrong", WRONG],
    ["reply_wrong", WRONG.replace("475", "480")],
  ]);
});
