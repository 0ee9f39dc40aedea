/** A message about more than one purchase. */
export const matters = {
  several: (n: number) => `This message asks about ${n} things. Each is decided by itself.`,
  title: (number: number, of: number, what: string) => `${number} of ${of}: ${what}`,
  quote: (quote: string) => `“${quote}”`,
  /** Of a decision that the letter of a later one speaks of too. */
  toldWith: (what: string) => `The letter under “${what}” speaks of this too.`,
  beforeSending: "If you decide the rest before you send it, one letter answers everything.",
  ended: "Somebody said that this is not asked for.",
  not: "Not asked for",
  again: "It is asked for",
  endedNow: (what: string) => `${what}: not asked for. Nothing is decided about it.`,
  askedAgain: (what: string) => `${what}: asked for again.`,
};
