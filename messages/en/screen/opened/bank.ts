/** How far the bank details are that the patient's page asks for, where money came back. */
export const bank = {
  title: "The patient's bank details",
  asked: (when: string) => `Their page has asked since ${when}.`,
  notGiven: "Nothing given yet.",
  given: (when: string) => `Given ${when}.`,
  waits: "Finance reads them once; then they are erased. Unread they are erased after 30 days.",
  read: (who: string, when: string) => `Read by ${who} and erased ${when}.`,
  erased: (when: string) => `Erased ${when}: nobody read them in 30 days. Ask the patient again.`,
  act: "Read once and erase",
  note: "Note these now: they are erased.",
};
