/** Somebody who works at the demo clinic's helpdesk. `key` is how scripts and links name them. */
export interface DeskUser {
  readonly key: string;
  /** Their number at whichever helpdesk the desk is of. */
  readonly zendeskId: number;
  readonly name: string;
  readonly email: string;
  /** Shown beside the name; what they may do is decided elsewhere. */
  readonly roleLabel: string;
}

/** By key (`lead`) or by first name (`leo`), as a person would try. */
export const userNamed = (users: readonly DeskUser[], who: string): DeskUser | undefined =>
  users.find((user) => user.key === who || user.name.split(" ")[0]?.toLowerCase() === who.toLowerCase());
