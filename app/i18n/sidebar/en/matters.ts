/** A message about more than one purchase. */
export const matters = {
  several: (n: number) => `This message asks about ${n} things. Each is decided by itself.`,
  title: (number: number, of: number, what: string) => `${number} of ${of}: ${what}`,
  quote: (quote: string) => `“${quote}”`,
  ended: "Somebody said that this is not asked for.",
  not: "Not asked for",
  again: "It is asked for",
  endedNow: (what: string) => `${what}: not asked for. Nothing is decided about it.`,
  askedAgain: (what: string) => `${what}: asked for again.`,
};
