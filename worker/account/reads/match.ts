/**
 * Who is writing (mission A1, A12). A recorded match wins. Else the address decides, then numbers in the mail; two candidates are shown,
 * never guessed, and a name alone never matches. A number that anybody may have typed finds a patient, weakly. An address on the patient's
 * own file verifies, as does that of a guardian or an authorised contact, where the helpdesk says that the message came from there; a payer is
 * matched but not verified, because paying does not entitle to hear about treatment.
 */
import type { TicketRef } from "../../../core/contract/ticket.ts";
import { bareEmail, normaliseEmail, normaliseName, numbersInText } from "../../../core/facts/patient-keys.ts";
import { senderDoubt } from "../../../core/facts/sender.ts";
import type { UnverifiedBecause } from "../../../core/facts/unverified-words.ts";
import type { IdentityCheck } from "../../../core/words.ts";
import { isAboutRequester } from "../ledger/rereads.ts";
import type { Sql } from "../sql.ts";
import {
  dependentsOf,
  hasPurchases,
  keysWithValue,
  keysWithValues,
  patientIdsByPaymentReference,
} from "../store/patients.ts";
import { followedTicket, type TicketMatchRow, ticketMatch, ticketSnapshot } from "../store/tickets.ts";
import type { Snapshot } from "./snapshot.ts";

export type MatchedBy = "email" | "alias" | "phone" | "patient_number" | "payment_reference" | "by_hand" | "name";

export interface Verification {
  readonly state: "verified" | "not_verified";
  readonly how?: "writes_from_address_on_file" | IdentityCheck;
  readonly byPerson?: string;
  readonly atMs?: number;
  /** Why not, where it is not. */
  readonly why?: UnverifiedBecause;
}

export interface MatchFinding {
  readonly state: "matched" | "candidates" | "none";
  readonly by?: MatchedBy;
  readonly strength?: "strong" | "weak";
  /** Present when matched. */
  readonly patientId?: string;
  /** Present when there are candidates, in a stable order, at most ten. */
  readonly candidateIds: readonly string[];
  readonly verification: Verification;
}

/** What the writer's address says about somebody: their own, that of a person who may speak for them, or of one who only pays. */
type Access = "own" | "speaks_for" | "pays" | "none";

interface Evidence {
  readonly by: MatchedBy;
  readonly access: Access;
}

type Found = Map<string, Evidence>;

const CANDIDATES_MAX = 10;
/** That somebody else is the requester now says more than what is wrong with them. */
const notVerified = (why: UnverifiedBecause, snapshot: Snapshot | undefined): Verification => ({
  state: "not_verified",
  why: snapshot?.requesterChangedAtMs === undefined ? why : "requester_changed",
});

/**
 * `ticket` is absent for a case without one; `snapshot` where the helpdesk has not been read. `casePatientId` is whose case the ticket
 * stands in already: a mail does not change that, only a match by hand does. Never writes.
 */
export function matchRequester(
  sql: Sql,
  ticket: TicketRef | undefined,
  snapshot: Snapshot | undefined,
  casePatientId?: string | null,
): MatchFinding {
  const found = snapshot ? evidenceOf(sql, snapshot) : new Map<string, Evidence>();
  const words = { snapshot, sender: snapshot && senderOf(sql, ticket, snapshot) };
  const recorded = (ticket && ticketMatch(sql, ticket)) ?? (casePatientId ? ofCase(casePatientId) : undefined);
  if (recorded) return recordedMatch(recorded, found, words);
  const [only, ...others] = [...found.entries()];
  if (!only) return { state: "none", candidateIds: [], verification: notVerified("address_not_on_file", snapshot) };
  const [patientId, evidence] = only;
  if (others.length > 0 || evidence.by === "name") {
    const candidateIds = [...found.keys()].slice(0, CANDIDATES_MAX);
    const verification = notVerified("address_not_on_file", snapshot);
    return { state: "candidates", by: evidence.by, strength: "weak", candidateIds, verification };
  }
  const verification = verificationBy(evidence.access, words);
  const strength = isTyped(evidence.by) ? "weak" : "strong";
  return { state: "matched", by: evidence.by, strength, patientId, candidateIds: [], verification };
}

/** What a stranger can type as well as the patient. */
const isTyped = (by: MatchedBy): boolean => by === "phone" || by === "patient_number" || by === "payment_reference";

/** The words of a ticket, and how they came in. */
interface Words {
  readonly snapshot: Snapshot | undefined;
  readonly sender: Snapshot["sender"];
}

