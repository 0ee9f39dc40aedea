/** The one door for people: who asks too often waits, and who was shown whom is noted behind the answer. Operations that ask one another do not come by here. */
import { pathNames } from "../../../core/contract/operation.ts";
import { type AnswerOf, type ArgsOf, type OperationName, operations } from "../../../core/contract/operations.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { TicketRef } from "../../../core/contract/ticket.ts";
import { err, type Result } from "../../../core/result.ts";
import { tooMany } from "../domain/people/require-person.ts";
import { AccessLog } from "../rpc/access-log.ts";
import { type Asked, PersonLimits } from "../rpc/person-limits.ts";
import { keepStrained, strainedLimits } from "../store/account/strained-limits.ts";
import type { PersonActor } from "../store/context.ts";
import type { OperationServices } from "./operation.ts";
import { perform } from "./registry.ts";

/** What the door of one object remembers. `behind` runs a thing once the answers of this moment are out. */
export class Door {
  readonly #services: OperationServices;
  readonly #behind: (work: () => void) => void;
  readonly #access: AccessLog;
  #limits: PersonLimits | undefined;
  #isAwaited = false;

  constructor(services: OperationServices, behind: (work: () => void) => void) {
    this.#services = services;
    this.#behind = behind;
    this.#access = new AccessLog(services.sql);
  }

  async enter<N extends OperationName>(
    name: N,
    actor: PersonActor,
    ...args: ArgsOf<N>
  ): Promise<Result<AnswerOf<N>, Refusal>> {
    const { sql, runtime } = this.#services;
    this.#limits ??= new PersonLimits(strainedLimits(sql, runtime.nowMs()));
    const asked = askedOf(name, actor, args);
    const waitMs = this.#limits.take(asked, runtime.nowMs());
    if (waitMs > 0) return tooMany("So much was asked in so short a time that this has to wait.", waitMs);
    const answer = await perform(this.#services, name, actor, ...args);
    const atMs = runtime.nowMs();
    if (answer.ok) this.#access.saw({ personId: actor.personId, name, args, answer: answer.value, atMs });
    else this.#limits.refused(asked, answer.error.code, atMs);
    this.#flushBehind();
    return answer.ok ? answer : err(this.#unnamed(answer.error, actor, atMs));
  }

  /** Whose it was that they do not see is noted, and said to nobody. */
  #unnamed(refused: Refusal, { personId }: PersonActor, atMs: number): Refusal {
    if (refused.code !== "other_location") return refused;
    const { values, ...rest } = refused;
    if (typeof values?.patientId === "string") this.#access.refused({ personId, patientId: values.patientId, atMs });
    return rest;
  }

  #flushBehind(): void {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    this.#behind(() => {
      this.#isAwaited = false;
      this.#access.flush();
      const strained = this.#limits?.takeStrained() ?? [];
      if (strained.length > 0) this.#services.sql.transaction(() => keepStrained(this.#services.sql, strained));
    });
  }
}

function askedOf(name: OperationName, { personId }: PersonActor, args: readonly unknown[]): Asked {
  const at = pathNames(operations[name].at).indexOf("ticket");
  const asked = fieldsOf(args.at(-1));
  const ticket = at < 0 ? asked.ticket : args[at];
  const isSearch = name === "searchPatients" || (name === "listCases" && asked.q !== undefined);
  return { personId, name, isSearch, ticket: isTicket(ticket) ? `${ticket.helpdesk} ${ticket.ticketId}` : undefined };
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const isTicket = (value: unknown): value is TicketRef =>
  typeof fieldsOf(value).helpdesk === "string" && typeof fieldsOf(value).ticketId === "string";
