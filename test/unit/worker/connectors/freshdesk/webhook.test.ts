import { expect, it } from "vitest";
import { readFreshdeskWebhook } from "../../../../../worker/connectors/freshdesk/webhook.ts";

const SECRET = "secret-of-the-rules";
const BODY = '{"ticket_id":"42","event":"comment.added"}';
const AT = 1_800_000_000_000;
const read = (body = BODY, headers: Record<string, string> = { "x-makegood-secret": SECRET }, nowMs = AT) =>
  readFreshdeskWebhook(body, headers, SECRET, nowMs);

it.each([
  ["without the secret", {}],
  ["with another", { "x-makegood-secret": "secret-of-the-ruleX" }],
  ["with a part of it", { "x-makegood-secret": "secret" }],
  ["with more than it", { "x-makegood-secret": `${SECRET}, ${SECRET}` }],
])("a delivery %s is nobody's, whatever it says", (_, headers) => {
  expect(read(BODY, headers as Record<string, string>)).toEqual({ ok: false, error: "bad_signature" });
  expect(read("{", headers as Record<string, string>)).toEqual({ ok: false, error: "bad_signature" });
});

it.each([
  "",
  "{",
  "[]",
  '{"ticket_id":"x","event":"a"}',
  '{"ticket_id":"4 or 5","event":"a"}',
  '{"ticket_id":42}',
  '{"ticket_id":-1,"event":"a"}',
])("what cannot be read is said so: %s", (body) => {
  expect(read(body)).toEqual({ ok: false, error: "bad_body" });
});

it("Freshdesk names no delivery: the same of the same ticket within three seconds is one, and is read when they are over", () => {
  const first = read();
  expect(first).toMatchObject({ ok: true, value: { ticketId: "42", event: "comment.added" } });
  if (!first.ok) return;
  expect(first.value.isWholeAtMs).toBe(AT + 3_000);
  const id = (answer: ReturnType<typeof read>) => (answer.ok ? answer.value.deliveryId : undefined);
  expect(id(read('{"ticket_id":42,"event":"comment.added"}', undefined, AT + 2_999))).toBe(first.value.deliveryId);
  expect(id(read(BODY, undefined, AT + 3_000))).not.toBe(first.value.deliveryId);
  expect(id(read('{"ticket_id":"43","event":"comment.added"}'))).not.toBe(first.value.deliveryId);
  expect(id(read('{"ticket_id":"42","event":"comment.sent"}'))).not.toBe(first.value.deliveryId);
});
