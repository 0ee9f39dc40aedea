/** Somebody who works at the demo clinic's helpdesk. `key` is how scripts and links name them. */
export interface DeskUser {
  readonly key: string;
  readonly zendeskId: number;
  readonly name: string;
  readonly email: string;
  /** Shown beside the name; what they may do is decided elsewhere. */
  readonly roleLabel: string;
}
