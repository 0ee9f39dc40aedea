/**
 * Who is writing (mission A1, A12). A recorded match wins. Else the address decides, then numbers in the mail; two candidates are shown,
 * never guessed. A name never matches, nor does the sender of a mail that was passed on, nor an address that the mail names: those are
 * candidates. A number that anybody may have typed finds a patient, weakly. An address on the patient's
 * own file verifies, as does that of a guardian or an authorised contact, where the helpdesk says that the message came from there; a payer is
 * matched but not verified, because paying does not entitle to hear about treatment. A mail that speaks of somebody else is nobody's until a
 * person says who it is about; no address verifies whoever writes about the dead.
 */

import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { followedTicket, type TicketMatchRow, ticketMatch, ticketSnapshot } from "../../store/case/tickets.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { isSaidDead, type TicketWhoRow, ticketWho } from "../../store/intake/ticket-whom.ts";
import { lastingIdOf } from "../../store/people/same-patient.ts";
import type { Sql } from "../../store/sql.ts";
import { type Evidence, type Found, isOnlyNamed, type MatchedBy } from "./evidence.ts";
import { type KnownWriter, knownWriter } from "./known-writer.ts";
import { evidenceOf } from "./match-evidence.ts";
import {
  isUnanswered,
  notVerified,
  recordedCheck,
  type Verification,
  verificationBy,
  type Words,
} from "./verification.ts";
import type { WhoseFinding } from "./whose.ts";

export interface MatchFinding {
  readonly state: "matched" | "candidates" | "none";
  readonly by?: MatchedBy;
  readonly strength?: "strong" | "weak";
  /** Present when matched. */
  readonly patientId?: string;
  /** Present when there are candidates, in a stable order, at most ten. */
  readonly candidateIds: readonly string[];
  readonly verification: Verification;
  /** Another writes than the patient: they are spoken to by their own name. */
  readonly isForAnother: boolean;
  /** Who that is, where their own address is on file. */
  readonly writer?: KnownWriter | undefined;
  /** Whoever it is about has died. */
  readonly isDeceased: boolean;
  /** What the mail says of whose matter it is; absent where no mail is known. */
  readonly whose?: WhoseFinding | undefined;
  /** What a person said of it. */
  readonly said?: TicketWhoRow | undefined;
}

const CANDIDATES_MAX = 10;
/**
 * `ticket` is absent for a case without one; `snapshot` where the helpdesk has not been read. `casePatientId` is whose case the ticket
 * stands in already: a mail does not change that, only a match by hand does. `isQuiet`: for a screen that shows a mail which asks for nothing;
 * nobody has to say whose matter that is. Never writes.
 */
export function matchRequester(
  sql: Sql,
  ticket: TicketRef | undefined,
  snapshot: Snapshot | undefined,
  casePatientId?: string | null,
  isQuiet = false,
): MatchFinding {
  const { found, whose } = snapshot ? evidenceOf(sql, snapshot, isQuiet) : NOTHING_READ;
  const said = ticket && ticketWho(sql, ticket);
  const words: Words = { snapshot, sender: snapshot && senderOf(sql, ticket, snapshot), whose, said };
  const tied = ticket && ticketMatch(sql, ticket);
  const ofRow = tied && { ...tied, isOfOwnMaking: tied.byPersonId === null };
  const recorded = ofRow ?? (casePatientId ? ofCase(casePatientId) : undefined);
  if (recorded) return recordedMatch(sql, recorded, found, words);
  const isDeceased = said?.hasDied === 1 || (whose?.isDeceased === true && whose.about === "somebody_else");
  const shared = { whose, said, isDeceased, isForAnother: false };
  const verification = notVerified("address_not_on_file", snapshot);
  const [only, ...others] = said?.about === "not_on_file" ? [] : [...found.entries()];
  if (!only) return { state: "none", candidateIds: [], verification, ...shared };
  const [patientId, evidence] = only;
  if (others.length > 0 || isOnlyNamed(evidence.by) || whose?.isAsked) {
    const candidateIds = [...found.keys()].slice(0, CANDIDATES_MAX);
    return { state: "candidates", by: evidence.by, strength: "weak", candidateIds, verification, ...shared };
  }
  const hasDied = isDeceased || isSaidDead(sql, patientId);
  const writer = knownWriter(sql, patientId, evidence, words);
  return {
    ...shared,
    state: "matched",
    by: evidence.by,
    strength: isTyped(evidence.by) ? "weak" : "strong",
    patientId,
    candidateIds: [],
    isDeceased: hasDied,
    verification: verificationBy(evidence.access, words, hasDied),
    writer,
    isForAnother: writer !== undefined || (evidence.access !== "own" && whose?.about === "somebody_else"),
  };
}

