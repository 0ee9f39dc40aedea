/** What a helpdesk needs for us beside the connection: shown before anything is made, made once, never taken away. */
export const HELPDESK_PARTS = [
  "field_reason",
  "field_state",
  "field_amount",
  "field_case",
  "webhook",
  "secret",
  "trigger_created",
  "trigger_comment",
  "trigger_sent",
] as const;
export type HelpdeskPartName = (typeof HELPDESK_PARTS)[number];

/**
 * `there`: it was found. `made`: just now. `missing`: it would be made. `forbidden`: we may not, `scope` says what is lacking. `taken`: a word
 * of its options belongs to another field. `off`: it is there and switched off. `differs`: it is there, and not as it has to be. `refused`: in
 * the helpdesk's words. `waits`: for what was not reached, or stands in the way.
 */
export const PART_STATES = [
  "there",
  "made",
  "missing",
  "forbidden",
  "taken",
  "off",
  "differs",
  "refused",
  "waits",
] as const;
export type PartState = (typeof PART_STATES)[number];

/** How one part stands, apart from its name. */
export interface PartFound {
  readonly state: PartState;
  /** Of `forbidden`, the right that is missing. */
  readonly scope?: string;
  /** The helpdesk's own words, or the names of what is in the way. */
  readonly words?: string;
}

export interface HelpdeskPart extends PartFound {
  readonly part: HelpdeskPartName;
  /** As it is called in the helpdesk. */
  readonly title: string;
  /** What to enter there, where a person makes it. */
  readonly byHand?: string;
}

/**
 * Why it ended before the end; pressed again it goes on. `wait`: the helpdesk says when. `time`: it took too long for one press. `no_address`:
 * nobody outside can reach us, so that nothing was asked. `changed`: the connection's settings became others meanwhile, and none were kept.
 */
export interface PartsStop {
  readonly why: "wait" | "time" | "no_answer" | "not_accepted" | "refused" | "no_address" | "changed";
  readonly waitSeconds?: number;
  /** The helpdesk's own code. */
  readonly code?: string;
}

export interface HelpdeskParts {
  readonly parts: readonly HelpdeskPart[];
  readonly stopped?: PartsStop;
}

/** Whether it is as it has to be. */
export const isPartThere = ({ state }: Pick<HelpdeskPart, "state">): boolean => state === "there" || state === "made";
