/**
 * The link to the page of whoever asked or paid: one at a time for a person and a case. Its address can be worked out again, so that a draft
 * shows what the letter will hold, and looking at a ticket writes nothing; the row comes when the letter is put into the reply.
 */
import { PATIENT_PAGE_MS } from "../../../../core/messages/links.ts";
import { keepText, readText } from "../../store/audit/texts.ts";
import { caseById, isMixed, isSetAside } from "../../store/case/cases.ts";
import { caseIdOfTicket, ticketMatch } from "../../store/case/tickets.ts";
import { isAhead } from "../../store/clock.ts";
import type { AccountContext, CommandContext } from "../../store/context.ts";
import { isSaidDead } from "../../store/intake/ticket-whom.ts";
import {
  countLinks,
  endPatientLink,
  giveAgain,
  insertPatientLink,
  isDecidedAnew,
  isDecidedOn,
  type PatientLinkRow,
  unendedLink,
} from "../../store/links/patient-links.ts";
import { isSamePatient } from "../../store/people/same-patient.ts";
import type { CaseScope } from "../intake/case-scope.ts";
import { holdOf } from "../privacy/held.ts";
import { isStillOnFile, type PageReader, pageReader } from "./page-reader.ts";

/** Why a page opens no more; of all but the first two the reader is told alike. */
export type PageOver =
  | "expired"
  | "decided_anew"
  | "ended"
  | "erased"
  | "held"
  | "another_patient"
  | "not_on_file"
  | "case";

/** Asked anew at each look, so that no act has to remember which links it ends. */
export function pageOver(context: AccountContext, link: PatientLinkRow): PageOver | undefined {
  const { sql } = context;
  const { caseId, patientId, givenAtMs, helpdesk, ticketId } = link;
  if (link.endedAtMs !== null) return "ended";
  if (readText(sql, link.maskedTextId) === undefined) return "erased";
  if (!isAhead(context, link.expiresAtMs)) return "expired";
  const theCase = caseById(sql, caseId);
  if (!theCase || isMixed(sql, caseId) || isSetAside(sql, caseId)) return "case";
  // Opens again when nobody holds it any more.
  if (holdOf(sql, { patientId, case: theCase })) return "held";
  if (caseIdOfTicket(sql, { helpdesk, ticketId }) !== caseId) return "case";
  const match = ticketMatch(sql, { helpdesk, ticketId });
  const isMatchedAnew = match !== undefined && match.matchedAtMs > givenAtMs;
  if (isMatchedAnew || (match && !isSamePatient(sql, match.patientId, patientId))) return "another_patient";
  if (!isSamePatient(sql, theCase.patientId, patientId) || isSaidDead(sql, patientId)) return "another_patient";
  if (isDecidedAnew(sql, caseId, givenAtMs)) return "decided_anew";
  return link.onFile === 1 && !isStillOnFile(context, caseId, link) ? "not_on_file" : undefined;
}

/** The link of this reader that opens now, with its address; of a key that counts no more there is none. */
function openPageLink(context: AccountContext, caseId: string, reader: PageReader): GivenPage | undefined {
  const link = unendedLink(context.sql, caseId, reader);
  if (!link || pageOver(context, link) !== undefined) return undefined;
  const made = context.links?.derived(link.madeFrom).find(({ mac }) => mac === link.tokenMac);
  return made && { link, address: made.address };
}

interface GivenPage {
  readonly link: PatientLinkRow;
  readonly address: string;
}

/** A new address wherever the one before opens no more. */
function nextFrom(context: AccountContext, reader: PageReader): string {
  const { ticket, patientId, standing, addressHash } = reader;
  const before = countLinks(context.sql, ticket, reader);
  return [ticket.helpdesk, ticket.ticketId, patientId, standing, addressHash, before].join(" ");
}

export interface PageOfTicket extends Pick<PageReader, "standing" | "masked"> {
  readonly address: string;
  /** Absent while nothing opens by it. */
  readonly openUntilMs?: number;
}

/**
 * What a letter about this ticket may name; undefined where nobody outside reaches us, and for whoever has no page. `decides`: the lines that
 * the letter's decision is about. It makes the case where there is none, and where it decides anew it takes the page of before away.
 */
export function pageOfTicket(
  context: AccountContext,
  scope: CaseScope,
  decides?: readonly string[],
): PageOfTicket | undefined {
  const { sql, links } = context;
  const caseId = scope.case?.caseId;
  if (!links || (caseId === undefined && decides === undefined)) return undefined;
  const reader = readerIn(context, scope);
  if (!reader) return undefined;
  const { standing, masked } = reader;
  const isAnew = caseId !== undefined && decides !== undefined && isDecidedOn(sql, caseId, decides);
  const open = caseId === undefined || isAnew ? undefined : openPageLink(context, caseId, reader);
  if (open) return { standing, masked, address: open.address, openUntilMs: open.link.expiresAtMs };
  return { standing, masked, address: links.derived(nextFrom(context, reader))[0].address };
}

function readerIn(context: AccountContext, scope: CaseScope): PageReader | undefined {
  const reader = pageReader(context, scope);
  const caseId = scope.case?.caseId;
  // Who pays for something else of the patient's is told nothing of this.
  const isOther = reader?.standing === "payer" && (caseId === undefined || !isStillOnFile(context, caseId, reader));
  return isOther ? undefined : reader;
}

/**
 * A letter with the page's address goes into the reply: from now on it opens, for thirty days. While one is open it is the same again, and
 * the thirty days begin anew. Undefined where this ticket has no case or no reader.
 */
export function givePage(context: CommandContext, scope: CaseScope): GivenPage | undefined {
  const { sql, nowMs, links } = context;
  const caseId = scope.case?.caseId;
  const reader = caseId === undefined ? undefined : readerIn(context, scope);
  if (!links || caseId === undefined || !reader) return undefined;
  const expiresAtMs = nowMs + PATIENT_PAGE_MS;
  const open = openPageLink(context, caseId, reader);
  if (open) {
    const { linkId } = open.link;
    const untilMs = Math.max(expiresAtMs, open.link.expiresAtMs);
    giveAgain(sql, linkId, nowMs, untilMs);
    context.record("page.given", caseId, { linkId, expiresAtMs: untilMs });
    return { link: { ...open.link, givenAtMs: nowMs, expiresAtMs: untilMs }, address: open.address };
  }
  const before = unendedLink(sql, caseId, reader);
  if (before) {
    const because = pageOver(context, before) ?? "key";
    endPatientLink(sql, before.linkId, because, nowMs);
    context.record("page.ended", caseId, { linkId: before.linkId, because });
  }
  const madeFrom = nextFrom(context, reader);
  const [made] = links.derived(madeFrom);
  const link: PatientLinkRow = {
    ...{ linkId: context.newId(), tokenMac: made.mac, madeFrom, caseId, patientId: reader.patientId, ...reader.ticket },
    ...{ standing: reader.standing, addressHash: reader.addressHash, onFile: reader.isOnFile ? 1 : 0 },
    ...{ maskedTextId: keepText(context, caseId, reader.masked), madeAtMs: nowMs, givenAtMs: nowMs, expiresAtMs },
    endedAtMs: null,
  };
  insertPatientLink(sql, link);
  const { linkId, standing } = link;
  context.record("page.given", caseId, { linkId, standing, onFile: reader.isOnFile, expiresAtMs });
  return { link, address: made.address };
}
