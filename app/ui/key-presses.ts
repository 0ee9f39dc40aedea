export interface Key {
  readonly key: string;
  readonly repeat: boolean;
}

/** Longer than between two presses of one hand that meant one. */
const SETTLES_MS = 400;

/**
 * Whether a key presses a button that has been there for so long. One that is held down presses once: its repeat would answer a question that
 * took the focus meanwhile, as would a second press that was meant for the first button.
 */
export function keyPresses({ key, repeat }: Key, settles: boolean, forMs: number): boolean {
  if (key !== "Enter" && key !== " ") return true;
  return !(repeat && key === "Enter") && !(settles && forMs < SETTLES_MS);
}
