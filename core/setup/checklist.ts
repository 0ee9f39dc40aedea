import { percentOf, spaceOf } from "../space.ts";
import {
  isLeft,
  SETUP_STEPS,
  type SetupChecklist,
  type SetupCode,
  type SetupItem,
  type SetupState,
  type SetupStep,
  type SetupStepName,
  STATE_OF,
} from "./steps.ts";

export interface ConnectionStanding {
  readonly connectionId: string;
  readonly title: string;
  readonly role: "processor" | "helpdesk" | "messenger" | "notifier";
  readonly isHeld: boolean;
  readonly isRefused: boolean;
  readonly lastOkAtMs?: number;
  readonly lastErrorAtMs?: number;
  /** The vendor tells us of what happens, and an address for it has to be entered there. */
  readonly isToTell: boolean;
  /** Of a helpdesk: whether all that it needs for us is made and known; absent where nothing is. */
  readonly hasParts?: boolean;
  /** Kinds of its deliveries that came in, and when the last of each did. */
  readonly heard: ReadonlyMap<string, number>;
}

/** Where the payments of a place were taken lately. */
export interface PlaceStanding {
  readonly title: string;
  readonly processors: readonly { readonly connectionId: string; readonly title: string }[];
}

export interface SetupFacts {
  readonly connections: readonly ConnectionStanding[];
  readonly places: readonly PlaceStanding[];
  readonly hasIncidentPeople: boolean;
  readonly locations: number;
  readonly hasPatients: boolean;
  readonly hasPurchases: boolean;
  /** What the database weighs. */
  readonly bytes: number;
  readonly policies: number;
  readonly hasRules: boolean;
  readonly rulesWait: boolean;
  readonly hasOwnLetters: boolean;
  readonly hasLetterDraft: boolean;
  readonly hasAddress: boolean;
  readonly people: Readonly<Record<"admin" | "lead" | "finance" | "agent", number>>;
  /** For how many of all places and roles. */
  readonly moneyOn: { readonly on: number; readonly of: number };
  readonly isFrozen: boolean;
}

type Said = Omit<SetupItem, "code" | "state">;
const item = (code: SetupCode, said: Said = {}): SetupItem => ({ code, state: STATE_OF[code], ...said });
const either = (isSo: boolean, yes: SetupCode, no: SetupCode, said?: Said): SetupItem => item(isSo ? yes : no, said);

function standingOf({ isHeld, isRefused, lastOkAtMs = 0, lastErrorAtMs = 0 }: ConnectionStanding): SetupCode {
  if (isHeld) return "paused";
  if (isRefused) return "key_refused";
  if (lastErrorAtMs > lastOkAtMs) return "failing";
  return lastOkAtMs === 0 ? "not_asked" : "works";
}

const ofConnection = (one: ConnectionStanding): SetupItem =>
  item(standingOf(one), {
    connectionId: one.connectionId,
    title: one.title,
    ...(one.role === "notifier" ? { isPosting: true } : {}),
  });

/** What is asked of each connection of a role, or that there is none. */
function connected(
  { connections }: SetupFacts,
  role: ConnectionStanding["role"],
  none: SetupCode,
  more: (one: ConnectionStanding) => readonly SetupItem[] = () => [],
): SetupItem[] {
  const those = connections.filter((one) => one.role === role);
  return those.length === 0 ? [item(none)] : those.flatMap((one) => [ofConnection(one), ...more(one)]);
}

function toldByHelpdesk({ connectionId, title, heard, hasParts }: ConnectionStanding): SetupItem[] {
  const said = { connectionId, title };
  const told = (event: string, yes: SetupCode, no: SetupCode) => {
    const atMs = heard.get(event);
    return item(atMs === undefined ? no : yes, { ...said, ...(atMs === undefined ? {} : { atMs }) });
  };
  return [
    ...(hasParts === undefined ? [] : [either(hasParts, "parts_made", "parts_unmade", said)]),
    told("ticket.created", "created_heard", "created_unheard"),
    told("comment.added", "comments_heard", "comments_unheard"),
    told("comment.sent", "sent_heard", "sent_unheard"),
  ];
}

const toldByProcessor = ({ connectionId, title, isToTell, heard }: ConnectionStanding): SetupItem[] =>
  isToTell ? [either(heard.size > 0, "told_by_processor", "untold_by_processor", { connectionId, title })] : [];

