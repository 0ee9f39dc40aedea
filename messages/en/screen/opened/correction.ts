/** The letter that says that money did not go as the patient was told. */
export const correction = {
  titles: {
    failed: "The patient has to be told",
    bounced: "The patient has to be told",
    unclear: "The patient has to be told",
    stopped: "Was the reply sent already?",
  },
  texts: {
    failed: (day: string) => `The money did not go as decided. Tell the patient by ${day}.`,
    bounced: (day: string) => `The money came back. Tell the patient by ${day}.`,
    unclear: (day: string) => `Nobody can say yet where the money is. Tell the patient by ${day}.`,
    stopped: (day: string) =>
      `If it is still in the editor, take it out. If the patient has it, tell them by ${day} that it was stopped.`,
  },
  decidedSince:
    "It has been decided anew since. The new letter says what comes now; the correction says what became of the first.",
  read: "Read the correction",
  insert: "Insert correction",
  promise: (day: string) => `It promises another letter by ${day}. That becomes a task.`,
  done: "Correction inserted. Read it, then send it. The promise in it is a task now.",
  failed: "The correction was not inserted. Open it above and copy it from there.",
};
