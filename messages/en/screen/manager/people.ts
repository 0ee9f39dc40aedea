/** Who works here, and ending their sessions. */
export const people = {
  title: "People",
  text: "Roles are given where the account is set up. Whoever the helpdesk suspends loses every right here.",
  left: "no longer an agent of the helpdesk",
  heard: "The helpdesk last confirmed them: ",
  neverHeard: "The helpdesk was not asked about them yet.",
  endedAt: "Sessions ended: ",
  end: "End sessions",
  endOf: (name: string) => `End sessions: ${name}`,
  question: (name: string) => `End all sessions of ${name}?`,
  what: "Every open page of theirs stops at once. If they still work here, they reload the helpdesk and sign in again.",
  yes: "Yes, end them",
  no: "No",
  ended: (name: string) => `The sessions of ${name} are over.`,
};
