import * as z from "zod";

const ADDRESS = /^https:\/\/hooks\.slack(?:-gov)?\.com\/services\/[A-Z0-9]{2,40}\/[A-Z0-9]{2,40}\/[A-Za-z0-9]{8,100}$/;
/** What a workflow of Slack's is started by; it takes other bodies. */
const WORKFLOW = /^https:\/\/hooks\.slack(?:-gov)?\.com\/(?:workflows|triggers)\//;

/** Static words: none of them repeats what was given, which is a secret. */
function whyNot(address: string): string | undefined {
  if (ADDRESS.test(address)) return undefined;
  if (WORKFLOW.test(address)) {
    return "this address starts a workflow. Make an incoming webhook: its address begins with https://hooks.slack.com/services/";
  }
  return "the address of an incoming webhook is https://hooks.slack.com/services/ and three parts, and nothing else. Copy it whole from Slack";
}

export const slackSettings = z.strictObject({
  /** Whoever has it can post in the channel. */
  webhookAddress: z
    .string()
    .trim()
    .superRefine((address, context) => {
      const message = whyNot(address);
      if (message !== undefined) context.addIssue({ code: "custom", message });
    }),
});
export type SlackSettings = z.infer<typeof slackSettings>;
