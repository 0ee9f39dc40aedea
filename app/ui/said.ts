/** What a screen reader is still to hear: a sentence that takes the place of another within this time is all that is read of both. */
export const HEARD_WITHIN_MS = 5_000;

export interface Said {
  readonly turn: number;
  readonly text: string;
  readonly atMs: number;
}

/** With one more sentence; those that were said just now stay beside it. */
export function saidToo(said: readonly Said[], text: string, nowMs: number): readonly Said[] {
  const turn = (said.at(-1)?.turn ?? 0) + 1;
  return [...said.filter(({ atMs }) => nowMs - atMs < HEARD_WITHIN_MS), { turn, text, atMs: nowMs }];
}