const NOTHING_READ = { found: new Map<string, Evidence>(), whose: undefined };

/** What a stranger can type as well as the patient. */
const isTyped = (by: MatchedBy): boolean => by === "phone" || by === "patient_number" || by === "payment_reference";

/** On a ticket of our own that follows a closed one the same person says nothing before they answer: what they wrote there counts. */
function senderOf(sql: Sql, ticket: TicketRef | undefined, snapshot: Snapshot): Snapshot["sender"] {
  const { sender } = snapshot;
  if (!ticket || !sender || sender.ownWords) return sender;
  const closed = followedTicket(sql, ticket);
  const before = closed && ticketSnapshot(sql, closed)?.sender;
  return before?.requesterId === sender.requesterId ? before : sender;
}

interface Recorded extends Omit<TicketMatchRow, "matchedAtMs" | "verifiedBy"> {
  /** We made the ticket for a case: nobody matched a mail to the patient, nor did any mail come before. */
  readonly isOfOwnMaking: boolean;
}

const ofCase = (patientId: string): Recorded => ({
  patientId,
  isOfOwnMaking: false,
  byPersonId: null,
  verifiedHow: null,
  verifiedByName: null,
  verifiedAtMs: null,
  verifiedRequesterId: null,
  verifiedEmailHash: null,
});

function recordedMatch(sql: Sql, recorded: Recorded, found: Found, words: Words): MatchFinding {
  // The record that stands for them now: what was matched to another of the same person is theirs too.
  const patientId = lastingIdOf(sql, recorded.patientId);
  const evidence = found.get(patientId);
  const agrees = recorded.byPersonId === null && evidence !== undefined && !isOnlyNamed(evidence.by);
  const by = agrees ? evidence.by : "by_hand";
  const access = evidence?.access ?? "none";
  const { whose, said } = words;
  // Where nobody said so, whose address it is writes of themself, unless the mail speaks of another, or says of them that they have died.
  const isOwn = access === "own" && !whose?.namedPatientIds.includes(patientId) && !isUnanswered(words);
  const isDeceased = said ? said.hasDied === 1 : (whose?.isDeceased === true && !isOwn) || isSaidDead(sql, patientId);
  const recordedAs = recordedCheck(recorded, words.snapshot);
  // What showed who the living are shows nothing of who may settle what they left.
  const check = isDeceased && recordedAs?.how !== "estate_papers" ? undefined : recordedAs;
  // Who reads a mail sees which of two it is; nobody has seen that of an answer to a ticket which we made.
  const isShared = recorded.isOfOwnMaking && access === "own" && ownersIn(found) > 1;
  const speaksFor = check?.how === "authorised_contact" || check?.how === "estate_papers";
  const writer = knownWriter(sql, patientId, evidence, words);
  const isOfAnother = said ? said.about === "somebody_else" : whose?.about === "somebody_else" && !isOwn;
  return {
    state: "matched",
    by,
    strength: "strong",
    patientId,
    candidateIds: [],
    verification:
      check ?? (isShared ? notVerified("address_shared", words.snapshot) : verificationBy(access, words, isDeceased)),
    writer,
    isForAnother: speaksFor || isDeceased || isOfAnother || writer !== undefined,
    isDeceased,
    whose,
    said,
  };
}

const ownersIn = (found: Found): number => [...found.values()].filter((one) => one.access === "own").length;
