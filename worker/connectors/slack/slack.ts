/** Notices in one channel of Slack, by an incoming webhook. It tells us nothing by itself, and nothing can be asked of it. */
import { en } from "../../../messages/en/connections.ts";
import { es } from "../../../messages/es/connections.ts";
import { postToChat } from "../chat-post.ts";
import type { NotifierConnector } from "../connector.ts";
import { slackMessage } from "./message.ts";
import { slackOutcome } from "./outcome.ts";
import { type SlackSettings, slackSettings } from "./settings.ts";

export const slack = {
  role: "notifier",
  title: "Slack",
  settings: slackSettings,
  secrets: ["webhookAddress"],
  words: { en: en.slack, es: es.slack },
  // No more of it: the path is the key.
  origin: ({ webhookAddress }) => new URL(webhookAddress).origin,
  build: ({ webhookAddress }, { fetch }) => ({
    post: async (notice) => slackOutcome(await postToChat(fetch, webhookAddress, slackMessage(notice))),
  }),
} satisfies NotifierConnector<SlackSettings>;
