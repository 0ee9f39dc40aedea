import { assert } from "../../../core/result.ts";
import { first } from "./migrations/001-first.ts";
import { guarding } from "./migrations/002-guarding.ts";
import { followUps } from "./migrations/003-follow-ups.ts";
import { credit } from "./migrations/004-credit.ts";
import { delegation } from "./migrations/005-delegation.ts";
import { policyDrafts } from "./migrations/006-policy-drafts.ts";
import { judgement } from "./migrations/007-judgement.ts";
import { creditReferences } from "./migrations/008-credit-references.ts";
import { onePatient } from "./migrations/009-one-patient.ts";
import { partsAndBilling } from "./migrations/010-parts-and-billing.ts";
import { caseReasons } from "./migrations/011-case-reasons.ts";
import { whoWrites } from "./migrations/012-who-writes.ts";
import { rights } from "./migrations/013-rights.ts";
import { usesTakenBack } from "./migrations/014-uses-taken-back.ts";
import { rulesAndPolicies } from "./migrations/015-rules-and-policies.ts";
import { charges } from "./migrations/016-charges.ts";
import { nothingTwice } from "./migrations/017-nothing-twice.ts";
import { newsOfMoney } from "./migrations/018-news-of-money.ts";
import { refundsThatFailed } from "./migrations/019-refunds-that-failed.ts";
import { toldByImports } from "./migrations/020-told-by-imports.ts";
import { creditWhileAsked } from "./migrations/021-credit-while-asked.ts";
import { askedOfThePurchase } from "./migrations/022-asked-of-the-purchase.ts";
import { providersOfServices } from "./migrations/023-providers-of-services.ts";
import { isItARequest } from "./migrations/024-is-it-a-request.ts";
import { replies } from "./migrations/025-replies.ts";
import { worklist } from "./migrations/026-worklist.ts";
import { found } from "./migrations/027-found.ts";
import { whatWasHeard } from "./migrations/028-what-was-heard.ts";
import { ticketsThatGo } from "./migrations/029-tickets-that-go.ts";
import { lostAtTheBank } from "./migrations/030-lost-at-the-bank.ts";
import { startedManually } from "./migrations/031-started-by-hand.ts";
import { saidManually } from "./migrations/032-said-by-hand.ts";
import { sharesOfOutsideRefunds } from "./migrations/033-shares-of-outside-refunds.ts";
import { whoItIsAbout } from "./migrations/034-who-it-is-about.ts";
import { twoMatters } from "./migrations/035-two-matters.ts";
import { knownToHaveDied } from "./migrations/036-known-to-have-died.ts";
import { connections } from "./migrations/037-connections.ts";
import { refundedBeyond } from "./migrations/038-refunded-beyond.ts";
import { messages } from "./migrations/039-messages.ts";
import { refundsAtTheirConnection } from "./migrations/040-refunds-at-their-connection.ts";
import { codes } from "./migrations/041-codes.ts";
import { notices } from "./migrations/042-notices.ts";
import { pausedBy } from "./migrations/043-paused-by.ts";
import { links } from "./migrations/044-links.ts";
import { contactBy } from "./migrations/045-contact-by.ts";
import { whenAMessageMayLeave } from "./migrations/046-when-a-message-may-leave.ts";
import { sinceWhenTheyAnswer } from "./migrations/047-since-when-they-answer.ts";
import { namesForLetters } from "./migrations/048-names-for-letters.ts";
import { patientPage } from "./migrations/049-patient-page.ts";
import { whatTheBankFindsItBy } from "./migrations/050-what-the-bank-finds-it-by.ts";
import { whoToldTheCode } from "./migrations/051-who-told-the-code.ts";
import { contactsKeyed } from "./migrations/052-contacts-keyed.ts";
import { saidOnPages } from "./migrations/053-said-on-pages.ts";
import { contactsInAnyLanguage } from "./migrations/054-contacts-in-any-language.ts";
import { contactsAllowedAgain } from "./migrations/055-contacts-allowed-again.ts";
import { letterSets } from "./migrations/056-letter-sets.ts";
import { sentReplies } from "./migrations/057-sent-replies.ts";
import { imports } from "./migrations/058-imports.ts";
import { hours } from "./migrations/059-hours.ts";
import { importMaps } from "./migrations/060-import-maps.ts";
import { setupLinks } from "./migrations/061-setup-links.ts";
import { acknowledgements } from "./migrations/062-acknowledgements.ts";
import { whoLooked } from "./migrations/063-who-looked.ts";
import { undoingImports } from "./migrations/064-undoing-imports.ts";
import { whatAVisitCost } from "./migrations/065-what-a-visit-cost.ts";
import { importsOfPrograms } from "./migrations/066-imports-of-programs.ts";
import { languageOfAChoice } from "./migrations/067-language-of-a-choice.ts";
import { foundByReference } from "./migrations/068-found-by-reference.ts";
import { erasure } from "./migrations/069-erasure.ts";
import { whoPutRules } from "./migrations/070-who-put-rules.ts";
import { moneySwitches } from "./migrations/071-money-switches.ts";
import { takenAtProcessors } from "./migrations/072-taken-at-processors.ts";
import { largeClinics } from "./migrations/073-large-clinics.ts";
import { wherePeopleWork } from "./migrations/074-where-people-work.ts";
import { merges } from "./migrations/075-merges.ts";
import { absences } from "./migrations/076-absences.ts";
import { closing } from "./migrations/077-closing.ts";
import { benefits } from "./migrations/078-benefits.ts";
import { refusedLooks } from "./migrations/079-refused-looks.ts";
import { pastAmounts } from "./migrations/080-past-amounts.ts";
import { overused } from "./migrations/081-overused.ts";
import { signInCodes } from "./migrations/082-sign-in-codes.ts";
import { onePersonSeveralLogins } from "./migrations/083-one-person-several-logins.ts";
import { loginsJoinedAndParted } from "./migrations/084-logins-joined-and-parted.ts";
import { addressesThatWere } from "./migrations/085-addresses-that-were.ts";
import { books } from "./migrations/086-books.ts";
import { countedBy } from "./migrations/087-counted-by.ts";
import { disputes } from "./migrations/088-disputes.ts";
import { afterTheDecision } from "./migrations/089-after-the-decision.ts";
import { tagsAgree } from "./migrations/090-tags-agree.ts";
import { caseViews } from "./migrations/091-case-views.ts";
import { changes } from "./migrations/092-changes.ts";
import { howLongItTook } from "./migrations/093-how-long-it-took.ts";
import { packets } from "./migrations/094-packets.ts";
import { booksByTime } from "./migrations/095-books-by-time.ts";
import { whoseAPacketIs } from "./migrations/096-whose-a-packet-is.ts";
import { booksByName } from "./migrations/097-books-by-name.ts";
import type { Sql } from "./sql.ts";

