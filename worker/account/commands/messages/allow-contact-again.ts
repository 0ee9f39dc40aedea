import type { AllowContactRequest } from "../../../../core/contract/contact-stop.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { contactHashOf } from "../../domain/messages/queue-message.ts";
import { found, personOf } from "../../domain/people/require-person.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import type { CommandContext } from "../../store/context.ts";
import { contactStop, liftStop } from "../../store/messages/contact-stops.ts";
import { contactsOf } from "../../store/people/contacts.ts";
import { patientById } from "../../store/people/patients.ts";

/** The patient said that they want messages there again, or that the address is good now. A messenger that still refuses it stops it anew. */
export function allowContactAgain(
  context: CommandContext,
  patientId: string,
  { contactId, sentence }: AllowContactRequest,
): Result<true, Refusal> {
  const { sql, nowMs } = context;
  const { personId } = personOf(context.actor);
  const patient = found(patientById(sql, patientId), "patient");
  if (!patient.ok) return patient;
  const contact = contactsOf(sql, patientId).find((one) => one.contactId === contactId);
  if (!contact)
    return err({ code: "invalid", detail: "This contact is not on the patient's file.", field: "contactId" });
  const channel = contact.kind === "phone" ? "sms" : "email";
  const contactHash = contactHashOf(context, { channel, value: contact.value });
  const stop = contactStop(sql, channel, contactHash);
  // Somebody did it meanwhile, or the patient by a text.
  if (!stop) return ok(true);
  const textId = keepText(context, undefined, sentence);
  liftStop(sql, channel, contactHash, { nowMs, by: { personId, textId } });
  const said = { patientId, contactId, channel, contactHash, was: stop.why, sentenceHash: textHash(sentence) };
  context.record("contact.allowed", undefined, said);
  return ok(true);
}
