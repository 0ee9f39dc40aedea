import type { AuditEvent } from "../../../core/audit/event.ts";
import type { Role } from "../../../core/words.ts";
import type { LinkMaker } from "../../links.ts";
import type { JobKind, Payload } from "./job-kinds.ts";
import type { ContactMac } from "./messages/contact-mac.ts";
import type { Sql } from "./sql.ts";

/** Who acts. A person's role here is that of the session; what counts is that of the account's row (`asOfNow`). */
export type Actor =
  | {
      readonly type: "person";
      readonly personId: string;
      readonly name: string;
      readonly role: Role;
      readonly locale: string;
      /** When their session began; absent from a Worker of an earlier version. */
      readonly sinceMs?: number;
    }
  | { readonly type: "webhook"; readonly source: string; readonly deliveryId: string }
  /** Whoever holds a link that needs no sign-in. */
  | { readonly type: "link"; readonly linkId: string }
  /** A program that sends records. */
  | { readonly type: "key"; readonly keyId: string }
  | {
      readonly type: "job";
      readonly job:
        | "outbox"
        | "intake"
        | "sweep"
        | "provision"
        | "import"
        | "guard"
        | "reconcile"
        | "reread"
        | "finder"
        | "letters"
        | "backup"
        | "sync"
        | "trends";
    };

export type PersonActor = Extract<Actor, { type: "person" }>;

/** Of a read whose answer is kept. */
export interface WatchedClock {
  readonly nowMs: number;
  /** From this instant on the answer may be another. */
  readonly holdsUntil: (atMs: number) => void;
}

/** What every read and every command of an account works with. Time and ids come from outside, so that a run can be replayed. */
export interface AccountContext {
  readonly sql: Sql;
  readonly nowMs: number;
  /** Where the answer is kept: asked by `store/clock.ts`. */
  readonly clock?: WatchedClock;
  /** Mints a ULID, ascending within one commit. */
  readonly newId: () => string;
  /** Makes and knows the addresses of pages for people outside; absent where nobody outside reaches us. */
  readonly links?: LinkMaker | undefined;
  /** Names addresses; asked by `contactHashOf`. */
  readonly contactMac: ContactMac;
}

export interface CommandContext extends AccountContext {
  readonly actor: Actor;
  /** Appends to the chained record, in the command's own transaction. */
  readonly record: (type: AuditEvent["type"], caseId: string | undefined, data: AuditEvent["data"]) => void;
  /** Puts work into the outbox, due now where no time is given; the alarm is set when the command commits. The same again only moves the time. */
  readonly queue: <K extends JobKind>(kind: K, about: Payload<K>, dueAtMs?: number) => void;
}
