/** Whom a mail may be of or about: by the requester's address, by numbers in its words, by the people whom it names. */
import { bareEmail, normaliseEmail, normaliseName, numbersInText } from "../../../../core/facts/patient-keys.ts";
import { peopleNamed, type ReadMail, readMail, signedWordsIn, textOf } from "../../../../core/mail/read-mail.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import {
  dependentsOf,
  hasPurchases,
  keysWithValue,
  keysWithValues,
  patientIdsByPaymentReference,
} from "../../store/people/patients.ts";
import type { Sql } from "../../store/sql.ts";
import type { Access, Evidence, Found, MatchedBy } from "./evidence.ts";
import { asFound, type WhoseFinding, whoseOf } from "./whose.ts";

/**
 * Whom a mail may be of or about, by what it says and where it came from, and whose matter it says it is. Quoted mails say nothing.
 * `isQuiet`: it asks for nothing, so that whoever writes is all there is to know.
 */
export function evidenceOf(
  sql: Sql,
  snapshot: Snapshot,
  isQuiet: boolean,
): { readonly found: Found; readonly whose: WhoseFinding } {
  const read = readMail(snapshot);
  const byAddress = addressEvidence(sql, snapshot.requesterEmail);
  const byText = textEvidence(sql, `${read.subject}\n${textOf(snapshot.body, signedWordsIn(read))}`);
  const told = whoseOf(sql, snapshot, byAddress, byText);
  const whose = isQuiet ? { ...told, isAsked: false } : told;
  const named = [...byText.keys()];
  // A shared address and a number that names one of its people: together they say who. In a mail about somebody else it may be the writer's.
  const isWriters = whose.about !== "writer" && named.some((id) => byAddress.get(id)?.as === "writer");
  if (byAddress.size > 1 && named.length > 0 && named.every((id) => byAddress.has(id)) && !isWriters) {
    const both: Found = new Map(named.map((id) => [id, byAddress.get(id) ?? { by: "email", access: "none" }]));
    return { found: both, whose: { ...whose, isAsked: false } };
  }
  // Who may be meant goes first: a list is read from its top.
  const meant = whose.isAsked ? asFound(whose.meant, byAddress, byText) : [];
  const found: Found = new Map([...meant, ...peopleEvidence(sql, snapshot.body, read), ...byText, ...byAddress]);
  if (found.size > 0) return { found, whose };
  const byName = keysWithValue(sql, ["name"], normaliseName(snapshot.requesterName));
  return { found: new Map(byName.map(({ patientId }) => [patientId, { by: "name", access: "none" }])), whose };
}

function addressEvidence(sql: Sql, requesterEmail: string): Found {
  const email = normaliseEmail(requesterEmail);
  const found: Found = new Map();
  if (email === "") return found;
  for (const { kind, patientId } of keysWithValue(sql, ["email", "email_other", "contact_email"], email)) {
    if (kind === "contact_email")
      add(found, patientId, { by: "email", access: "speaks_for", as: "authorised_contact" });
    else addOwner(sql, found, patientId, kind === "email" ? "email" : "alias");
  }
  if (found.size > 0) return found;
  for (const { patientId } of keysWithValue(sql, ["email_bare"], bareEmail(email))) {
    add(found, patientId, { by: "alias", access: "none", as: "writer" });
  }
  return found;
}

/** The owner of an address, and those they answer or pay for. One who never bought for themselves writes about the other. */
function addOwner(sql: Sql, found: Found, ownerId: string, by: MatchedBy): void {
  const dependents = dependentsOf(sql, ownerId);
  if (dependents.length === 0 || hasPurchases(sql, ownerId)) add(found, ownerId, { by, access: "own", as: "writer" });
  for (const { patientId, as } of dependents) {
    add(found, patientId, { by, access: as === "guardian" ? "speaks_for" : "pays", as });
  }
}

const ACCESS_ORDER: readonly Access[] = ["none", "pays", "speaks_for", "own"];

function add(found: Found, patientId: string, evidence: Evidence): void {
  const known = found.get(patientId);
  const isMore = !known || ACCESS_ORDER.indexOf(evidence.access) > ACCESS_ORDER.indexOf(known.access);
  if (isMore) found.set(patientId, evidence);
}

/** Numbers that the mail itself names. They tell whom it is about, never who wrote it. */
function textEvidence(sql: Sql, text: string): Found {
  const numbers = numbersInText(text);
  const found: Found = new Map();
  for (const patientId of patientIdsByPaymentReference(sql, numbers.references)) {
    found.set(patientId, { by: "payment_reference", access: "none" });
  }
  for (const { patientId } of keysWithValues(sql, "phone", numbers.phones)) {
    found.set(patientId, { by: "phone", access: "none" });
  }
  for (const { patientId } of keysWithValues(sql, "patient_number", numbers.patientNumbers)) {
    found.set(patientId, { by: "patient_number", access: "none" });
  }
  return found;
}

/** Senders of mails that were passed on, and addresses in the text: anybody could have typed those, so they are candidates and no more. */
function peopleEvidence(sql: Sql, body: string, read: ReadMail): Found {
  const found: Found = new Map();
  for (const { name, address, isPassedOn } of peopleNamed(body, read)) {
    const by = isPassedOn ? "passed_on" : "address_in_mail";
    const owners = address === undefined ? [] : [...addressEvidence(sql, address).keys()];
    const isUnknown = owners.length === 0 && name !== undefined;
    const ids = isUnknown
      ? keysWithValue(sql, ["name"], normaliseName(name)).map(({ patientId }) => patientId)
      : owners;
    for (const patientId of ids) if (!found.has(patientId)) found.set(patientId, { by, access: "none" });
  }
  return found;
}