/** In order, append-only: the n-th brings a store to version n. An applied one is never edited, because sleeping accounts wake years later. */
export const MIGRATIONS: readonly string[] = [
  first,
  guarding,
  followUps,
  credit,
  delegation,
  policyDrafts,
  judgement,
  creditReferences,
  onePatient,
  partsAndBilling,
  caseReasons,
  whoWrites,
  rights,
  usesTakenBack,
  rulesAndPolicies,
  charges,
  nothingTwice,
  newsOfMoney,
  refundsThatFailed,
  toldByImports,
  creditWhileAsked,
  askedOfThePurchase,
  providersOfServices,
  isItARequest,
  replies,
  worklist,
  found,
  whatWasHeard,
  ticketsThatGo,
  lostAtTheBank,
  startedManually,
  saidManually,
  sharesOfOutsideRefunds,
  whoItIsAbout,
  twoMatters,
  knownToHaveDied,
  connections,
  refundedBeyond,
  messages,
  refundsAtTheirConnection,
  codes,
  notices,
  pausedBy,
  links,
  contactBy,
  whenAMessageMayLeave,
  sinceWhenTheyAnswer,
  namesForLetters,
  patientPage,
  whatTheBankFindsItBy,
  whoToldTheCode,
  contactsKeyed,
  saidOnPages,
  contactsInAnyLanguage,
  contactsAllowedAgain,
  letterSets,
  sentReplies,
  imports,
  hours,
  importMaps,
  setupLinks,
  acknowledgements,
  whoLooked,
  undoingImports,
  whatAVisitCost,
  importsOfPrograms,
  languageOfAChoice,
  foundByReference,
  erasure,
  whoPutRules,
  moneySwitches,
  takenAtProcessors,
  largeClinics,
  wherePeopleWork,
  merges,
  absences,
  closing,
  benefits,
  refusedLooks,
  pastAmounts,
  overused,
  signInCodes,
  onePersonSeveralLogins,
  loginsJoinedAndParted,
  addressesThatWere,
  books,
  countedBy,
  disputes,
  afterTheDecision,
  tagsAgree,
  caseViews,
  changes,
  howLongItTook,
  packets,
  booksByTime,
  whoseAPacketIs,
  booksByName,
];

/**
 * Brings an account's store to the newest version, each step in its own transaction, and answers the version. Synchronous, so it runs in
 * the object's constructor. Throws when the store is newer than this code.
 */
export function migrate(sql: Sql, migrations: readonly string[] = MIGRATIONS): number {
  sql.run(
    "CREATE TABLE IF NOT EXISTS schema_version (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL) STRICT",
  );
  sql.run("INSERT INTO schema_version (id, version) VALUES (1, 0) ON CONFLICT (id) DO NOTHING");
  const from = sql.one<{ version: number }>("SELECT version FROM schema_version")?.version ?? 0;
  assert(from <= migrations.length, `The store is at version ${from}, this code knows ${migrations.length}`);
  for (const [step, statements] of migrations.entries()) {
    if (step < from) continue;
    sql.transaction(() => {
      sql.run(statements);
      sql.run("UPDATE schema_version SET version = ?", step + 1);
    });
  }
  return migrations.length;
}
