import type { Manifest } from "../../../scripts/zendesk/manifest.ts";

/** What the simulated Zendesk account remembers. Instants are milliseconds; the API shows them as ISO text without fractions. */
type UserRole = "end-user" | "agent" | "admin";

export interface UserRecord {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly role: UserRole;
  readonly customRoleId: number | null;
  readonly suspended: boolean;
  /** The account knows that the address is theirs; so it is where nothing is said. */
  readonly verified?: boolean;
  readonly externalId: string | null;
  /** The language that they chose for the helpdesk; English of the United States where nothing is said. */
  readonly locale?: string | undefined;
  readonly createdAtMs: number;
}

export const STATUSES = ["new", "open", "pending", "hold", "solved", "closed"] as const;
type Status = (typeof STATUSES)[number];

export interface TicketRecord {
  readonly id: number;
  readonly subject: string;
  readonly status: Status;
  readonly priority: string | null;
  readonly requesterId: number;
  readonly submitterId: number;
  readonly assigneeId: number | null;
  readonly externalId: string | null;
  readonly tags: readonly string[];
  /** By field id; a field that was never set is absent. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly channel: string;
  /** More about the channel: `web_widget`, where it is known. */
  readonly rel?: string | null;
  readonly followUpOf: number | null;
  readonly createdAtMs: number;
  /** Whole seconds, and later with every update, so that a stamp names exactly one state of the ticket. */
  readonly updatedAtMs: number;
}

export type FieldValue = string | boolean | null;

export interface CommentRecord {
  readonly id: number;
  readonly ticketId: number;
  readonly auditId: number;
  readonly authorId: number;
  readonly public: boolean;
  readonly plainBody: string;
  readonly htmlBody: string;
  readonly channel: string;
  readonly rel?: string | null;
  readonly warnings?: Warnings;
  readonly createdAtMs: number;
}

export type AuditEvent =
  | { readonly id: number; readonly type: "Create"; readonly field_name: string; readonly value: string }
  | {
      readonly id: number;
      readonly type: "Change";
      readonly field_name: string;
      readonly value: string;
      readonly previous_value: unknown;
    }
  | {
      readonly id: number;
      readonly type: "Comment";
      readonly public: boolean;
      readonly body: string;
      readonly html_body: string;
      readonly plain_body: string;
      readonly author_id: number;
      readonly audit_id: number;
    };

/** What the account warns of about one message, under Zendesk's names. */
export interface Warnings {
  readonly trusted?: boolean;
  readonly flags?: readonly number[];
  readonly flags_options?: Readonly<Record<string, { readonly trusted: boolean }>>;
}

export interface AuditRecord {
  readonly id: number;
  readonly ticketId: number;
  /** Whoever made the update: the token's user, whatever `comment.author_id` shows. */
  readonly authorId: number;
  readonly channel: string;
  readonly createdAtMs: number;
  readonly rel?: string | null;
  readonly custom: Readonly<Record<string, unknown>>;
  readonly warnings?: Warnings;
  readonly events: readonly AuditEvent[];
}

export interface TokenRecord {
  readonly userId: number;
  readonly scope: string;
  readonly expiresAtMs: number;
}

export interface OAuthClientRecord {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Tokens act as this user. */
  readonly userId: number;
}

/** A private app, as its last upload says it is. */
export interface AppRecord {
  readonly id: number;
  readonly manifest: Manifest;
}

export interface InstallationRecord {
  readonly id: number;
  readonly appId: number;
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface AppJobRecord {
  readonly id: string;
  readonly status: "queued" | "working" | "completed" | "failed";
  readonly message: string;
  readonly appId?: number;
}
