/** Checks a reply's words before it is inserted and again before it is sent (mission D2, D3, D6). Small enough for the sidebar. */
import type { ReplyFacts } from "../../contract/draft-reply.ts";
import { READ_LANGUAGES } from "../../words.ts";
import { checkDates, checkDays, checkTasks } from "./dates.ts";
import { finding, MISSING, type ReplyFinding } from "./finding.ts";
import { checkOutcome } from "./outcome.ts";
import { readSaid } from "./promises.ts";
import { readReply } from "./reading.ts";
import { checkStates, readStates } from "./state.ts";
import { checkSums } from "./sums.ts";
import { checkTone } from "./tone.ts";
import { checkWays } from "./ways.ts";

/** Everything in which a reply says more or other than its case has decided: what stops it first, and by its place. None means it may go. */
export function checkReply(text: string, facts: ReplyFacts): ReplyFinding[] {
  const found = checkedIn(text, facts);
  if (facts.decided === "given" || found.some(isStop)) return found;
  // Whoever answers may do so in another language than the case's, and a few words do not show which: "Le vamos a devolver $475".
  const inOthers = READ_LANGUAGES.filter((one) => one !== facts.language).map((language) =>
    checkedIn(text, { ...facts, language }),
  );
  return inOthers.find((one) => one.some(isStop)) ?? found;
}

const isStop = ({ severity }: ReplyFinding): boolean => severity === "blocks";

function checkedIn(text: string, facts: ReplyFacts): ReplyFinding[] {
  if (text.trim() === "") return [finding("empty", MISSING, "The reply is empty.")];
  const reading = readReply(text, facts);
  const said = readSaid(reading);
  const states = readStates(reading, facts);
  const all = [
    ...checkSums(reading, facts, said, states),
    ...checkOutcome(reading, facts, said),
    ...checkStates(reading, facts, states),
    ...checkWays(reading, facts, said, states),
    ...checkDays(reading, facts, said),
    ...checkDates(reading, facts),
    ...checkTasks(reading, facts),
    ...checkTone(reading, facts),
  ];
  const rank = ({ severity }: ReplyFinding) => (severity === "blocks" ? 0 : 1);
  return unlike(all).toSorted((a, b) => rank(a) - rank(b));
}

/** The same words are named once for the same thing. */
const unlike = (findings: readonly ReplyFinding[]): ReplyFinding[] => [
  ...new Map(findings.map((one) => [`${one.check} ${one.from} ${one.message}`, one])).values(),
];
