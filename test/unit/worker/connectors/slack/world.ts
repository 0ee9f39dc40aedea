import { createSlack } from "../../../../../demo/vendors/slack/create-slack.ts";
import { slack } from "../../../../../worker/connectors/slack/slack.ts";
import { chatWorld } from "../../../../demo/chat-world.ts";

export const ADDRESS = "https://hooks.slack.com/services/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";

export const slackWorld = () =>
  chatWorld({
    address: ADDRESS,
    create: createSlack,
    build: (webhookAddress, tools) => slack.build({ webhookAddress }, tools),
  });
