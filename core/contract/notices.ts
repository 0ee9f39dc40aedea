/** What the team is told, by whom it is read, and what became of each telling (mission E4, L3). */
import * as z from "zod";
import { NOTICE_KINDS } from "../notices/kinds.ts";
import type { Target } from "../notices/route.ts";
import { connectionId, instantMs, ulid } from "../primitives.ts";
import { ROLES } from "../words.ts";

const TARGET = /^(connection:([a-z][a-z0-9_]{1,30}|[0-9A-HJKMNP-TV-Z]{26})|person:[0-9A-HJKMNP-TV-Z]{26}|asker)$/;
export const noticeTarget = z.custom<Target>(
  (value) => typeof value === "string" && TARGET.test(value),
  "must be a chat, a person, or who asked",
);

const kind = z.enum(NOTICE_KINDS);

const noticePost = z.strictObject({
  postId: z.string(),
  /** The chat by its vendor's name, or the person's own. */
  to: z.string(),
  by: z.enum(["chat", "email"]),
  why: z.enum(["first", "reminder", "escalation", "all_clear"]),
  /** Of an e-mail as far as its messenger has said. */
  state: z.enum([
    "waiting",
    "posting",
    "posted",
    "refused",
    "unknown",
    "useless",
    "mailed",
    "delivered",
    "undelivered",
  ]),
  atMs: instantMs,
});

export const noticeView = z.strictObject({
  noticeId: z.string(),
  kind: z.enum([...NOTICE_KINDS, "test"]),
  /** In the reader's language, as it was told in the clinic's. */
  title: z.string(),
  caseId: z.string().optional(),
  openedAtMs: instantMs,
  /** Present where what stood is over. */
  endedAtMs: instantMs.optional(),
  posts: z.array(noticePost),
});
export type NoticeView = z.infer<typeof noticeView>;

export const noticeList = z.strictObject({ notices: z.array(noticeView) });
export type NoticeList = z.infer<typeof noticeList>;

export const noticeRule = z.strictObject({
  kind,
  locationId: z.string().nullable(),
  target: noticeTarget,
  muted: z.boolean(),
});

export const incidentPeopleRequest = z.strictObject({
  firstPersonId: ulid,
  /** Null: it goes to the first once more. */
  secondPersonId: ulid.nullable(),
  escalateAfterMinutes: z.int().min(5, "must be five minutes or more").max(1440, "must be within a day"),
});
export type IncidentPeopleRequest = z.infer<typeof incidentPeopleRequest>;

export const noticeRulesView = z.strictObject({
  /** Where an admin said other than is usual (`core/notices/route.ts`). */
  rules: z.array(noticeRule),
  chats: z.array(z.strictObject({ connectionId, title: z.string(), isPaused: z.boolean() })),
  people: z.array(
    z.strictObject({
      personId: z.string(),
      name: z.string(),
      role: z.enum(ROLES),
      /** Their address is known: the helpdesk said it when they opened a page here. */
      hasAddress: z.boolean(),
    }),
  ),
  /** Something that sends e-mail is connected. */
  canMail: z.boolean(),
  locations: z.array(z.strictObject({ locationId: z.string(), title: z.string() })),
  /** Who hears of what is broken; absent while nobody is an admin. */
  incidentPeople: z
    .strictObject({
      firstPersonId: z.string(),
      secondPersonId: z.string().nullable(),
      escalateAfterMinutes: z.int(),
    })
    .optional(),
});
export type NoticeRulesView = z.infer<typeof noticeRulesView>;

export const putNoticeRuleRequest = z.strictObject({
  kind,
  /** Null: everywhere. */
  locationId: ulid.nullable(),
  target: noticeTarget,
  /** Null: as is usual. */
  isTold: z.boolean().nullable(),
});
export type PutNoticeRuleRequest = z.infer<typeof putNoticeRuleRequest>;

export const testNoticeRequest = z.strictObject({ target: noticeTarget });
export type TestNoticeRequest = z.infer<typeof testNoticeRequest>;
