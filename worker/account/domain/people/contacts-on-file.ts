/** Where a code may go: the contacts that were on file a day before somebody asked for money. */
import type { ContactOnFile } from "../../../../core/contract/codes.ts";
import { maskEmail, maskPhone } from "../../../../core/facts/patient-keys.ts";
import { isNumberOf } from "../../../../core/messages/contact.ts";
import { jurisdictionAt } from "../../store/account/settings.ts";
import { textHash } from "../../store/audit/texts.ts";
import type { AccountContext } from "../../store/context.ts";
import { contactsOf, guardianSinceMs } from "../../store/people/contacts.ts";
import { patientById } from "../../store/people/patients.ts";
import { purchasesOf } from "../../store/records/purchases.ts";
import { byPreference } from "../messages/by-preference.ts";
import { type Contact, nightEndsMs, notReachable } from "../messages/queue-message.ts";

export interface KnownContact extends Contact {
  readonly contactId: string;
  readonly whose: ContactOnFile["whose"];
  readonly masked: string;
  readonly sinceMs: number;
  readonly against?: ContactOnFile["against"];
}

/** For the record: whoever does not have the contact's own id works no number out of it. */
export const calledHashOf = ({ contactId, channel, value }: KnownContact): string =>
  textHash(`${contactId} ${channel} ${value}`);

/** The patient's own, and those of whoever answers for them. Who only pays is asked nothing about a treatment. */
export function contactsOnFile(context: AccountContext, patientId: string, askedAtMs: number): KnownContact[] {
  const guardianId = patientById(context.sql, patientId)?.guardianId;
  // Where they bought last is where their night is.
  const asked = { askedAtMs, locationId: purchasesOf(context.sql, patientId)[0]?.locationId };
  const own = ofOwner(context, patientId, { ...asked, whose: "patient", sinceMs: 0 });
  if (!guardianId) return own;
  const sinceMs = guardianSinceMs(context.sql, patientId, guardianId) ?? context.nowMs;
  return [...own, ...ofOwner(context, guardianId, { ...asked, whose: "guardian", sinceMs })];
}

interface Asked {
  readonly askedAtMs: number;
  readonly locationId: string | undefined;
}

function ofOwner(
  context: AccountContext,
  ownerId: string,
  owner: Asked & { readonly whose: ContactOnFile["whose"]; readonly sinceMs: number },
): KnownContact[] {
  const contacts = contactsOf(context.sql, ownerId).map((row): KnownContact => {
    // Of somebody who answers for the patient since today it is on this file since today.
    const sinceMs = Math.max(row.sinceMs, owner.sinceMs);
    const contact: Contact = { channel: row.kind === "phone" ? "sms" : "email", value: row.value };
    const against = reasonAgainst(context, contact, sinceMs, owner);
    return {
      ...contact,
      contactId: row.contactId,
      whose: owner.whose,
      masked: row.kind === "phone" ? maskPhone(row.value) : maskEmail(row.value),
      sinceMs,
      ...(against === undefined ? {} : { against }),
    };
  });
  return byPreference(context.sql, ownerId, contacts);
}

const DAY_MS = 24 * 3_600_000;

/**
 * Whoever changes a record for the occasion does it shortly before: what came on file within a day before the request, or since, proves
 * nothing. By instants, since a day ends a minute after 23:59.
 */
const isAddedSince = (sinceMs: number, askedAtMs: number): boolean => sinceMs > 0 && sinceMs > askedAtMs - DAY_MS;

function reasonAgainst(
  context: AccountContext,
  contact: Contact,
  sinceMs: number,
  { askedAtMs, locationId }: Asked,
): ContactOnFile["against"] {
  const { sql, nowMs } = context;
  if (isAddedSince(sinceMs, askedAtMs)) return "added_since";
  if (contact.channel === "sms" && !isNumberOf(jurisdictionAt(sql, locationId), contact.value)) return "country_unsure";
  const against = notReachable(context, contact);
  if (against) return against;
  return nightEndsMs(sql, nowMs, contact.channel, locationId) === undefined ? undefined : "quiet_hours";
}
