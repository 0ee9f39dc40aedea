/** A message as the person it was for would find it, whoever carried it. */
export interface MailboxMessage {
  readonly id: string;
  readonly channel: "sms" | "email";
  readonly to: string;
  /** null where the channel has none. */
  readonly subject: string | null;
  readonly text: string;
  /** The vendor's word. */
  readonly state: string;
  /** When the vendor took it. */
  readonly atMs: number;
}
