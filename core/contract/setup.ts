/** The set-up link: what its page shows, and all that may be done by whoever opened it. */
import type { Region } from "../regions.ts";
import type { ScreenLanguage } from "../words.ts";
import type { Boot } from "./account.ts";
import type { OperationName } from "./operations.ts";

/**
 * What a clinic needs before its first admin signs in. Whatever is not named is refused: nothing of patients, nothing that moves money, no
 * policy, no rule.
 */
export const SETUP_OPERATIONS: readonly OperationName[] = [
  "readSetup",
  "listConnections",
  "putConnection",
  "pauseConnection",
  "resumeConnection",
  "testConnection",
  "lookAtParts",
  "makeParts",
  "listPeople",
];

export type SetupPage = {
  readonly clinic: string;
  readonly language: ScreenLanguage;
  /** Where the records are kept; absent from an account of the release before. */
  readonly region?: Region;
} & (
  | {
      readonly kind: "begin";
      readonly form: string;
      /** In the browser that opened it, which may go on. */
      readonly isAgain: boolean;
      readonly isFormOld?: true;
    }
  | { readonly kind: "says"; readonly says: "expired" | "used" | "ended" }
);

/** The session that a link opened, for the browser that opened it. */
export interface SetupSession {
  readonly person: Boot["person"];
  readonly account: Boot["account"];
  readonly locale: string;
  readonly endsAtMs: number;
  /** By which this browser opens it again. */
  readonly cookie: string;
}

export interface SetupLinkMade {
  readonly address: string;
  readonly expiresAtMs: number;
}

/** What became of the form that was sent: a session, or the page as it is now. */
export type SetupEntered =
  | { readonly session: SetupSession; readonly page?: undefined }
  | { readonly page: SetupPage; readonly session?: undefined };
