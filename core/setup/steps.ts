/**
 * What a clinic has set up and what is left, from what is stored: nobody ticks anything. Each code is one sentence of the page, and how it
 * stands follows from which code it is.
 */
/** In the order in which one leads to the next. */
export const SETUP_STEPS = [
  "helpdesk",
  "processors",
  "messages",
  "records",
  "policies",
  "rules",
  "letters",
  "people",
  "live",
] as const;
export type SetupStepName = (typeof SETUP_STEPS)[number];

export type SetupState = "done" | "to_do" | "broken" | "optional";

/** How a step stands where this is said of it. */
export const STATE_OF = {
  no_helpdesk: "to_do",
  works: "done",
  not_asked: "to_do",
  failing: "broken",
  key_refused: "broken",
  paused: "broken",
  parts_made: "done",
  parts_unmade: "to_do",
  created_heard: "done",
  created_unheard: "to_do",
  comments_heard: "done",
  comments_unheard: "to_do",
  sent_heard: "done",
  sent_unheard: "to_do",
  no_processor: "to_do",
  told_by_processor: "done",
  untold_by_processor: "to_do",
  place_connected: "done",
  place_unconnected: "broken",
  no_messenger: "optional",
  no_notifier: "optional",
  incident_people: "done",
  no_incident_people: "to_do",
  locations: "done",
  no_locations: "to_do",
  patients: "done",
  no_patients: "to_do",
  purchases: "done",
  no_purchases: "to_do",
  space_filling: "done",
  space_short: "broken",
  policies: "done",
  no_policies: "to_do",
  rules: "done",
  no_rules: "to_do",
  rules_wait: "to_do",
  letters_of_product: "done",
  letters_own: "done",
  letters_draft: "to_do",
  address: "done",
  no_address: "to_do",
  admins: "done",
  no_admins: "to_do",
  deciders: "done",
  no_deciders: "to_do",
  approvers: "done",
  no_approvers: "to_do",
  frozen: "broken",
  steps_left: "to_do",
  money_on: "done",
  money_on_some: "done",
  money_off: "to_do",
} as const satisfies Record<string, SetupState>;
export type SetupCode = keyof typeof STATE_OF;
export const SETUP_CODES = Object.keys(STATE_OF) as SetupCode[];

export interface SetupItem {
  readonly code: SetupCode;
  readonly state: SetupState;
  /** Which connection it is about: it can be tested from here. */
  readonly connectionId?: string;
  /** A test of it is a notice that a whole channel reads. */
  readonly isPosting?: true;
  /** As people call what it is about: a system, a place. */
  readonly title?: string;
  /** Further names, such as those of processors. */
  readonly names?: readonly string[];
  readonly n?: number;
  readonly of?: number;
  /** When it last happened. */
  readonly atMs?: number;
}

export interface SetupStep {
  readonly step: SetupStepName;
  readonly state: SetupState;
  readonly items: readonly SetupItem[];
}

/** Whether somebody still has to do something about it. */
export const isLeft = ({ state }: Pick<SetupStep, "state">): boolean => state === "to_do" || state === "broken";

/** Where the account is kept, in the words of who asks. */
export interface SetupPlace {
  readonly title: string;
  readonly text: readonly string[];
}

export interface SetupChecklist {
  readonly steps: readonly SetupStep[];
  /** Steps that are shown once an admin has signed in through the helpdesk. */
  readonly later: readonly SetupStepName[];
  /** Absent from an account of the release before. */
  readonly place?: SetupPlace;
}
