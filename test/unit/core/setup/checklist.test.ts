/** Danger: the checklist says done where something is missing, hides what is broken, or tells a set-up link of the clinic's records. */
import { describe, expect, it } from "vitest";
import { PAGES } from "../../../../app/i18n/pages.ts";
import { type ConnectionStanding, type SetupFacts, setupChecklist } from "../../../../core/setup/checklist.ts";
import { isLeft, SETUP_CODES, type SetupChecklist, type SetupStepName } from "../../../../core/setup/steps.ts";

const EMPTY: SetupFacts = {
  connections: [],
  places: [],
  hasIncidentPeople: false,
  locations: 0,
  hasPatients: false,
  hasPurchases: false,
  bytes: 0,
  policies: 0,
  hasRules: false,
  rulesWait: false,
  hasOwnLetters: false,
  hasLetterDraft: false,
  hasAddress: false,
  people: { admin: 0, lead: 0, finance: 0, agent: 0 },
  moneyOn: { on: 0, of: 3 },
  isFrozen: false,
};
const connection = (more: Partial<ConnectionStanding>): ConnectionStanding => ({
  connectionId: "zendesk",
  title: "Zendesk",
  role: "helpdesk",
  isHeld: false,
  isRefused: false,
  lastOkAtMs: 2,
  lastErrorAtMs: 1,
  isToTell: true,
  heard: new Map([
    ["ticket.created", 5],
    ["comment.added", 6],
    ["comment.sent", 7],
  ]),
  ...more,
});
const stripe = connection({ connectionId: "stripe", title: "Stripe", role: "processor", heard: new Map([["any", 0]]) });
const WHOLE: SetupFacts = {
  ...EMPTY,
  connections: [connection({}), stripe],
  places: [{ title: "Main Street", processors: [{ connectionId: "stripe", title: "Stripe" }] }],
  hasIncidentPeople: true,
  locations: 1,
  hasPatients: true,
  hasPurchases: true,
  policies: 1,
  hasRules: true,
  hasAddress: true,
  people: { admin: 1, lead: 1, finance: 1, agent: 2 },
  moneyOn: { on: 3, of: 3 },
};

const stepOf = (list: SetupChecklist, name: SetupStepName) => {
  const step = list.steps.find((one) => one.step === name);
  return [step?.state, step?.items.map(({ code }) => code)];
};
const of = (facts: Partial<SetupFacts>, name: SetupStepName) =>
  stepOf(setupChecklist({ ...WHOLE, ...facts }, false), name);

