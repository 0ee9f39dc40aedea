/** Danger: what somebody else did at the bank, or the bank itself, is written down as what our person said. */
import { expect, it } from "vitest";
import { foundThere } from "../../../../core/disputes/found-there.ts";

const THERE = {
  waits: { state: "needs_answer", isSent: false },
  sent: { state: "needs_answer", isSent: true },
  deciding: { state: "under_review", isSent: true },
  won: { state: "won", isSent: true },
  lostUnanswered: { state: "lost", isSent: false },
  lostAnswered: { state: "lost", isSent: true },
  closed: { state: "closed", isSent: false },
} as const;

it.each([
  ["waits", "open", "open", "open"],
  ["sent", "already_sent", "went", "ended_otherwise"],
  ["deciding", "already_sent", "went", "ended_otherwise"],
  ["won", "already_sent", "went", "ended_otherwise"],
  ["lostUnanswered", "not_open", "ended_otherwise", "went"],
  ["lostAnswered", "already_sent", "went", "ended_otherwise"],
  ["closed", "not_open", "ended_otherwise", "ended_otherwise"],
] as const)("%s: first asked %s; a sending that may have left %s; an acceptance %s", (there, first, submit, accept) => {
  for (const kind of ["stage", "submit", "accept"] as const) expect(foundThere(kind, false, THERE[there])).toBe(first);
  expect(foundThere("submit", true, THERE[there])).toBe(submit);
  expect(foundThere("accept", true, THERE[there])).toBe(accept);
  expect(foundThere("stage", true, THERE[there])).toBe(first);
});
