/**
 * What the HTTP side may ask of a clinic's account: the object's public door, over RPC. Answers are results, because errors lose their
 * class on the way; changes here are additive, because Worker and object may run different versions for minutes. What a person asks is one
 * method for each operation, under its name and with its arguments in their order (decision record 0040).
 */

import type { Boot, ProvisionRequest } from "../../../core/contract/account.ts";
import type {
  ArrivalStep,
  BackupAsk,
  BackupBegun,
  GoOnAnswer,
  GoOnRequest,
  RestoreAnswer,
  RestoreRequest,
  TakenSoFar,
} from "../../../core/contract/backup.ts";
import type { KeyAnswerOf, KeyArgsOf, KeyOperation } from "../../../core/contract/by-key.ts";
import type { AskCodeAnswer } from "../../../core/contract/helpdesk-call.ts";
import type { RecordRefusal, RecordsAsk, SentPiece } from "../../../core/contract/imports.ts";
import type { LinkDone, LinkPage, LinkVisit } from "../../../core/contract/link-page.ts";
import type { AnswerOf, ArgsOf, OperationName } from "../../../core/contract/operations.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { SetupEntered, SetupLinkMade, SetupPage } from "../../../core/contract/setup.ts";
import type { RecordCounts } from "../../../core/records/counts.ts";
import type { ImportState } from "../../../core/records/imports.ts";
import type { Result } from "../../../core/result.ts";
import type { PageLoad } from "../../connectors/helpdesk.ts";
import type { PersonActor } from "../store/context.ts";

export type Answer<T> = Promise<Result<T, Refusal>>;

type OperationMethods = {
  [N in OperationName]: (actor: PersonActor, ...args: ArgsOf<N>) => Answer<AnswerOf<N>>;
};

export interface AccountRpc extends OperationMethods, PlatformRpc, CopiesRpc, RecordsRpc {}

/** What the operator asks about copies of the whole account. */
export interface CopiesRpc {
  /** A copy of the whole account, page by page; nothing else may begin one. */
  beginBackup(ask: BackupAsk): Answer<BackupBegun>;
  backupPage(backupId: string): Answer<{ text: string; isEnd: boolean }>;
  /** An account that was closed to be moved goes on after all. */
  reopen(): Answer<true>;
  /** A backup that comes in: how far, the next lines, the end of it, or all of it forgotten. */
  arrival(step: ArrivalStep): Answer<TakenSoFar>;
  /** Whoever gives the code of the list has looked at it; else the list. */
  /** The account starts anew with an earlier state of itself; answers by which mark that is undone. */
  restore(asked: RestoreRequest): Answer<RestoreAnswer>;
  goOn(request: GoOnRequest, isKnownHere: boolean): Answer<GoOnAnswer>;
}

/** What the platform, the operator, a page that opens and the vendors ask. */
export interface PlatformRpc {
  provision(input: ProvisionRequest): Answer<{ created: boolean }>;
  /** Has the helpdesk's connector check a page load, accepts its proof once, reads user and role at the helpdesk, and answers who it is. */
  openPage(helpdesk: string, load: PageLoad): Answer<OpenedPage>;
  /** This and the two that follow are for a Worker of the release before, which checks a page itself. */
  helpdeskConnection(helpdesk: string): Answer<Record<string, unknown>>;
  helpdeskPublicKey(helpdesk: string): Answer<{ pem: string }>;
  openSession(input: {
    helpdesk: string;
    externalUserId: string;
    tokenHash: string;
    tokenExpiresAtMs: number;
  }): Answer<OpenedSession>;
  renewSession(actor: PersonActor, helpdesk: string): Answer<OpenedSession>;
  /** Has a code sent to an agent, at the address that the helpdesk lists; where its own pages do not say who opens them. */
  askSignInCode(helpdesk: string, email: string): Answer<AskCodeAnswer>;
  signInByCode(helpdesk: string, challengeId: string, code: string): Answer<OpenedSession>;
  /** The raw body with its headers; checked against the account's secret before anything is written. */
  receiveWebhook(
    connectionId: string,
    headers: Record<string, string>,
    rawBody: string,
    address: string,
  ): Answer<{ accepted: boolean; reply?: { type: string; body: string } }>;
  /** What the page of a link shows; `not_found` where no link has this token. */
  openLink(token: string, visit: LinkVisit): Answer<LinkPage>;
  /** A form of that page, sent. */
  actOnLink(token: string, form: Readonly<Record<string, string>>, visit: LinkVisit): Answer<LinkDone>;
  /** For the operator: a link by which the clinic is set up, from the path on. Those before it are over. */
  makeSetupLink(): Answer<SetupLinkMade>;
  showSetup(token: string, visit: LinkVisit): Answer<SetupPage>;
  enterSetup(token: string, form: Readonly<Record<string, string>>, visit: LinkVisit): Answer<SetupEntered>;
  /** The hourly second net: re-arms a lost alarm. */
  wake(): Answer<{ openJobs: number }>;
}

/** Whoever comes with a key of the records API. `from`: whence, as a hash. */
export interface Caller {
  readonly token: string;
  readonly from?: string | undefined;
}

/** What programs ask that send records. */
export interface RecordsRpc {
  /** A program that sends records begins an import, or goes on with one of its own. `token`: of its key; `from`: whence, as a hash. */
  beginRecords(token: string, ask: RecordsAsk): Answer<{ importId: string }>;
  /** Pieces of it, each taken in a transaction of its own. */
  takeRecords(token: string, importId: string, pieces: readonly SentPiece[]): Answer<RecordRefusal[]>;
  endRecords(token: string, importId: string): Answer<{ state: ImportState; counts: RecordCounts }>;
  /** What a key opens beside that: an import of its own system, piece by piece. */
  askByKey<N extends KeyOperation>(caller: Caller, name: N, ...args: KeyArgsOf<N>): Answer<KeyAnswerOf<N>>;
}

export interface OpenedPage {
  /** Who may show the page in a frame, whether it opens or says why not. */
  readonly frameOrigins: readonly string[];
  readonly session: Result<OpenedSession, PageDenied>;
}

export interface PageDenied {
  /** For the log. */
  readonly why: string;
  /** For whoever is before it. */
  readonly say: "refused" | "forbidden" | "unreachable";
}

export interface OpenedSession {
  readonly person: Boot["person"];
  readonly account: Boot["account"];
  readonly locale: string;
}
