/** A mail in one of the shapes that mail programs give it, invented, with whose words stand where. */
export interface Variant {
  readonly name: string;
  readonly subject: string;
  readonly body: string;
  /** Each must stand in the writer's own words. */
  readonly mine: readonly string[];
  /** None may. */
  readonly theirs: readonly string[];
  /** What must be found of the mail that was passed on. */
  readonly passedOn?: {
    readonly name?: string;
    readonly address?: string;
    readonly subject?: string;
    readonly words: readonly string[];
  };
}

/** How the mail programs of a language write, and what our invented people say in it. */
export interface Tongue {
  readonly code: string;
  /** The writer's new words. */
  readonly answer: readonly [string, string];
  /** The older mail: these would open a case if they were read as new. */
  readonly demand: readonly [string, string];
  /** Header labels: from, date, to, cc, subject. */
  readonly labels: readonly [string, string, string, string, string];
  /** A header's date, in long. */
  readonly sent: string;
  readonly older: string;
  /** Over an original mail, and over one that is passed on, as dashed markers say it. */
  readonly original: string;
  readonly forwarded: string;
  /** Apple Mail's line over a forward. */
  readonly begin: string;
  readonly answerPrefix: string;
  readonly forwardPrefix: string;
  /** "On …, NAME wrote:" of Gmail, of Apple Mail and of one more program. */
  readonly wrote: readonly ((who: string) => string)[];
  /** A date with its zone, alone on a line. */
  readonly stamps: readonly [string, string];
  readonly phone: string;
}

export const PERSON = "Maya Chen";
export const ADDRESS = "maya.chen@mail.example";
export const WHO = `${PERSON} <${ADDRESS}>`;
