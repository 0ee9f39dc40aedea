/** Setting up a clinic's account, its connections and its people; and the session a page starts with. */
import * as z from "zod";
import { connectionId, instantMs, label, outsideId, sentence, ulid } from "../primitives.ts";
import { REGIONS } from "../regions.ts";
import { LETTER_LANGUAGES, ROLES } from "../words.ts";

export const accountId = z.string().regex(/^[a-z0-9]{8,40}$/, "must be 8 to 40 lower-case letters and digits");

/** What a kind of connection asks for beside this is its connector's to say and to check (docs/connections). */
export const connectionInput = z.looseObject({
  kind: z.string().regex(/^[a-z][a-z0-9_]{1,30}$/),
  /** A second connection of a kind has a ULID of its own; absent for the first, which is called by its kind. */
  id: ulid.optional(),
});
export type ConnectionInput = z.infer<typeof connectionInput>;

export const personInput = z.strictObject({
  helpdesk: connectionId,
  externalId: outsideId,
  name: label,
  role: z.enum(ROLES),
});
export type PersonInput = z.infer<typeof personInput>;

/** The operator's call that makes or changes an account; repeating it changes nothing. */
export const provisionRequest = z.strictObject({
  title: label,
  language: z.enum(LETTER_LANGUAGES),
  /** `suggest_only` until somebody switches money on (mission L5). */
  money: z.enum(["suggest_only", "on"]),
  connections: z.array(connectionInput).max(20),
  people: z.array(personInput).max(500),
  /** Where its records are kept (`core/regions.ts`): said when it is made, and the same ever after. */
  region: z.enum(REGIONS).optional(),
});
export type ProvisionRequest = z.infer<typeof provisionRequest>;

export const boot = z.strictObject({
  surface: z.enum(["sidebar", "manager"]),
  helpdesk: connectionId,
  bearer: z.string(),
  expiresAtMs: instantMs,
  person: z.strictObject({ personId: z.string(), name: z.string(), role: z.enum(ROLES) }),
  account: z.strictObject({
    title: z.string(),
    money: z.enum(["suggest_only", "on"]),
    /** The clinic's own: what a person reads is the time that the letters and the day's limits go by. */
    timeZone: z.string(),
  }),
  locale: z.string(),
  /** Of a page in a helpdesk's frame: who may be around it, and is believed. Absent where a helpdesk hosts our page, and outside any. */
  frameOrigins: z.array(z.string()).optional(),
  /** Opened by the set-up link: nobody is signed in, and only setting up is there. */
  setup: z.literal(true).optional(),
});
export type Boot = z.infer<typeof boot>;

/** One way by which a person signs in. */
const loginView = z.strictObject({
  loginId: z.string(),
  /** What the helpdesk is called. */
  desk: z.string(),
  /** As the helpdesk calls its owner. */
  name: z.string(),
  /** Masked; absent where the helpdesk said none. */
  email: z.string().optional(),
  usedAtMs: instantMs.optional(),
  /** Since when it is a person's whose first login is another; 0 where that is not known. */
  joinedAtMs: instantMs.optional(),
  /** Why, where an admin said so. */
  sentence: z.string().optional(),
});

/** Who works here, for an admin: whether the helpdesk still says so, and since when their sessions were ended. */
export const personList = z.strictObject({
  people: z.array(
    z.strictObject({
      personId: z.string(),
      name: z.string(),
      role: z.enum(ROLES),
      /** Since when the helpdesk calls them no agent any more. */
      suspendedAtMs: instantMs.optional(),
      /** When the helpdesk last said that they work there. */
      heardAtMs: instantMs.optional(),
      /** Sessions that began before this are over. */
      sessionsEndedAtMs: instantMs.optional(),
      /** Where they work; empty: at every location. */
      locationIds: z.array(z.string()),
      /** By what they sign in, their first login before the others. */
      logins: z.array(loginView),
      /** Others who may be the same person: until somebody says that they are, neither approves what the other asked for. */
      alike: z
        .array(z.strictObject({ personId: z.string(), by: z.array(z.enum(["same_address", "same_name"])) }))
        .optional(),
      /** Whoever asks may be this person too: another admin says of whom these logins are. */
      isMaybeYou: z.literal(true).optional(),
    }),
  ),
  locations: z.array(z.strictObject({ locationId: z.string(), title: z.string() })),
});
export type PersonList = z.infer<typeof personList>;

/** The role that an admin gives somebody else. */
export const roleRequest = z.strictObject({ role: z.enum(ROLES) });
export type RoleRequest = z.infer<typeof roleRequest>;

/** Whose other login this is; null: a person of its own after all. */
export const sameLoginRequest = z.strictObject({ personId: ulid.nullable(), sentence });
export type SameLoginRequest = z.infer<typeof sameLoginRequest>;

/** What becomes different where a login is joined to a person. */
export const joiningView = z.strictObject({
  /** The login's own role ends; the person's stays. */
  roles: z.strictObject({ login: z.enum(ROLES), person: z.enum(ROLES) }),
  /** Whose limits the rules name by themselves: the login's no longer count. */
  ownLimits: z.strictObject({ login: z.boolean(), person: z.boolean() }),
  /** The right to approve that the login lent, or was lent: it ends. */
  lends: z.array(z.strictObject({ from: z.string(), to: z.string(), untilOn: z.iso.date() })),
  /** Approvals that wait and that one of them asked for: from then on the other cannot give any of them. */
  waitingApprovals: z.int(),
  /** Approvals that one asked for and the other gave. They stay. */
  givenApprovals: z.int(),
  /** Open cases and tasks of the login: they stay under its name, until somebody takes them over. */
  openWork: z.int(),
});
export type JoiningView = z.infer<typeof joiningView>;

/** Where an admin says that somebody works; none is everywhere. */
export const personLocationsRequest = z.strictObject({ locationIds: z.array(outsideId).max(200) });
export type PersonLocationsRequest = z.infer<typeof personLocationsRequest>;

/** Whether a patient is the family of somebody who works here, and how one knows. */
export const familyRequest = z.strictObject({ related: z.boolean(), sentence });
export type FamilyRequest = z.infer<typeof familyRequest>;

export const familyAnswer = z.strictObject({ personId: z.string(), patientId: z.string(), related: z.boolean() });
export type FamilyAnswer = z.infer<typeof familyAnswer>;

export const renewAnswer = z.strictObject({ bearer: z.string(), expiresAtMs: instantMs });
export type RenewAnswer = z.infer<typeof renewAnswer>;
