import type { KeyValueStore } from "../key-value-store.ts";
import { type CustomField, STANDARD_FIELDS } from "./fields.ts";
import type {
  AuditRecord,
  CommentRecord,
  OAuthClientRecord,
  TicketRecord,
  TokenRecord,
  UserRecord,
} from "./records.ts";

/** Every kind of row the simulator keeps; a reset empties them all. */
const KINDS = [
  "user",
  "user-by-email",
  "ticket",
  "comments",
  "audits",
  "token",
  "oauth-client",
  "webhook",
  "trigger",
  "invocation",
  "delivery",
  "fields",
  "fault",
  "webhook-fault",
  "updates",
  "idempotency",
  "follow-ups",
  "app",
  "app-upload",
  "app-job",
  "app-job-ends",
  "installation",
  "counter",
] as const;
export type Kind = (typeof KINDS)[number];

/** The shelf lists values without their keys, so each row carries its own. */
interface Row<T> {
  readonly key: string;
  readonly value: T;
}

/** The account's rows, over a shelf that other simulators may share. */
export class Account {
  readonly #store: KeyValueStore;
  readonly clock: () => number;

  readonly #firstFields: readonly CustomField[];

  constructor(store: KeyValueStore, clock: () => number, firstFields: readonly CustomField[] = STANDARD_FIELDS) {
    this.#store = store;
    this.clock = clock;
    this.#firstFields = firstFields;
  }

  /** The same account seen at another instant, for writing history. */
  at(atMs: number): Account {
    return new Account(this.#store, () => atMs, this.#firstFields);
  }

  read<T>(kind: Kind, key: string | number): T | undefined {
    return this.#store.get<Row<T>>(`zendesk.${kind}`, String(key))?.value;
  }

  write(kind: Kind, key: string | number, value: unknown): void {
    this.#store.put(`zendesk.${kind}`, String(key), { key: String(key), value } satisfies Row<unknown>);
  }

  remove(kind: Kind, key: string | number): void {
    this.#store.remove(`zendesk.${kind}`, String(key));
  }

  all<T>(kind: Kind): T[] {
    return this.#store.list<Row<T>>(`zendesk.${kind}`).map((row) => row.value);
  }

  /** The next number of a series; the first is `from`. */
  next(series: string, from: number): number {
    const next = (this.read<{ last: number }>("counter", series)?.last ?? from - 1) + 1;
    this.write("counter", series, { last: next });
    return next;
  }

  /** Keeps the series ahead of an id that was given from outside. */
  reserve(series: string, id: number): void {
    const last = this.read<{ last: number }>("counter", series)?.last ?? 0;
    if (id > last) this.write("counter", series, { last: id });
  }

  user(id: number): UserRecord | undefined {
    return this.read("user", id);
  }

  userByEmail(email: string): UserRecord | undefined {
    const found = this.read<{ id: number }>("user-by-email", email.toLowerCase());
    return found && this.user(found.id);
  }

  putUser(user: UserRecord): void {
    this.reserve("user", user.id);
    this.write("user", user.id, user);
    this.write("user-by-email", user.email.toLowerCase(), { id: user.id });
  }

  ticket(id: number): TicketRecord | undefined {
    return this.read("ticket", id);
  }

  comments(ticketId: number): CommentRecord[] {
    return this.read("comments", ticketId) ?? [];
  }

  audits(ticketId: number): AuditRecord[] {
    return this.read("audits", ticketId) ?? [];
  }

  token(value: string): TokenRecord | undefined {
    return this.read("token", value);
  }

  oauthClient(clientId: string): OAuthClientRecord | undefined {
    return this.read("oauth-client", clientId);
  }

  fields(): readonly CustomField[] {
    return this.read<CustomField[]>("fields", "all") ?? this.#firstFields;
  }

  /** Forgets everything, so that the account is as on the first day. */
  reset(): void {
    for (const kind of KINDS) {
      for (const { key } of this.#store.list<Row<unknown>>(`zendesk.${kind}`)) this.remove(kind, key);
    }
  }
}
