/** The account's connections as an admin sets them up. A secret is given and never answered. */
import * as z from "zod";
import { CONNECTION_ROLES } from "../connections/roles.ts";
import { MESSAGE_STATES } from "../messages/message-state.ts";
import { instantMs } from "../primitives.ts";
import { isTooDeep } from "../records/depth.ts";
import { connectionInput } from "./account.ts";
import { syncView } from "./taken.ts";

/** One setting of a kind, in the words of who looks. `name` has dots where it is part of another. */
const settingField = z.strictObject({
  name: z.string(),
  /** A `secret` is asked for and never shown. */
  type: z.enum(["text", "secret", "number", "flag", "choice", "list"]),
  label: z.string(),
  hint: z.string().optional(),
  /** What a good value looks like. */
  wrong: z.string(),
  choices: z.array(z.strictObject({ value: z.string(), label: z.string() })).optional(),
  isOptional: z.boolean(),
});
export type SettingField = z.infer<typeof settingField>;

const connectionKind = z.strictObject({
  kind: z.string(),
  title: z.string(),
  role: z.enum(CONNECTION_ROLES),
  about: z.string(),
  /** Where the address for its deliveries is entered at the vendor; absent where none has to be. */
  webhook: z.string().optional(),
  fields: z.array(settingField),
  /** What can be tried: the key, a message to oneself by this channel, a notice to the channel. */
  tests: z.strictObject({
    key: z.boolean(),
    message: z.enum(["sms", "email"]).optional(),
    notice: z.boolean(),
  }),
});
export type ConnectionKind = z.infer<typeof connectionKind>;

const connectionView = z.strictObject({
  connectionId: z.string(),
  kind: z.string(),
  /** Of its vendor. */
  origin: z.string(),
  /** All but the secrets. */
  settings: z.record(z.string(), z.unknown()),
  /** Names of the secrets that are there. */
  secretsSet: z.array(z.string()),
  lastOkAtMs: instantMs.optional(),
  lastErrorAtMs: instantMs.optional(),
  /** A code, never a person's words. */
  lastError: z.string().optional(),
  /** We stopped asking because the key was not accepted, and try again then. */
  refused: z.strictObject({ because: z.string(), againAtMs: instantMs }).optional(),
  /** A person stopped it, and a person lets it go on. */
  held: z.strictObject({ by: z.string().optional(), sinceMs: instantMs }).optional(),
  /** What is queued for it, and since when the oldest waits that might have been done. */
  waiting: z.strictObject({
    refunds: z.int(),
    messages: z.int(),
    tickets: z.int(),
    other: z.int(),
    sinceMs: instantMs.optional(),
  }),
  /** Of what takes payments: how far its lists were read. */
  sync: syncView.optional(),
  /** What became of the last message that who looks sent to themselves. */
  lastTest: z.strictObject({ state: z.enum(MESSAGE_STATES), atMs: instantMs, code: z.string().optional() }).optional(),
});
export type ConnectionView = z.infer<typeof connectionView>;

export const connectionList = z.strictObject({
  connections: z.array(connectionView),
  kinds: z.array(connectionKind),
  /** Where deliveries go, with `:connectionId` in place of the connection; absent where nobody outside can reach us. */
  webhookAddress: z.string().optional(),
});
export type ConnectionList = z.infer<typeof connectionList>;

/** All settings of a connection as they are to be; a secret that is left out stays as it is. */
export const putConnectionRequest = z.strictObject({
  kind: connectionInput.shape.kind,
  /** Somebody connects it: one that is there by then is not changed. */
  isNew: z.boolean(),
  settings: z.record(
    z.string().max(100),
    z.unknown().refine((value) => !isTooDeep(value), "goes too deep"),
  ),
});
export type PutConnectionRequest = z.infer<typeof putConnectionRequest>;

/**
 * `works`: it accepted us. `posted`: a test notice is in the channel. The rest says why not; `changed`: other settings were given while it was
 * asked; `not_you`: of a helpdesk that does not know who asks as one of its agents.
 */
export const TEST_OUTCOMES = [
  "works",
  "posted",
  "key_refused",
  "refused",
  "no_answer",
  "incomplete",
  "changed",
  "not_you",
] as const;
export type TestOutcome = (typeof TEST_OUTCOMES)[number];

export const connectionTest = z.strictObject({
  outcome: z.enum(TEST_OUTCOMES),
  /** As the vendor calls the account. */
  account: z.string().optional(),
  /** The vendor's own code, where there is one. */
  code: z.string().optional(),
  list: connectionList,
});
export type ConnectionTest = z.infer<typeof connectionTest>;

/** A message to oneself, to the address or number that is typed. */
export const testMessageRequest = z.strictObject({ to: z.string().trim().min(3).max(254) });
export type TestMessageRequest = z.infer<typeof testMessageRequest>;
