/** Danger: somebody writes to a patient again, or waits for an answer, because nobody shows what was sent and what became of it. */
import { expect, it } from "vitest";
import { createFormat } from "../../../../../app/i18n/format.ts";
import { specificsOf } from "../../../../../app/manager/cases/event-words.ts";
import { story } from "../../../../../core/contract/story.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { moveMessage } from "../../../../../worker/account/domain/messages/message-moved.ts";
import { queueMessage } from "../../../../../worker/account/domain/messages/queue-message.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { sentTo, stopsOf } from "../../../../../worker/account/queries/people/sent-messages.ts";
import type { Actor } from "../../../../../worker/account/store/context.ts";
import { messageById } from "../../../../../worker/account/store/messages/outgoing-messages.ts";
import { NOW_MS } from "../../../../support/clinic.ts";
import { COMMON, MANAGER } from "../../../../support/screen-words.ts";
import { MINUTE_MS, scene } from "../../../../support/sending.ts";

const JOB: Actor = { type: "job", job: "outbox" };

function life() {
  const { clinic } = scene();
  clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('twilio', 'twilio', 'https://x', '{}')");
  const caseId = clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "";
  const patientId = clinic.id("patient", "P1");
  const [phone] = clinic.sql.all<{ value: string }>(
    "SELECT value_norm AS value FROM contact_since WHERE patient_id = ? AND kind = 'phone'",
    patientId,
  );
  const queue = () =>
    transact(clinic.runtime, JOB, (context) => {
      const queued = queueMessage(context, {
        ...({ purpose: "test", caseId, isAwaited: true, words: { subject: "", text: "Secret words" } } as const),
        to: { recipient: "patient", recipientId: patientId },
        contact: { channel: "sms", value: phone?.value ?? "" },
      });
      return queued.ok ? queued.value.messageId : "";
    });
  const move = (messageId: string, state: "accepted" | "delivered" | "opted_out", afterMs: number) => {
    clinic.setNow(NOW_MS + afterMs);
    transact(clinic.runtime, JOB, (context) => {
      const row = messageById(context.sql, messageId);
      if (row) moveMessage(context, row, { state });
    });
  };
  return { clinic, caseId, patientId, phone: phone?.value ?? "", queue, move };
}

it("shows to whom, by what and for what something was sent, the newest first, with its state; never the address or the words", () => {
  const { clinic, patientId, phone, queue, move } = life();
  const first = queue();
  move(first, "delivered", MINUTE_MS);
  clinic.setNow(NOW_MS + 2 * MINUTE_MS);
  const second = queue();
  const sent = sentTo(clinic.ctx(), patientId, 50);
  expect(sent).toEqual([
    expect.objectContaining({ messageId: second, state: "waiting", purpose: "test", channel: "sms" }),
    expect.objectContaining({ messageId: first, state: "delivered", stateAtMs: NOW_MS + MINUTE_MS }),
  ]);
  expect(sent?.[0]?.contact).toBe(`•••${phone.slice(-2)}`);
  expect(JSON.stringify(sent)).not.toMatch(new RegExp(`Secret|${phone.slice(1)}`));
  expect(story.shape.sent.parse(sent)).toEqual(sent);
});

it("says that a patient wants no texts as soon as one was answered so, and says nothing before", () => {
  const { clinic, patientId, phone, queue, move } = life();
  expect(stopsOf(clinic.ctx(), patientId)).toEqual([]);
  move(queue(), "opted_out", MINUTE_MS);
  expect(stopsOf(clinic.ctx(), patientId)).toEqual([
    { channel: "sms", contact: `•••${phone.slice(-2)}`, why: "opted_out", contactId: expect.any(String) },
  ]);
});

it("the case's record names purpose, way and masked contact of a message beside its state", () => {
  const { clinic, caseId, phone, queue, move } = life();
  move(queue(), "delivered", MINUTE_MS);
  const read = readCase(clinic.ctx(), clinic.staff("lead"), caseId);
  if (!read.ok) throw new Error(read.error.code);
  const moved = read.value.timeline.find(({ type, data }) => type === "message.moved" && data.to === "delivered");
  const { record, found } = MANAGER.en;
  const words = {
    words: COMMON.en,
    record,
    found,
    format: createFormat("en", "UTC"),
    language: "en",
    currency: "USD",
  } as const;
  expect(moved && specificsOf(moved, words)).toBe(`Test message · by text •••${phone.slice(-2)} · delivered`);
  expect(JSON.stringify(read.value.timeline)).not.toContain(phone.slice(1));
});