/** A payment that was taken where nothing is connected cannot be given back by us. */
function placesOf({ places, connections }: SetupFacts): SetupItem[] {
  const ids = new Set(connections.map(({ connectionId }) => connectionId));
  return places.flatMap(({ title, processors }) => {
    const missing = processors.filter(({ connectionId }) => !ids.has(connectionId));
    if (missing.length > 0) return [item("place_unconnected", { title, names: missing.map((one) => one.title) })];
    return processors.length === 0
      ? []
      : [item("place_connected", { title, names: processors.map((one) => one.title) })];
  });
}

const lettersOf = ({ hasOwnLetters, hasLetterDraft, hasAddress }: SetupFacts): SetupItem[] => [
  either(hasOwnLetters, "letters_own", "letters_of_product"),
  ...(hasLetterDraft ? [item("letters_draft")] : []),
  either(hasAddress, "address", "no_address"),
];

const peopleOf = ({ people: { admin, lead, finance, agent } }: SetupFacts): SetupItem[] => [
  either(admin > 0, "admins", "no_admins", { n: admin }),
  either(agent + lead + finance > 0, "deciders", "no_deciders", { n: agent + lead + finance }),
  // Nobody approves what they asked for, so that one alone is not enough.
  either(finance > 0 && lead + finance > 1, "approvers", "no_approvers", { n: lead + finance }),
];

/** Nothing is said of it while there is enough. */
function spaceIn(bytes: number): SetupItem[] {
  const space = spaceOf(bytes);
  return space === "enough" ? [] : [item(space === "short" ? "space_short" : "space_filling", { n: percentOf(bytes) })];
}

const ITEMS: Readonly<Record<Exclude<SetupStepName, "live">, (facts: SetupFacts) => SetupItem[]>> = {
  helpdesk: (facts) => connected(facts, "helpdesk", "no_helpdesk", toldByHelpdesk),
  processors: (facts) => [...connected(facts, "processor", "no_processor", toldByProcessor), ...placesOf(facts)],
  messages: (facts) => [
    ...connected(facts, "messenger", "no_messenger"),
    ...connected(facts, "notifier", "no_notifier"),
    either(facts.hasIncidentPeople, "incident_people", "no_incident_people"),
  ],
  records: ({ locations, hasPatients, hasPurchases, bytes }) => [
    either(locations > 0, "locations", "no_locations", { n: locations }),
    either(hasPatients, "patients", "no_patients"),
    either(hasPurchases, "purchases", "no_purchases"),
    ...spaceIn(bytes),
  ],
  policies: ({ policies }) => [either(policies > 0, "policies", "no_policies", { n: policies })],
  rules: ({ hasRules, rulesWait }) => [
    either(hasRules, "rules", "no_rules"),
    ...(rulesWait ? [item("rules_wait")] : []),
  ],
  letters: lettersOf,
  people: peopleOf,
};

function stepOf(step: SetupStepName, items: readonly SetupItem[]): SetupStep {
  const is = (state: SetupState) => items.some((one) => one.state === state);
  return { step, state: is("broken") ? "broken" : is("to_do") ? "to_do" : is("done") ? "done" : "optional", items };
}

const moneyOf = ({ moneyOn: { on, of } }: SetupFacts): SetupItem =>
  on === 0 ? item("money_off") : on < of ? item("money_on_some", { n: on, of }) : item("money_on");

/** All that may be told to whoever came in by the set-up link; it opens nothing else either. */
const OF_LINK: readonly SetupStepName[] = ["helpdesk", "processors", "messages"];

export function setupChecklist(facts: SetupFacts, isByLink: boolean): SetupChecklist {
  const steps = SETUP_STEPS.flatMap((step) => (step === "live" ? [] : [stepOf(step, ITEMS[step](facts))]));
  if (isByLink) {
    const shown = steps.filter(({ step }) => OF_LINK.includes(step)).map(withoutPlaces);
    return { steps: shown, later: SETUP_STEPS.filter((step) => !OF_LINK.includes(step)) };
  }
  const left = steps.filter(isLeft).length;
  const live = [
    ...(facts.isFrozen ? [item("frozen")] : []),
    ...(left > 0 ? [item("steps_left", { n: left })] : []),
    moneyOf(facts),
  ];
  return { steps: [...steps, stepOf("live", live)], later: [] };
}

/** Where payments were taken stands in the clinic's records, which the link does not open; nor does it name who hears of trouble. */
function withoutPlaces({ step, items }: SetupStep): SetupStep {
  const hidden: readonly SetupCode[] = [
    "place_connected",
    "place_unconnected",
    "incident_people",
    "no_incident_people",
  ];
  return stepOf(
    step,
    items.filter(({ code }) => !hidden.includes(code)),
  );
}
