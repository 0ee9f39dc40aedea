/** How often one person may ask, by whatever session, in how many windows they like. */
import type { OperationName } from "../../../core/contract/operations.ts";
import type { ProblemCode } from "../../../core/contract/problem.ts";
import { type Limit, Limits, type Strained } from "../../limits.ts";
import { REFUSALS_OF_RIGHT } from "../commands/run-command.ts";

/** A screen asks some ten things as it opens, and a few a second after that. */
export const CALLS: Limit = { most: 400, everyMs: 50 };
/** Each letter that is typed asks. */
export const SEARCHES: Limit = { most: 60, everyMs: 1_000 };
/** A desk that looks for somebody once a minute, all day; nobody goes through the whole clinic. */
export const SEARCHES_LONG: Limit = { most: 400, everyMs: 12_000 };
/** Tickets that this person has not had before them in the last minutes. */
export const TICKETS: Limit = { most: 60, everyMs: 10_000 };
/** Of one act: what a person may not do they try a few times. */
export const REFUSED: Limit = { most: 20, everyMs: 30_000 };

/** Each press asks somebody else's system, some of them for ten seconds, with calls that its own limit counts and refunds need. */
export const AT_VENDORS: Limit = { most: 20, everyMs: 10_000 };

const ASKS_VENDORS: ReadonlySet<string> = new Set<OperationName>([
  "lookAtParts",
  "makeParts",
  "putConnection",
  "testConnection",
]);

const SAME_TICKET_MS = 10 * 60_000;
const TICKETS_MAX = 10_000;

export interface Asked {
  readonly personId: string;
  readonly name: string;
  readonly isSearch: boolean;
  readonly ticket?: string | undefined;
}

type Counted = readonly (readonly [name: string, limit: Limit])[];

export class PersonLimits {
  readonly #limits: Limits;
  readonly #ticketAt = new Map<string, number>();

  constructor(before: Strained = []) {
    this.#limits = new Limits(before);
  }

  /** Counts what is asked and answers 0, or counts nothing and answers how long to wait. */
  take(asked: Asked, nowMs: number): number {
    const { personId, name, ticket } = asked;
    const counted = this.#countedFor(asked, nowMs);
    const waits = [[`refused ${personId} ${name}`, REFUSED] as const, ...counted];
    const waitMs = Math.max(...waits.map(([of, limit]) => this.#limits.waitMs(of, limit, nowMs)));
    if (waitMs > 0) return waitMs;
    for (const [of, limit] of counted) this.#limits.take(of, limit, nowMs);
    if (ticket !== undefined) this.#keepTicket(`${personId} ${ticket}`, nowMs);
    return 0;
  }

  /** What was refused for want of a right counts beside. */
  refused({ personId, name }: Asked, code: ProblemCode, nowMs: number): void {
    if (REFUSALS_OF_RIGHT.includes(code)) this.#limits.take(`refused ${personId} ${name}`, REFUSED, nowMs);
  }

  takeStrained(): Strained {
    return this.#limits.takeStrained();
  }

  #countedFor({ personId, name, isSearch, ticket }: Asked, nowMs: number): Counted {
    const lastMs = ticket === undefined ? undefined : this.#ticketAt.get(`${personId} ${ticket}`);
    const isAnother = ticket !== undefined && (lastMs === undefined || Math.abs(nowMs - lastMs) >= SAME_TICKET_MS);
    return [
      // A file comes in pieces as fast as it can be read.
      ...(name === "takePiece" ? [] : ([[`calls ${personId}`, CALLS]] as const)),
      ...(isSearch
        ? ([
            [`search ${personId}`, SEARCHES],
            [`searches ${personId}`, SEARCHES_LONG],
          ] as const)
        : []),
      ...(ASKS_VENDORS.has(name) ? ([[`vendors ${personId}`, AT_VENDORS]] as const) : []),
      ...(isAnother ? ([[`tickets ${personId}`, TICKETS]] as const) : []),
    ];
  }

  #keepTicket(key: string, nowMs: number): void {
    this.#ticketAt.delete(key);
    if (this.#ticketAt.size >= TICKETS_MAX) this.#ticketAt.clear();
    this.#ticketAt.set(key, nowMs);
  }
}
