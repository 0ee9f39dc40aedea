import type { CustomField } from "./fields.ts";
import type { AuditRecord, CommentRecord, FieldValue, TicketRecord, UserRecord } from "./records.ts";
import type { TriggerRecord } from "./triggers.ts";
import type { WebhookConfig } from "./webhooks.ts";

/** ISO 8601 in whole seconds, as every Zendesk answer has it. */
export const isoSeconds = (atMs: number): string => new Date(atMs).toISOString().replace(/\.\d{3}Z$/, "Z");

/** What a ticket is shown with that stands elsewhere. */
export interface ShownWith {
  readonly description: string;
  readonly fields: readonly CustomField[];
  readonly isPublic: boolean;
  readonly followUpIds: readonly number[];
}

/** Turns records into the JSON of the Support API. */
export function answersFor(subdomain: string) {
  const base = `https://${subdomain}.zendesk.com/api/v2`;
  const via = ({ channel, rel = null }: { readonly channel: string; readonly rel?: string | null }) => ({
    channel,
    source: { from: {}, to: {}, rel },
  });

  const user = (record: UserRecord) => ({
    id: record.id,
    url: `${base}/users/${record.id}.json`,
    name: record.name,
    email: record.email,
    role: record.role,
    custom_role_id: record.customRoleId,
    role_type: record.role === "agent" && record.customRoleId !== null ? 0 : null,
    suspended: record.suspended,
    active: true,
    verified: record.verified ?? true,
    restricted_agent: false,
    external_id: record.externalId,
    locale: record.locale ?? "en-US",
    time_zone: "Pacific Time (US & Canada)",
    iana_time_zone: "America/Los_Angeles",
    organization_id: null,
    phone: null,
    photo: null,
    tags: [],
    created_at: isoSeconds(record.createdAtMs),
    updated_at: isoSeconds(record.createdAtMs),
  });

  /** A follow-up says which ticket it follows. */
  const viaOf = (record: TicketRecord) =>
    record.followUpOf === null
      ? via(record)
      : { channel: record.channel, source: { from: { ticket_id: record.followUpOf }, to: {}, rel: "follow_up" } };

  const ticket = (record: TicketRecord, shown: ShownWith) => {
    const { description, fields, isPublic, followUpIds } = shown;
    const values = fields.map(({ id }): { id: number; value: FieldValue } => ({
      id,
      value: record.fields[id] ?? null,
    }));
    return {
      id: record.id,
      url: `${base}/tickets/${record.id}.json`,
      external_id: record.externalId,
      subject: record.subject,
      raw_subject: record.subject,
      description,
      status: record.status,
      priority: record.priority,
      type: null,
      requester_id: record.requesterId,
      submitter_id: record.submitterId,
      assignee_id: record.assigneeId,
      organization_id: null,
      group_id: null,
      tags: record.tags,
      custom_fields: values,
      fields: values,
      via: viaOf(record),
      is_public: isPublic,
      has_incidents: false,
      due_at: null,
      // The ids are seen only once the ticket is closed.
      followup_ids: record.status === "closed" ? followUpIds : [],
      collaborator_ids: [],
      follower_ids: [],
      created_at: isoSeconds(record.createdAtMs),
      updated_at: isoSeconds(record.updatedAtMs),
      generated_timestamp: Math.floor(record.updatedAtMs / 1000),
    };
  };

  const comment = (record: CommentRecord) => ({
    id: record.id,
    type: "Comment",
    author_id: record.authorId,
    body: record.plainBody,
    html_body: record.htmlBody,
    plain_body: record.plainBody,
    public: record.public,
    attachments: [],
    audit_id: record.auditId,
    via: via(record),
    metadata: { system: {}, custom: {}, ...record.warnings },
    created_at: isoSeconds(record.createdAtMs),
  });

  const audit = (record: AuditRecord) => ({
    id: record.id,
    ticket_id: record.ticketId,
    author_id: record.authorId,
    created_at: isoSeconds(record.createdAtMs),
    via: via(record),
    metadata: { system: {}, custom: record.custom, ...record.warnings },
    events: record.events,
  });

  const field = (record: CustomField) => ({
    id: record.id,
    url: `${base}/ticket_fields/${record.id}.json`,
    type: record.type,
    title: record.title,
    raw_title: record.title,
    description: record.title,
    active: record.active ?? true,
    agent_description: record.about ?? "",
    required: false,
    removable: true,
    ...(record.type === "tagger"
      ? { custom_field_options: record.options.map((option, index) => ({ id: record.id * 100 + index, ...option })) }
      : {}),
  });

  const webhook = ({ id, name, endpoint, method, format, status, subscriptions }: WebhookConfig) => ({
    id,
    name: name ?? "Makegood",
    endpoint,
    http_method: method ?? "POST",
    request_format: format ?? "json",
    status: status ?? "active",
    subscriptions: subscriptions ?? ["conditional_ticket_events"],
  });

  const trigger = (record: TriggerRecord) => ({
    id: record.id,
    url: `${base}/triggers/${record.id}.json`,
    title: record.title,
    raw_title: record.title,
    description: record.description ?? "",
    active: record.active,
    conditions: { all: record.all, any: record.any },
    actions: record.actions,
    created_at: isoSeconds(record.createdAtMs),
    updated_at: isoSeconds(record.createdAtMs),
  });

  return { user, ticket, comment, audit, field, webhook, trigger };
}

export type Answers = ReturnType<typeof answersFor>;
