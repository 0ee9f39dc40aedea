/** Whose page a ticket's letter may lead to: of the person who writes, as far as that is known, and of nobody else. */

import type { PageStanding } from "../../../../core/contract/patient-page.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { maskEmail, normaliseEmail } from "../../../../core/facts/patient-keys.ts";
import { textHash } from "../../store/audit/texts.ts";
import type { AccountContext } from "../../store/context.ts";
import { keysOfPatient, patientById } from "../../store/people/patients.ts";
import { payersOfCase } from "../../store/records/paid-by.ts";
import type { CaseScope } from "../intake/case-scope.ts";
import { authorisedContacts } from "../people/known-writer.ts";
import type { MatchFinding } from "../people/match.ts";

export interface PageReader {
  readonly patientId: string;
  readonly ticket: TicketRef;
  readonly standing: PageStanding;
  /** Under the account's own secret: there are lists of addresses, and whoever has a bare hash of one has the address. */
  readonly addressHash: string;
  readonly masked: string;
  /** Else somebody checked who writes. */
  readonly isOnFile: boolean;
}

type Naming = Pick<AccountContext, "sql" | "contactMac">;

export const addressHashOf = ({ contactMac }: Naming, email: string): string =>
  contactMac(textHash(normaliseEmail(email)));

/** Undefined where nobody has shown who they are, and about whoever has died: what they left is settled by papers, not by a page. */
export function pageReader(context: Naming, { ticket, snapshot, match, patientId }: CaseScope): PageReader | undefined {
  const standing = ticket && snapshot && patientId ? standingIn(match) : undefined;
  if (!standing || !ticket || !snapshot || !patientId) return undefined;
  const email = normaliseEmail(snapshot.requesterEmail);
  if (!email.includes("@")) return undefined;
  return { patientId, ticket, ...standing, addressHash: addressHashOf(context, email), masked: maskEmail(email) };
}

function standingIn({
  verification,
  writer,
  isDeceased,
  isForAnother,
}: MatchFinding): Pick<PageReader, "standing" | "isOnFile"> | undefined {
  if (isDeceased) return undefined;
  const { state, how } = verification;
  const isVerified = state === "verified" && how !== "estate_papers";
  // Who pays may hear of sums without anybody's word; of more only where somebody said that they speak for the patient.
  if (writer?.as === "payer") return isVerified ? { standing: "contact", isOnFile: false } : onFile("payer");
  if (!isVerified) return undefined;
  if (writer) return onFile(writer.as === "guardian" ? "guardian" : "contact");
  if (how === "writes_from_address_on_file") return isForAnother ? undefined : onFile("patient");
  return { standing: how === "authorised_contact" || isForAnother ? "contact" : "patient", isOnFile: false };
}

const onFile = (standing: PageStanding) => ({ standing, isOnFile: true });

/** Whether the address is still one by which this standing is known. */
export function isStillOnFile(
  context: Naming,
  caseId: string,
  { patientId, standing, addressHash }: Pick<PageReader, "patientId" | "standing" | "addressHash">,
): boolean {
  const { sql } = context;
  const patient = patientById(sql, patientId);
  if (!patient) return false;
  if (standing === "contact") {
    const contacts = authorisedContacts.parse(JSON.parse(patient.contacts));
    return contacts.some(({ email }) => email !== undefined && addressHashOf(context, email) === addressHash);
  }
  const ownerIds = {
    patient: () => [patientId],
    guardian: () => (patient.guardianId ? [patient.guardianId] : []),
    payer: () => payersOfCase(sql, caseId),
  }[standing]();
  return ownerIds.some((ownerId) => hasAddress(context, ownerId, addressHash));
}

export const hasAddress = (context: Naming, ownerId: string, addressHash: string): boolean =>
  keysOfPatient(context.sql, ownerId).some(
    ({ kind, value }) => (kind === "email" || kind === "email_other") && addressHashOf(context, value) === addressHash,
  );
