/** Whose words stand in a mail: the writer's new ones, those of a mail that they pass on, and what is only quoted. */
import { addressesOf, type Sender } from "./addresses.ts";
import { CHARACTERS_MAX, type Extent, linesOf } from "./lines.ts";
import { type Machine, machineOf } from "./machine.ts";
import { type Forwarded, type Parts, Reader } from "./reader.ts";
import { readSubject } from "./subject.ts";

export interface RawMail {
  readonly subject: string;
  readonly body: string;
  /** Said from outside where the subject does not: a later mail of a ticket answers what stands above it. */
  readonly isAnswer?: boolean;
}

export interface ReadMail extends Parts {
  /** Without "Re:" and "Fwd:". */
  readonly subject: string;
  readonly isAnswer: boolean;
  readonly isForward: boolean;
  /** Set where no person wrote it. */
  readonly machine?: Machine;
  /** Words of the writer may stand in what was taken for somebody else's, or beyond what was read: "nothing was said" is not certain. */
  readonly isUnsure: boolean;
}

/** Reads any text without throwing; time is linear in what is read, which is bounded. */
export function readMail({ subject, body, isAnswer }: RawMail): ReadMail {
  const head = readSubject(subject);
  const heading = { ...head, isAnswer: head.isAnswer || (isAnswer === true && !head.isForward) };
  const machine = machineOf(subject, body);
  const shared = { subject: head.own, isAnswer: heading.isAnswer, isForward: head.isForward };
  if (machine === "bounce") return { ...shared, own: [], quoted: [whole(body)], machine, isUnsure: false };
  const reader = new Reader(body, linesOf(body), heading);
  const isUnsure = reader.isUnsure || body.length > CHARACTERS_MAX;
  return { ...shared, ...reader.parts(), ...(machine && { machine }), isUnsure };
}

const whole = (body: string): Extent => ({ start: 0, end: body.length });

/** The mails that were passed on in this one and whose writer is named, the outermost first. */
function* passedOn(read: ReadMail): Generator<Forwarded & { readonly from: Sender }> {
  for (let mail = read.forwarded; mail; mail = mail.forwarded) if (mail.from) yield { ...mail, from: mail.from };
}

/**
 * Everything that may be read as a patient's words: the writer's own, then those passed on whose writer is named. None of a machine's. Where
 * words bind whoever says them, `own` alone are theirs.
 */
export function wordsIn(read: ReadMail): readonly Extent[] {
  if (read.machine !== undefined) return [];
  return [...read.own, ...[...passedOn(read)].flatMap((mail) => mail.own)];
}

/** As `wordsIn`, with the signatures below: they say who writes. */
export function signedWordsIn(read: ReadMail): readonly Extent[] {
  if (read.machine !== undefined) return [];
  const signatures = [read, ...passedOn(read)].flatMap(({ signature }) => (signature ? [signature] : []));
  return [...wordsIn(read), ...signatures];
}

/** The parts as one text. */
export const textOf = (body: string, parts: readonly Extent[]): string =>
  parts.map(({ start, end }) => body.slice(start, end)).join("\n");

export interface Named extends Sender {
  /** Their mail was passed on; else their address stands in the words. */
  readonly isPassedOn: boolean;
}

/** Who it may be about beside the requester: those whose mail was passed on, and addresses that the writer wrote down. Candidates, no more. */
export function peopleNamed(body: string, read: ReadMail): readonly Named[] {
  const senders = [...passedOn(read)].map(({ from }) => ({ ...from, isPassedOn: true }));
  const known = new Set(senders.map(({ address }) => address));
  const written = addressesOf(body, wordsIn(read)).filter((address) => !known.has(address));
  return [...senders, ...written.map((address) => ({ address, isPassedOn: false }))];
}
