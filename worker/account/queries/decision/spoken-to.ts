/** To whom a letter is, and how they are greeted: by the name with which they signed, where it is plausibly theirs. Reads only. */
import { readMail, textOf } from "../../../../core/mail/read-mail.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { letterForm } from "../../../../core/reply/letter-form.ts";
import { isFormalMail, signedByFamily, signedName, signsByInitial } from "../../../../core/reply/signed-name.ts";
import type { ReplyInput, ReplyValues } from "../../../../core/reply/types.ts";
import type { CaseScope } from "../../domain/intake/case-scope.ts";
import { personById, setting } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";

type Greeted = Pick<ReplyValues, "patientName" | "greetedAs" | "isFormal" | "hasDied">;

/** Somebody who writes for the patient is spoken to by their own name. */
export function spokenTo({ match, snapshot }: CaseScope, patient: { readonly name: string }): Greeted {
  const patientName = match.writer?.name ?? (match.isForAnother && snapshot ? snapshot.requesterName : patient.name);
  return { patientName, hasDied: match.isDeceased, ...greetedBy(snapshot, patientName, match.isDeceased) };
}

/** By the mail alone, with the name under which its writer is known. */
export function greetedBy(
  snapshot: CaseScope["snapshot"],
  knownAs: string,
  hasDied: boolean,
): Pick<ReplyValues, "greetedAs" | "isFormal"> {
  if (!snapshot) return {};
  const { machine, own, signature } = readMail(snapshot);
  // Of a mail that is passed on only who passes it on signs for themself.
  const words = machine === undefined ? textOf(snapshot.body, signature ? [...own, signature] : own) : "";
  // Who settles what somebody left often writes from their address: nobody is greeted as the dead.
  if (hasDied) return omitNullish({ greetedAs: signedByFamily(words, knownAs) });
  const signed = signedName(words, knownAs);
  return omitNullish({
    greetedAs: signed?.name,
    isFormal: signed?.isWhole === true || isFormalMail(words) || signsByInitial(words, knownAs) || undefined,
  });
}

/** As they read it where they wrote: short by chat and text message. */
export const formOf = ({ snapshot }: CaseScope): Pick<ReplyInput, "form"> => letterForm(snapshot?.sender?.channel);

/** Who signs: the member of staff who looks, by the name that the helpdesk has for them; a letter without one is the clinic's alone. And where to call. */
export const signedBy = (
  { sql }: AccountContext,
  personId: string | undefined,
): Pick<ReplyValues, "agentName" | "clinicPhone"> =>
  omitNullish({
    agentName: personId === undefined ? undefined : personById(sql, personId)?.name,
    clinicPhone: setting(sql, "clinic_phone") || undefined,
  });
