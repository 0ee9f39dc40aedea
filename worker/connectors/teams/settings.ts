import * as z from "zod";

const BEGIN =
  /^https:\/\/(?:[a-z0-9-]{1,63}\.){1,3}environment\.api\.powerplatform\.com(?::443)?\/powerautomate\/automations\/direct\/workflows\/[A-Za-z0-9-]{8,64}\/triggers\/manual\/paths\/invoke\?[\x21\x24-\x7e]{1,1000}$/;
/** Each once and nothing else; `sig` is the key. */
const MEMBERS: Readonly<Record<string, RegExp>> = {
  "api-version": /^1$/,
  sp: /^\/triggers\/manual\/run$/,
  sv: /^1\.0$/,
  sig: /^[A-Za-z0-9_-]{20,100}$/,
};

const OLD_CONNECTOR = /^https:\/\/(?:[a-z0-9-]+\.webhook\.office\.com|outlook\.office(?:365)?\.com)\//i;
const OLD_WORKFLOW = /^https:\/\/[a-z0-9.-]+\.logic\.azure\.com(?::443)?\//i;
const OF_POWER_PLATFORM = /^https:\/\/(?:[a-z0-9-]{1,63}\.){1,3}environment\.api\.powerplatform\.com(?::443)?\//;

/** Static words: none of them repeats what was given, which is a secret. */
function whyNot(address: string): string | undefined {
  if (OLD_CONNECTOR.test(address)) {
    return "this is the address of an Office 365 connector, which Microsoft has retired. In the channel choose Workflows, make one that posts when a webhook request is received, and give its address";
  }
  if (OLD_WORKFLOW.test(address)) {
    return "addresses at logic.azure.com have not worked since 30 November 2025. Open the workflow, copy the address that it has now, and give that";
  }
  if (BEGIN.test(address)) {
    const query = new URL(address).searchParams;
    if (!query.has("sig")) {
      return "the address has no signature (sig). In the workflow's first step let anyone trigger the flow, save, and copy the address again";
    }
    const names = [...query.keys()].toSorted().join();
    const isWhole = Object.entries(MEMBERS).every(([name, form]) => form.test(query.get(name) ?? ""));
    if (isWhole && names === Object.keys(MEMBERS).toSorted().join()) return undefined;
  }
  return OF_POWER_PLATFORM.test(address)
    ? "the address is not whole. It ends with ?api-version=1, sp, sv and sig: copy it whole from the workflow"
    : "the address of a workflow is at environment.api.powerplatform.com and begins with https. Copy it whole from the workflow in Teams";
}

export const teamsSettings = z.strictObject({
  /** Whoever has it can post in the channel. */
  workflowAddress: z
    .string()
    .trim()
    .superRefine((address, context) => {
      const message = whyNot(address);
      if (message !== undefined) context.addIssue({ code: "custom", message });
    }),
});
export type TeamsSettings = z.infer<typeof teamsSettings>;
