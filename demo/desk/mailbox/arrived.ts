import type { PostRow } from "../../vendors/simulator/chat.ts";
import type { MailboxMessage } from "../../vendors/simulator/mailbox.ts";
import { type ReadPost, readSlack, readTeams } from "./read-post.ts";

/** Something that a person would have got, as the vendor that carried it holds it. */
export interface Arrived extends ReadPost {
  readonly id: string;
  readonly by: "SMS" | "E-mail" | "Slack" | "Teams";
  /** A number, an address, or a channel. */
  readonly to: string;
  /** The vendor's word; absent in a chat, where what is posted is there. */
  readonly state?: string;
  readonly atMs: number;
}

interface Holders {
  readonly twilio: { mailbox(): readonly MailboxMessage[] };
  readonly sendgrid: { mailbox(): readonly MailboxMessage[] };
  readonly slack: { posts(): readonly PostRow[] };
  readonly teams: { posts(): readonly PostRow[] };
}

/** All that the vendors hold, the newest first. */
export function arrivedAt({ twilio, sendgrid, slack, teams }: Holders): Arrived[] {
  const all = [
    ...twilio.mailbox().map(letter),
    ...sendgrid.mailbox().map(letter),
    ...slack.posts().map((row) => post("Slack", row, readSlack)),
    ...teams.posts().map((row) => post("Teams", row, readTeams)),
  ];
  return all.reverse().sort((one, other) => other.atMs - one.atMs);
}

const letter = ({ id, channel, to, subject, text, state, atMs }: MailboxMessage): Arrived => ({
  id,
  by: channel === "sms" ? "SMS" : "E-mail",
  to,
  title: subject ?? "",
  lines: text.split("\n"),
  links: [],
  state,
  atMs,
});

const post = (
  by: "Slack" | "Teams",
  { id, channel, atMs, message }: PostRow,
  read: (message: unknown) => ReadPost,
) => ({
  id: `${by} ${id}`,
  by,
  to: channel,
  atMs,
  ...read(message),
});
