import type { ConnectionInput } from "../../core/contract/account.ts";
import { DEMO } from "./names.ts";
import type { Place } from "./place.ts";
import { tell } from "./tell.ts";
import type { Vendors } from "./vendors.ts";

/** Makes a channel of the clinic's at both chats, and answers what the Worker has to know of them: addresses that are their own keys. */
export async function connectChats({ folder }: Place, { slack, teams }: Vendors): Promise<ConnectionInput[]> {
  const { slackHookKey, teamsWorkflowKey } = folder.secrets;
  const webhookAddress = `https://hooks.slack.com/services/T0HARBOUR0/B0REFUNDS0/${slackHookKey}`;
  const run = new URLSearchParams({ "api-version": "1", sp: "/triggers/manual/run", sv: "1.0", sig: teamsWorkflowKey });
  const workflow = "powerautomate/automations/direct/workflows/6f0c2d1e9b8a4735a1c4e7d20b93f586";
  const workflowAddress = `https://${DEMO.teamsHost}/${workflow}/triggers/manual/paths/invoke?${run}`;
  await tell(slack.control, "POST", "/hooks", { address: webhookAddress, channel: "refunds" });
  await tell(teams.control, "POST", "/hooks", { address: workflowAddress, channel: "Refunds" });
  return [
    { kind: "slack", webhookAddress },
    { kind: "teams", workflowAddress },
  ];
}
