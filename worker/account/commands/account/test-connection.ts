/** A connection is tried: what the vendor said is written down, and a message goes to who asks for one. */
import type { TestMessageRequest, TestOutcome } from "../../../../core/contract/connections.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { typedContact } from "../../../../core/messages/contact.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { LETTERS } from "../../../../messages/letters.ts";
import { contactHashOf, queueMessage } from "../../domain/messages/queue-message.ts";
import { languageOf } from "../../domain/people/language.ts";
import { personOf, refusal, tooMany } from "../../domain/people/require-person.ts";
import { connectionWorked, pausedUntilMs, testFailed } from "../../store/account/connection-health.ts";
import { connectionById, messengerChannel } from "../../store/account/connections.ts";
import { setting } from "../../store/account/settings.ts";
import { channelTestsSince } from "../../store/audit/events.ts";
import type { CommandContext } from "../../store/context.ts";
import { contactStopOf } from "../../store/messages/contact-stops.ts";
import { testsSince } from "../../store/messages/outgoing-messages.ts";
import { hurryLane } from "../../store/outbox.ts";

const HOUR_MS = 3_600_000;
const TESTS_AN_HOUR = 20;
/** Who waits for a test longer than this does not wait any more. */
const TEST_LIFE_MS = 15 * 60_000;

export interface Tried {
  readonly outcome: TestOutcome;
  readonly account?: string;
  readonly code?: string;
}

/** A notice that says it is a test goes to a whole channel: each person may post so many. */
export function beginPost(context: CommandContext, id: string): Result<true, Refusal> {
  const { sql, nowMs } = context;
  const { personId } = personOf(context.actor);
  if (channelTestsSince(sql, personId, nowMs - HOUR_MS) >= TESTS_AN_HOUR)
    return tooMany("Too many test notices in the last hour.", HOUR_MS);
  const kind = connectionById(sql, id)?.kind ?? id;
  context.record("connection.test_begun", undefined, { kind, connectionId: id });
  return ok(true);
}

/**
 * One that was accepted works again. One that was not is how it stands, and pauses nothing: the key may lack a right that no refund needs.
 * What was asked with other settings than those of now says nothing of them.
 */
export function recordTest(
  context: CommandContext,
  id: string,
  { isOfNow, ...tried }: Tried & { readonly isOfNow: () => boolean },
): Result<Tried, Refusal> {
  const { sql, nowMs } = context;
  const kind = connectionById(sql, id)?.kind ?? id;
  const told: Tried = isOfNow() ? tried : { outcome: "changed" };
  const { outcome, code } = told;
  context.record("connection.tested", undefined, { kind, connectionId: id, outcome, ...(code ? { code } : {}) });
  if (outcome === "changed" || outcome === "incomplete") return ok(told);
  if (outcome !== "works" && outcome !== "posted") {
    testFailed(context, id, code ?? outcome);
    return ok(told);
  }
  const wasPaused = pausedUntilMs(sql, id) !== undefined;
  connectionWorked(context, id);
  if (wasPaused) hurryLane(sql, id, nowMs);
  return ok(told);
}

/** Queues a message to the address or number that an admin typed for this: it leaves as any other does, at most once. */
export function sendTestMessage(
  context: CommandContext,
  connectionId: string,
  { to }: TestMessageRequest,
): Result<true, Refusal> {
  const { sql, nowMs } = context;
  const { personId, locale } = personOf(context.actor);
  const channel = messengerChannel(sql, connectionId);
  if (!channel) return refusal("not_found", "There is no such messenger.");
  const value = typedContact(channel, to);
  if (value === undefined) return wrong("no_contact", "This is no address that a message can go to.");
  const contact = { channel, value };
  const stop = contactStopOf(sql, channel, contactHashOf(context, contact));
  if (stop) return wrong(stop, "Nothing is sent to this address any more.");
  if (testsSince(sql, nowMs - HOUR_MS) >= TESTS_AN_HOUR)
    return tooMany("Too many test messages in the last hour.", HOUR_MS);
  const words = LETTERS[languageOf(locale)].connectionTest;
  const clinic = setting(sql, "title") ?? "";
  const queued = queueMessage(context, {
    purpose: "test",
    to: { recipient: "person", recipientId: personId },
    contact,
    connectionId,
    words: { text: words.text(clinic), subject: words.subject(clinic) },
    uselessFromMs: nowMs + TEST_LIFE_MS,
    isAwaited: true,
    askedBy: personId,
  });
  return queued.ok ? ok(true) : wrong(queued.error, "Nothing can be sent to this address.");
}

const wrong = (why: string, detail: string): Result<never, Refusal> =>
  err({ code: "invalid", detail, field: "to", values: { why } });
