import type { HelpdeskPartName, PartState, PartsStop } from "../../../../core/setup/helpdesk-parts.ts";
import type { SetupCode, SetupItem, SetupStepName } from "../../../../core/setup/steps.ts";
import { plural } from "../../../plural.ts";

type Said = Pick<SetupItem, "title" | "names" | "n" | "of">;
const named = (names: readonly string[] = []) => names.join(", ");

/** What is set up and what is left. */
export const setup = {
  title: "Set-up",
  text: "What is done and what is left, as Makegood finds it stored. Nothing is ticked by hand.",
  forbidden: "Only an admin sets the clinic up.",
  left: (n: number) => plural("en", n, { one: "1 step is left.", other: `${n} steps are left.` }),
  allDone: "Every step is done.",
  later: (steps: readonly string[]) =>
    `Shown once an admin has opened Makegood in the helpdesk: ${steps.join(", ").toLowerCase()}.`,
  state: { done: "Done", to_do: "To do", broken: "Broken", optional: "Optional" },
  step: {
    helpdesk: "Helpdesk",
    processors: "Payment systems",
    messages: "Messages and notices",
    records: "Records",
    policies: "Policies",
    rules: "Account rules",
    letters: "Letters",
    people: "People",
    live: "Go-live",
  } satisfies Record<SetupStepName, string>,
  goTo: {
    connections: "Connections",
    imports: "Import",
    notices: "Notices",
    policies: "Policies",
    letters: "Letters",
    people: "People",
    live: "Go live",
    rules: "Rules",
  },
  open: (title: string) => `Open ${title}`,
  test: "Test",
  postOne: (title: string) => `Post a test notice: ${title}`,
  testOne: (title: string) => `Test ${title}`,
  parts: {
    title: (helpdesk: string) => `What Makegood needs in ${helpdesk}`,
    text: "Four ticket fields, and what tells us of tickets: with a secret, by three triggers or automation rules. Look first: you see what is there and what would be made. Nothing is changed or deleted there.",
    look: "Look what is there",
    looking: "Looking…",
    make: "Make what is missing",
    making: "Making…",
    allThere: "Everything is there.",
    left: (n: number) => plural("en", n, { one: "1 of them is not there.", other: `${n} of them are not there.` }),
    list: "Fields, webhook and triggers",
    byHand: "What to enter there by hand",
    kind: {
      field_reason: "Ticket field, a drop-down with the reasons",
      field_state: "Ticket field, a drop-down with the states of a case",
      field_amount: "Ticket field, text",
      field_case: "Ticket field, text",
      webhook: "Webhook, to the address of this account",
      secret: "Secret of the webhook, kept sealed here",
      trigger_created: "Trigger or rule: an end user opens a ticket",
      trigger_comment: "Trigger or rule: an end user adds a public comment",
      trigger_sent: "Trigger or rule: an agent adds a public comment",
    } satisfies Record<HelpdeskPartName, string>,
    state: {
      there: "There",
      made: "Made",
      missing: "Will be made",
      forbidden: "Not allowed",
      taken: "In the way",
      off: "Switched off",
      differs: "Not complete",
      refused: "Refused",
      waits: "Not reached",
    } satisfies Record<PartState, string>,
    /** What to do about it; nothing to do where it is empty. */
    todo: {
      forbidden: ({ scope = "" }) =>
        `The connection needs the right "${scope}", and the user whom it acts as has to be an admin. Give both, then press again.`,
      taken: ({ words = "" }) =>
        `Another field uses these tags: ${words}. A tag may be in one field only: rename it there, then press again.`,
      off: () => "It is there and switched off. Switch it on there, then press again.",
      differs: ({ words = "" }) =>
        words === ""
          ? "It is there, and not as a trigger can use it: it has to be POST, JSON and connected to triggers. Change it there, then press again."
          : `It lacks, or has another: ${words}. Change it there, then press again.`,
      refused: ({ words = "" }) => `It said: ${words}`,
      waits: () => "It was not reached this time. Press again.",
    } as Partial<Record<PartState, (said: { readonly scope?: string; readonly words?: string }) => string>>,
    stopped: {
      wait: ({ waitSeconds = 60 }) =>
        `It wants no more calls for now. Press again in ${plural("en", waitSeconds, { one: "1 second", other: `${waitSeconds} seconds` })}: it goes on where it stopped.`,
      time: () => "It took too long for one press. Press again: it goes on where it stopped.",
      no_answer: () => "No answer came. Press again: what was made is found, and nothing is made twice.",
      not_accepted: ({ code = "" }) =>
        `It does not accept the connection's key for this: look at it and at its rights. Code: ${code}.`,
      refused: ({ code = "" }) => `It refused to go on. Code: ${code}.`,
      no_address: () =>
        "Nobody outside can reach this Makegood yet, so a webhook would lead nowhere. Whoever deployed it has to set PUBLIC_ORIGIN.",
      changed: () => "Somebody changed the connection meanwhile, so nothing was kept here. Press again.",
    } satisfies Record<PartsStop["why"], (said: Pick<PartsStop, "waitSeconds" | "code">) => string> as Record<
      PartsStop["why"],
      (said: Pick<PartsStop, "waitSeconds" | "code">) => string
    >,
  },
  hear: {
    title: "Is a new ticket told to us?",
    test: "Test",
    testOf: (helpdesk: string) => `Test the webhook of ${helpdesk}`,
    how: "Write a mail to the clinic's support address, from an address that is no agent's. This page waits for it.",
    waiting: "Waiting for a new ticket…",
    seen: (when: string) => `Webhook seen: a new ticket was told to us ${when}.`,
    before: (when: string) => `The last one before was told to us ${when}.`,
    nothing:
      "Nothing came within five minutes. Look whether the ticket is there, whether its trigger and the webhook are on, then test again.",
    stop: "Stop waiting",
  },
  item: {
    no_helpdesk: () => "No helpdesk is connected.",
    works: ({ title }) => `${title} is connected and answered us last time.`,
    not_asked: ({ title }) => `${title} is connected and was not asked anything yet: test it.`,
    failing: ({ title }) => `${title} did not answer as it should last time.`,
    key_refused: ({ title }) => `${title} does not accept our key.`,
    paused: ({ title }) => `${title} is paused by a person.`,
    parts_made: ({ title }) => `The fields, the webhook and its secret in ${title} are known.`,
    parts_unmade: ({ title }) => `Fields, webhook or triggers in ${title} are not made yet.`,
    created_heard: ({ title }) => `${title} has told us of a new ticket.`,
    created_unheard: ({ title }) =>
      `${title} has told us of no new ticket yet: make what is missing, then write to the clinic's support address.`,
    comments_heard: ({ title }) => `${title} has told us of a patient's comment.`,
    comments_unheard: ({ title }) => `${title} has told us of no patient's comment yet: look at the trigger.`,
    sent_heard: ({ title }) => `${title} has told us of a sent reply.`,
    sent_unheard: ({ title }) => `${title} has told us of no sent reply yet: look at the trigger.`,
    no_processor: () => "No payment system is connected.",
    told_by_processor: ({ title }) => `${title} tells us by webhook what happens there.`,
    untold_by_processor: ({ title }) => `${title} has told us nothing by webhook yet: enter its address there.`,
    place_connected: ({ title, names }) => `${title}: its latest payments were taken by ${named(names)}.`,
    place_unconnected: ({ title, names }) =>
      `${title}: payments were taken by ${named(names)}, which is not connected. They cannot be given back from here.`,
    no_messenger: () => "No messenger is connected: no codes, questions or letters go by e-mail or text message.",
    no_notifier: () => "No team chat is connected: notices go by e-mail, where a messenger is connected.",
    incident_people: () => "Somebody is named who hears of what is broken.",
    no_incident_people: () => "Nobody is named who hears of what is broken: the first admin would.",
    locations: ({ n = 0 }) => plural("en", n, { one: "1 location is on file.", other: `${n} locations are on file.` }),
    no_locations: () => "No location is on file.",
    patients: () => "Patients are on file.",
    no_patients: () => "No patient is on file.",
    purchases: () => "Purchases are on file.",
    no_purchases: () => "No purchase is on file.",
    space_filling: ({ n = 0 }) => `The database is ${n} % full. At 90 % imports stop: ask support before that.`,
    space_short: ({ n = 0 }) =>
      `The database is ${n} % full: imports are refused, and the rest is kept for refunds. Call support.`,
    policies: ({ n = 0 }) => plural("en", n, { one: "1 policy is published.", other: `${n} policies are published.` }),
    no_policies: () => "No policy is published.",
    rules: () => "The account has rules.",
    no_rules: () => "There are no rules yet, so nothing can be suggested.",
    rules_wait: () => "A change of the rules waits for a second person.",
    letters_of_product: () => "Letters are in Makegood's own words.",
    letters_own: () => "Your own words are published.",
    letters_draft: () => "A draft of your own words is not published.",
    address: () => "The clinic's postal address is given.",
    no_address: () => "The clinic's postal address is missing.",
    admins: ({ n = 0 }) => plural("en", n, { one: "1 person is an admin.", other: `${n} people are admins.` }),
    no_admins: () => "Nobody is an admin yet. The first admin who opens Makegood in the helpdesk becomes one.",
    deciders: ({ n = 0 }) =>
      plural("en", n, { one: "1 person may decide refunds.", other: `${n} people may decide refunds.` }),
    no_deciders: () => "Nobody may decide refunds yet.",
    approvers: ({ n = 0 }) => `${n} people may approve, and finance is among them.`,
    no_approvers: () =>
      "Two people are needed who may approve, one of them finance: nobody approves what they asked for.",
    frozen: () => "Money is frozen: see the Money page.",
    steps_left: ({ n = 0 }) =>
      plural("en", n, { one: "1 step above is not done.", other: `${n} steps above are not done.` }),
    money_on: () => "Money is switched on.",
    money_on_some: ({ n = 0, of = 0 }) => `Money is switched on for ${n} of ${of} pairs of place and role.`,
    money_off: () => "Money is not switched on: Makegood only suggests.",
  } satisfies Record<SetupCode, (said: Said) => string> as Record<SetupCode, (said: Said) => string>,
};
