/** Danger: a mail goes by itself where nobody allowed it, to a stranger, twice, after its day, or to who wants none; or nobody hears that it did not arrive. */
import { describe, expect, it } from "vitest";
import { err, ok } from "../../../../../core/result.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import type { JobDependencies } from "../../../../../worker/account/dependencies.ts";
import { contactHashOf } from "../../../../../worker/account/domain/messages/queue-message.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import type { Snapshot } from "../../../../../worker/account/store/intake/snapshot.ts";
import { stopContact } from "../../../../../worker/account/store/messages/contact-stops.ts";
import type { OutgoingMessage, PatientMessenger } from "../../../../../worker/connectors/patient-messenger.ts";
import { aMassageMail, NOW_MS, testClinic, ticket } from "../../../../support/clinic.ts";
import { mayasMassage } from "../../../../support/deciding.ts";
import { acted } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { HOUR_MS, worldOf } from "../../../../support/sending.ts";

const ADDRESS = { channel: "email", value: "maya@example.com" } as const;
type Said = Awaited<ReturnType<PatientMessenger["send"]>>;

/** A clinic that lets mails go by themselves, unless it does not. */
function allowing(automaticMail = true, answer: Said = ok({ vendorRef: "SG1" })) {
  const clinic = testClinic(mayasMassage());
  clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('mail', 'sendgrid', 'https://x', '{}')");
  const admin = clinic.staff("admin");
  expect(acted(clinic.runtime, "putClinicDetails", admin, [{ address: "", automaticMail }])).toMatchObject({
    ok: true,
  });
  const sent: OutgoingMessage[] = [];
  const messenger: PatientMessenger = {
    send: async (message) => {
      sent.push(message);
      return answer;
    },
  };
  const world: JobDependencies = { ...worldOf(clinic, scriptedProcessor(8_000)), messenger: () => messenger };
  const comes = async (mail: Snapshot = aMassageMail(), ticketId: string = ticket.ticketId) => {
    transact(clinic.runtime, { type: "job", job: "intake" }, (context) =>
      ingestTicket(context, { ...ticket, ticketId }, mail),
    );
    await runJobs(world);
  };
  return { clinic, admin, sent, comes };
}

it("goes once, in the patient's words for it, and is offered to nobody any more", async () => {
  const { clinic, admin, sent, comes } = allowing();
  await comes();
  await comes();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ to: "maya@example.com" });
  expect(JSON.stringify(sent[0])).toContain("Re: Refund please");
  expect(JSON.stringify(sent[0])).not.toMatch(/massage|\$|http/i);
  const view = openTicketView(clinic.ctx(), admin, ticket, aMassageMail());
  expect(view.ok && view.value.letters?.map(({ kind }) => kind)).toBeFalsy();
  const types = clinic.sql.all<{ type: string }>("SELECT type FROM event ORDER BY seq").map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(["message.queued", "letter.told", "message.moved"]));
});

const sender = aMassageMail().sender ?? ({} as never);
it.each<[string, Partial<Snapshot>]>([
  ["a stranger", { requesterEmail: "else@example.com" }],
  ["a forged sender", { sender: { ...sender, trusted: false } }],
  ["a program", { sender: { ...sender, flags: [4] } }],
  ["who writes by chat", { sender: { ...sender, channel: "chat" } }],
  ["a mail of the day before", { receivedAtMs: NOW_MS - 40 * HOUR_MS * 2 }],
  ["a mail that asks for nothing", { subject: "Hours", body: "When do you open on Saturday?" }],
])("does not go to %s", async (_, fields) => {
  const { sent, comes } = allowing();
  await comes(aMassageMail(fields));
  expect(sent).toEqual([]);
});

describe("does not go", () => {
  it("where nobody allowed it", async () => {
    const { sent, comes } = allowing(false);
    await comes();
    expect(sent).toEqual([]);
  });

  it("to an address that takes none", async () => {
    const { clinic, sent, comes } = allowing();
    stopContact(clinic.sql, "email", contactHashOf(clinic.ctx(), ADDRESS), { why: "opted_out", nowMs: NOW_MS });
    await comes();
    expect(sent).toEqual([]);
    expect(clinic.sql.all("SELECT 1 FROM event WHERE type = 'letter.told'")).toEqual([]);
  });

  it("twice a day to one address, whatever the ticket", async () => {
    const { sent, comes } = allowing();
    await comes();
    await comes(aMassageMail({ body: "I want a refund for something else altogether. Maya" }), "77");
    expect(sent).toHaveLength(1);
  });
});

it("stops for a person where nobody can say whether it left", async () => {
  const unknown = err({ verdict: "unknown", code: "timeout", detail: "" }) as Said;
  const { clinic, sent, comes } = allowing(true, unknown);
  await comes();
  clinic.setNow(NOW_MS + 26 * HOUR_MS);
  await comes(aMassageMail(), "78");
  expect(sent.length).toBeLessThanOrEqual(1);
  expect(clinic.sql.all("SELECT kind, done_at_ms FROM task")).toEqual([{ kind: "message_failed", done_at_ms: null }]);
});

it.each(["agent", "lead", "finance"] as const)("is not for a %s to allow", (role) => {
  const { clinic } = allowing(false);
  expect(
    acted(clinic.runtime, "putClinicDetails", clinic.staff(role), [{ address: "x", automaticMail: true }]),
  ).toMatchObject({ ok: false, error: { code: "forbidden" } });
});