/** On a ticket of our own that follows a closed one the same person says nothing before they answer: what they wrote there counts. */
function senderOf(sql: Sql, ticket: TicketRef | undefined, snapshot: Snapshot): Snapshot["sender"] {
  const { sender } = snapshot;
  if (!ticket || !sender || sender.ownWords) return sender;
  const closed = followedTicket(sql, ticket);
  const before = closed && ticketSnapshot(sql, closed)?.sender;
  return before?.requesterId === sender.requesterId ? before : sender;
}

type Recorded = Omit<TicketMatchRow, "matchedAtMs" | "verifiedBy">;

const ofCase = (patientId: string): Recorded => ({
  patientId,
  byPersonId: null,
  verifiedHow: null,
  verifiedByName: null,
  verifiedAtMs: null,
  verifiedRequesterId: null,
  verifiedEmailHash: null,
});

function recordedMatch(recorded: Recorded, found: Found, words: Words): MatchFinding {
  const { patientId } = recorded;
  const evidence = found.get(patientId);
  const agrees = recorded.byPersonId === null && evidence !== undefined && evidence.by !== "name";
  const by = agrees ? evidence.by : "by_hand";
  return {
    state: "matched",
    by,
    strength: "strong",
    patientId,
    candidateIds: [],
    verification: recordedCheck(recorded, words.snapshot) ?? verificationBy(evidence?.access ?? "none", words),
  };
}

function recordedCheck(recorded: Recorded, snapshot: Snapshot | undefined): Verification | undefined {
  if (recorded.verifiedHow === null) return undefined;
  if (snapshot && !isAboutRequester(recorded, snapshot)) return undefined;
  return {
    state: "verified",
    how: recorded.verifiedHow,
    ...(recorded.verifiedByName === null ? {} : { byPerson: recorded.verifiedByName }),
    ...(recorded.verifiedAtMs === null ? {} : { atMs: recorded.verifiedAtMs }),
  };
}

function verificationBy(access: Access, { snapshot, sender }: Words): Verification {
  const doubt = access === "none" || access === "pays" ? undefined : senderDoubt(sender);
  const why = doubt ?? (access === "none" ? "address_not_on_file" : access === "pays" ? "only_pays" : undefined);
  if (why) return notVerified(why, snapshot);
  return { state: "verified", how: access === "own" ? "writes_from_address_on_file" : "authorised_contact" };
}

function evidenceOf(sql: Sql, snapshot: Snapshot): Found {
  const byAddress = addressEvidence(sql, snapshot.requesterEmail);
  const byText = textEvidence(sql, `${snapshot.subject}\n${snapshot.body}`);
  const named = [...byText.keys()];
  // A shared address and a number that names one of its people: together they say who.
  if (byAddress.size > 1 && named.length > 0 && named.every((id) => byAddress.has(id))) {
    return new Map(named.map((id) => [id, byAddress.get(id) ?? { by: "email", access: "none" }]));
  }
  const found: Found = new Map([...byText, ...byAddress]);
  if (found.size > 0) return found;
  const byName = keysWithValue(sql, ["name"], normaliseName(snapshot.requesterName));
  return new Map(byName.map(({ patientId }) => [patientId, { by: "name", access: "none" }]));
}

function addressEvidence(sql: Sql, requesterEmail: string): Found {
  const email = normaliseEmail(requesterEmail);
  const found: Found = new Map();
  if (email === "") return found;
  for (const { kind, patientId } of keysWithValue(sql, ["email", "email_other", "contact_email"], email)) {
    if (kind === "contact_email") add(found, patientId, { by: "email", access: "speaks_for" });
    else addOwner(sql, found, patientId, kind === "email" ? "email" : "alias");
  }
  if (found.size > 0) return found;
  for (const { patientId } of keysWithValue(sql, ["email_bare"], bareEmail(email))) {
    add(found, patientId, { by: "alias", access: "none" });
  }
  return found;
}

/** The owner of an address, and those they answer or pay for. One who never bought for themselves writes about the other. */
function addOwner(sql: Sql, found: Found, ownerId: string, by: MatchedBy): void {
  const dependents = dependentsOf(sql, ownerId);
  if (dependents.length === 0 || hasPurchases(sql, ownerId)) add(found, ownerId, { by, access: "own" });
  for (const { patientId, as } of dependents) {
    add(found, patientId, { by, access: as === "guardian" ? "speaks_for" : "pays" });
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
