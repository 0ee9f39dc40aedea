/** Notices in one channel or chat of Microsoft Teams, by a workflow's address. It tells us nothing by itself, and nothing can be asked of it. */
import { en } from "../../../messages/en/connections.ts";
import { es } from "../../../messages/es/connections.ts";
import { postToChat } from "../chat-post.ts";
import type { NotifierConnector } from "../connector.ts";
import { teamsMessage } from "./card.ts";
import { teamsOutcome } from "./outcome.ts";
import { type TeamsSettings, teamsSettings } from "./settings.ts";

export const teams = {
  role: "notifier",
  title: "Microsoft Teams",
  settings: teamsSettings,
  secrets: ["workflowAddress"],
  words: { en: en.teams, es: es.teams },
  // No more of it: the query has the key.
  origin: ({ workflowAddress }) => new URL(workflowAddress).origin,
  build: ({ workflowAddress }, { fetch }) => ({
    post: async (notice) => teamsOutcome(await postToChat(fetch, workflowAddress, teamsMessage(notice))),
  }),
} satisfies NotifierConnector<TeamsSettings>;
