/** How a request came in, as cases are counted by it. */
import type { SenderFacts } from "../facts/sender.ts";
import { ASKED_HOW } from "../words.ts";

/** By a mail, a form on a page, a chat; as staff say who wrote nothing down; found in the records unasked; any other way of the helpdesk's. */
export const CHANNELS = ["email", "web", "chat", ...ASKED_HOW, "found", "other"] as const;
export type Channel = (typeof CHANNELS)[number];

/** By a helpdesk's own words for the way of a message; what is in none of them is `other`. */
const WAYS: Readonly<Record<string, Channel>> = {
  email: "email",
  mail: "email",
  web: "web",
  portal: "web",
  web_form: "web",
  feedback_widget: "web",
  chat: "chat",
  messaging: "chat",
  native_messaging: "chat",
  whatsapp: "chat",
  sms: "chat",
  phone: "phone",
  voice: "phone",
};

/** Undefined where the helpdesk does not say. */
export const channelOf = (sender: Pick<SenderFacts, "channel"> | undefined): Channel | undefined =>
  sender && (WAYS[sender.channel.toLowerCase()] ?? "other");
