/** A ticket as the helpdesk told it on the server's side: who wrote, what and when. Never taken from the browser (design section 4). */
export interface Snapshot {
  readonly subject: string;
  readonly body: string;
  readonly requesterName: string;
  /** As the helpdesk has it; compared after `normaliseEmail`. */
  readonly requesterEmail: string;
  readonly receivedAtMs: number;
}
