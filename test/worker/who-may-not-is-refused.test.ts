/** Danger: an operation asks for no right, and its body asks for none: somebody does or reads what they may not. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { may, type PlainAction } from "../../core/approval/may.ts";
import { pathNames } from "../../core/contract/operation.ts";
import { OPERATION_NAMES, type OperationName, operations } from "../../core/contract/operations.ts";
import { ROLES } from "../../core/words.ts";
import { operationOf } from "../../worker/account/operations/registry.ts";
import type { Answer } from "../../worker/account/rpc/account-rpc.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import { aRecord, rules } from "../support/clinic.ts";
import { mayasMassage } from "../support/deciding.ts";
import { quiet } from "./http-support.ts";
import { closeClinics, moneyClinic, theTicket } from "./money-support.ts";

beforeEach(quiet);
afterEach(closeClinics);

const ID = "01NANE00000000000000000000";
const sentence = "Somebody said so.";
const day = "2026-03-02";
const sum = { amountMinor: 100, currency: "USD" } as const;
const about = { lineIds: [ID], reason: "changed_mind", ticket: theTicket };

const decision = {
  ...about,
  ...sum,
  caseId: ID,
  factsHash: `f1:${"0".repeat(64)}`,
  policyVersionIds: ["general@9"],
  rulesVersionId: "test-rules@1",
  option: "refund",
};

/** What is asked, in a form that passes its schema: nothing that it names is there. */
const ASKED: Partial<Record<OperationName, unknown>> = {
  openTicket: {},
  sayRequest: { isRequest: false },
  sayMatter: { isAsked: true },
  answerReply: { act: "accepted" },
  searchPatients: "nobody",
  matchTicket: { patientId: ID },
  sayWho: { about: "somebody_else", patientId: ID },
  verifyTicket: { patientId: ID, how: "call_back", sentence },
  calledBack: { who: sentence, how: sentence },
  allowContactAgain: { contactId: "x", sentence },
  sendCode: { patientId: ID, contactId: "x" },
  checkCode: { code: "123456" },
  offerChoice: { caseId: ID, lineIds: [ID], reason: "changed_mind" },
  decide: decision,
  dryRun: decision,
  evaluate: about,
  similarCases: about,
  stop: {},
  correctedReply: { decisionId: ID, replyText: sentence, writeAgainOn: day },
  letterTold: { kind: "sent", about: ID, replyText: sentence },
  checkSend: { text: sentence },
  insistSend: { text: sentence },
  overrideSend: { text: sentence, sentence },
  takenOut: { decisionId: ID },
  tellAway: { personId: ID, standInId: ID, fromOn: day, untilOn: day },
  delegate: { toPersonId: ID, fromOn: day, untilOn: day, sentence },
  listCases: { limit: 1 },
  trends: { from: "2026-01", to: "2026-02" },
  startCase: { patientId: ID, how: "in_person", said: sentence },
  endReview: { outcome: "stands", sentence },
  linkTaken: { purchaseId: ID },
  sayByHand: { act: "withdrawn", how: "phone", sentence },
  dismissFound: { why: "meant_so" },
  closeTask: {},
  askClinician: about,
  putProviderContact: { provider: "Dr Lee", channel: "email", value: "lee@clinic.example", language: "en" },
  answerClinician: { answer: "not_expected", answeredOn: day },
  requestConsent: about,
  resolveLeg: { verdict: "look", sentence },
  settleDifference: { sentence },
  spendCredit: { ...sum, patientId: ID, reference: "INV-1", ticket: theTicket },
  undoCreditUse: { useId: ID, sentence, ticket: theTicket },
  payOutCredit: { ...sum, lotId: ID, sentence, ticket: theTicket },
  takeBackCredit: { ...sum, lotId: ID, sentence },
  creditLiability: { month: "2026-01" },
  tryRules: { base: null, waiting: null, rules },
  askRules: { base: null, waiting: null, rules },
  giveRole: { role: "viewer" },
  setLocations: { locationIds: [] },
  switchMoney: { to: "off" },
  tryMoney: { to: "end" },
  publishPolicy: { draftId: ID, revision: 1, effectiveOn: day },
  endPolicy: { kind: "withdraw", policyVersionId: "general@9" },
  endRulesChange: { verdict: "confirm" },
  saveLetterPiece: { before: null, body: "Yours," },
  restoreLetters: { version: 9 },
  previewLetter: { key: "closing", language: "en", body: null },
  publishLetters: { revision: 1, why: sentence },
  startDraft: { from: "version", policyVersionId: "general@9" },
  previewDraft: { ticket: theTicket },
  replayDraft: { revision: 1 },
  putNoticeRule: { kind: "refund_failed", locationId: null, target: "connection:slack", isTold: null },
  putIncidentPeople: { firstPersonId: ID, secondPersonId: null, escalateAfterMinutes: 60 },
  putClinicDetails: { address: "1 Harbour Road", automaticMail: false },
  putQuietHours: { fromHour: 20, untilHour: 9 },
  tryKept: { days: 30 },
  putKept: { days: 30 },
  putBusinessDays: { weekdays: [1, 2, 3, 4, 5] },
  addClosing: { title: "Winter break", fromOn: day, untilOn: day },
  testNotice: { target: "connection:slack" },
  importRecords: { records: [aRecord("rules_version", "test-rules@1", { rules })] },
  beginImport: { source: "jane", kind: "csv:jane", mode: "dry_run" },
  takePiece: { lines: [{ line: 1, record: {} }] },
  importRefusals: {},
  putImportMap: {
    name: "Sales",
    map: { kind: "sales", fields: [{ field: "sale", columns: ["Invoice #"] }], words: [], dates: [] },
    settings: {
      source: "jane",
      currency: "USD",
      language: "en",
      location: { sourceId: "main", title: "Main", timeZone: "UTC", jurisdiction: "US-CA" },
      processor: "none",
    },
  },
  makeImportKey: { source: "jane", title: "The nightly export" },
  whoLooked: { days: 1, limit: 1 },
  askErasure: { patientId: ID, why: "law", typed: "HW-1" },
  endErasure: { verdict: "confirm" },
  putHold: { patientId: ID, responsibleId: ID, sentence },
  auditEvents: { after: 0, limit: 1 },
  putConnection: { kind: "nothing", isNew: true, settings: {} },
  sendTestMessage: { to: "nobody@example.com" },
  lookAtBundle: { text: "" },
  bringBundle: { text: "", mark: "0".repeat(64) },
};
/** Whose right hangs on more than the role: of what is asked here, this is what the role alone decides. */
const OF_THE_ROLE: Partial<Record<OperationName, PlainAction>> = {
  closeTask: "task.close",
  endRulesChange: "rules.confirm",
  takeBundle: "rules.ask",
  lookAtBundle: "rules.ask",
  bringBundle: "rules.ask",
};

it("on the real object a role that may not is refused, and one that may is not, for every operation", async () => {
  const clinic = await moneyClinic("mayrefuse1", mayasMassage());
  const door = clinic.door() as unknown as Record<
    OperationName,
    (who: PersonActor, ...args: unknown[]) => Answer<unknown>
  >;
  const wrong: string[] = [];
  let asked = 0;
  for (const name of OPERATION_NAMES) {
    const { right, request } = operationOf(name);
    const action = typeof right === "string" ? right : OF_THE_ROLE[name];
    // A whole draft would have to be written down here; its right is that of `startDraft`.
    if (!action || name === "saveDraft") continue;
    const ids = pathNames(operations[name].at).map((path) => (path === "ticket" ? theTicket : ID));
    for (const role of ROLES) {
      const who = clinic.people[role];
      const answer = await door[name](who, ...ids, ...(request ? [ASKED[name] ?? {}] : []));
      const code = answer.ok ? "ok" : answer.error.code;
      asked += 1;
      if (may(who, action).ok === (code === "forbidden")) wrong.push(`${name} ${role} ${code}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(250);
});
