/** What became of money that did not go as a letter said. */

/** `unclear`: nobody can say whether it left. */
export const TROUBLES = ["failed", "bounced", "stopped", "unclear"] as const;
export type Trouble = (typeof TROUBLES)[number];
