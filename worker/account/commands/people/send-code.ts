import type { SendCodeRequest } from "../../../../core/contract/codes.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { CODE_LIFE_MS, CODES_A_TICKET, CODES_AN_HOUR } from "../../../../core/messages/codes.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { codeLetter } from "../../../../messages/codes.ts";
import { contactHashOf, queueMessage } from "../../domain/messages/queue-message.ts";
import { contactsOnFile, type KnownContact } from "../../domain/people/contacts-on-file.ts";
import { isMatchedToAnother } from "../../domain/people/matched-to-another.ts";
import { isOfTheDead } from "../../domain/people/of-the-dead.ts";
import { requesterOf } from "../../domain/people/requester.ts";
import { found, personOf, refusal, tooMany } from "../../domain/people/require-person.ts";
import { notHeld } from "../../domain/privacy/held.ts";
import { setting } from "../../store/account/settings.ts";
import { keepText } from "../../store/audit/texts.ts";
import { caseById } from "../../store/case/cases.ts";
import { caseIdOfTicket } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { codesSince, insertCode } from "../../store/people/contact-codes.ts";
import { patientById } from "../../store/people/patients.ts";

const HOUR_MS = 3_600_000;

/** Made outside, where the platform's randomness is: the digits for the message, and what is kept of them. */
export interface NewCode {
  readonly code: string;
  readonly mac: string;
}

/**
 * Sends a code to a contact that was on file before the request (requirement A12). Whoever writes tells it back, and an agent types it in:
 * `checkCode`. An earlier code of the ticket opens nothing any more.
 */
export function sendCode(
  context: CommandContext,
  [ticket, codeId]: readonly [TicketRef, string],
  { patientId, contactId }: SendCodeRequest,
  { snapshot, made }: { readonly snapshot: Snapshot; readonly made: NewCode },
): Result<true, Refusal> {
  const { sql, nowMs } = context;
  const person = personOf(context.actor);
  const patient = found(patientById(sql, patientId), "patient");
  if (!patient.ok) return patient;
  const caseId = caseIdOfTicket(sql, ticket);
  const free = notHeld(sql, { patientId, case: caseId === undefined ? undefined : caseById(sql, caseId) });
  if (!free.ok) return free;
  if (isMatchedToAnother(sql, ticket, patientId)) {
    return refusal("contact_refused", "This ticket is another patient's: nothing is sent to this one.");
  }
  if (isOfTheDead(sql, ticket, patientId, snapshot)) {
    return refusal("contact_refused", "The patient has died: only papers show who may settle what they left.");
  }
  const known = contactsOnFile(context, patientId, snapshot.receivedAtMs).find((one) => one.contactId === contactId);
  if (!known) return err({ code: "invalid", detail: "This contact is not on the patient's file.", field: "contactId" });
  if (known.against) return refusal("contact_refused", AGAINST[known.against], { because: known.against });
  const since = nowMs - HOUR_MS;
  if (codesSince(sql, since) >= CODES_AN_HOUR || codesSince(sql, since, ticket) >= CODES_A_TICKET) {
    return tooMany("Too many codes were sent in the last hour. Call the patient on the number on file.", HOUR_MS);
  }
  const expiresAtMs = nowMs + CODE_LIFE_MS;
  const queued = queueMessage(context, {
    purpose: "code",
    to: { recipient: "patient", recipientId: patientId },
    contact: known,
    words: codeLetter(patient.value.language, setting(sql, "title") ?? "", made.code),
    uselessFromMs: expiresAtMs,
    isAwaited: true,
    askedBy: person.personId,
    ...(caseId === undefined ? {} : { caseId }),
  });
  if (!queued.ok) return refusal("contact_refused", AGAINST[queued.error], { because: queued.error });
  const { messageId } = queued.value;
  insertCode(sql, {
    ...{ codeId, ticket, patientId, messageId, expiresAtMs, mac: made.mac, channel: known.channel, whose: known.whose },
    ...kept(context, caseId, known),
    ...writerOf(snapshot),
    askedBy: person.personId,
    askedAtMs: nowMs,
  });
  const { channel, whose } = known;
  context.record("identity.code_sent", caseId, { ...ticket, codeId, patientId, messageId, channel, whose });
  return ok(true);
}

function writerOf(snapshot: Snapshot) {
  const { id, emailHash } = requesterOf(snapshot);
  return { requesterId: id, requesterHash: emailHash };
}

const kept = (context: CommandContext, caseId: string | undefined, { masked, channel, value }: KnownContact) => ({
  maskedTextId: keepText(context, caseId, masked),
  contactHash: contactHashOf(context, { channel, value }),
});

const AGAINST: Readonly<Record<NonNullable<KnownContact["against"]>, string>> = {
  added_since: "This contact came on file less than a day before the request, or since: a code to it proves nothing.",
  opted_out: "The patient wants no messages there.",
  country_unsure: "The number on file may be one of another country: a code could reach a stranger.",
  bad_address: "Nobody is reached there any more.",
  no_messenger: "No messenger is connected that reaches this contact.",
  quiet_hours: "It is night where the patient is: no text is sent now.",
};