describe("an admin's checklist", () => {
  it("says of the database's size nothing until it is worth saying, and then how full it is", () => {
    expect(of({ bytes: 6_999_999_999 }, "records")).toEqual(["done", ["locations", "patients", "purchases"]]);
    expect(of({ bytes: 7_000_000_000 }, "records")).toEqual(["done", expect.arrayContaining(["space_filling"])]);
    expect(of({ bytes: 9_000_000_000 }, "records")).toEqual(["broken", expect.arrayContaining(["space_short"])]);
  });

  it("says of an empty account that all is to do, and of a whole one that all is done", () => {
    const empty = setupChecklist(EMPTY, false);
    expect(empty.steps.map(({ state }) => state)).toEqual(Array(9).fill("to_do"));
    expect(stepOf(empty, "live")).toEqual(["to_do", ["steps_left", "money_off"]]);
    const whole = setupChecklist(WHOLE, false);
    expect(whole.steps.map(({ state }) => state)).toEqual(Array(9).fill("done"));
    expect(stepOf(whole, "live")).toEqual(["done", ["money_on"]]);
  });

  it("shows a connection that is refused, fails or is paused as broken, and one that nobody asked as to do", () => {
    const helpdesk = (more: Partial<ConnectionStanding>) =>
      of({ connections: [connection(more), stripe] }, "helpdesk")[0];
    expect(helpdesk({ isRefused: true })).toBe("broken");
    expect(helpdesk({ lastErrorAtMs: 3 })).toBe("broken");
    expect(helpdesk({ isHeld: true })).toBe("broken");
    const { lastOkAtMs: _ok, lastErrorAtMs: _error, ...quiet } = connection({});
    expect(of({ connections: [quiet, stripe] }, "helpdesk")[0]).toBe("to_do");
  });

  it("asks for each of the three triggers alone", () => {
    const [state, codes] = of(
      { connections: [connection({ heard: new Map([["ticket.created", 5]]) }), stripe] },
      "helpdesk",
    );
    expect(state).toBe("to_do");
    expect(codes).toEqual(["works", "created_heard", "comments_unheard", "sent_unheard"]);
  });

  it("asks for what has to be made at the helpdesk, where something has", () => {
    const codesOf = (hasParts: boolean) => of({ connections: [connection({ hasParts }), stripe] }, "helpdesk");
    expect(codesOf(false)).toEqual(["to_do", expect.arrayContaining(["parts_unmade"])]);
    expect(codesOf(true)).toEqual(["done", expect.arrayContaining(["parts_made"])]);
  });

  it("says when the helpdesk last told us of a ticket", () => {
    const [step] = setupChecklist(WHOLE, false).steps;
    expect(step?.items.find(({ code }) => code === "created_heard")?.atMs).toBe(5);
  });

  it("names a place whose payments were taken where nothing is connected, also beside one that is", () => {
    const paypal = { connectionId: "paypal", title: "PayPal" };
    const places = [{ title: "Harbour", processors: [{ connectionId: "stripe", title: "Stripe" }, paypal] }];
    const step = setupChecklist({ ...WHOLE, places }, false).steps.find(({ step }) => step === "processors");
    expect(step?.state).toBe("broken");
    expect(step?.items.at(-1)).toMatchObject({ code: "place_unconnected", title: "Harbour", names: ["PayPal"] });
  });

  it("wants two who may approve, one of them finance", () => {
    const approving = (lead: number, finance: number) =>
      of({ people: { admin: 1, lead, finance, agent: 1 } }, "people")[0];
    expect([approving(0, 1), approving(2, 0), approving(1, 1), approving(0, 2)]).toEqual([
      "to_do",
      "to_do",
      "done",
      "done",
    ]);
  });

  it("does not call messages to do because an optional messenger is missing", () => {
    expect(of({}, "messages")).toEqual(["done", ["no_messenger", "no_notifier", "incident_people"]]);
  });

  it("says where a test is a notice that a whole channel reads", () => {
    const slack = connection({ connectionId: "slack", title: "Slack", role: "notifier" });
    const { steps } = setupChecklist({ ...WHOLE, connections: [connection({}), stripe, slack] }, false);
    const posting = steps.flatMap(({ items }) => items).filter(({ isPosting }) => isPosting);
    expect(posting.map(({ connectionId }) => connectionId)).toEqual(["slack"]);
  });

  it("shows frozen money as broken", () => {
    expect(of({ isFrozen: true }, "live")[0]).toBe("broken");
  });
});

it("a set-up link is told of connections alone, never of places, people, records or money", () => {
  const places = [{ title: "Harbour", processors: [{ connectionId: "paypal", title: "PayPal" }] }];
  const list = setupChecklist({ ...WHOLE, places }, true);
  expect(list.steps.map(({ step }) => step)).toEqual(["helpdesk", "processors", "messages"]);
  expect(JSON.stringify(list.steps)).not.toMatch(/Harbour|incident/);
  // Of what may all be left out nothing is done, and nothing is left either.
  expect(stepOf(setupChecklist({ ...WHOLE, connections: [] }, true), "messages")).toEqual([
    "optional",
    ["no_messenger", "no_notifier"],
  ]);
  expect(isLeft({ state: "optional" })).toBe(false);
  expect(list.later).toEqual(["records", "policies", "rules", "letters", "people", "live"]);
});

it("each code has a sentence of its own in both languages", async () => {
  for (const read of Object.values(PAGES.read)) {
    const { item } = (await read()).setup;
    const said = SETUP_CODES.map((code) => item[code]({ title: "Zendesk", names: ["Stripe"], n: 2 }));
    expect(new Set(said).size).toBe(SETUP_CODES.length);
    expect(said.every((text) => /^\p{Lu}|^\d/u.test(text) && /\.$/.test(text))).toBe(true);
  }
});
