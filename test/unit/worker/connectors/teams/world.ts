import { createTeams } from "../../../../../demo/vendors/teams/create-teams.ts";
import { teams } from "../../../../../worker/connectors/teams/teams.ts";
import { chatWorld } from "../../../../demo/chat-world.ts";

export const HOST = "default0123456789abcdef0123456789abcd.ef.environment.api.powerplatform.com";
export const PATH =
  "/powerautomate/automations/direct/workflows/c0ffee0123456789c0ffee0123456789/triggers/manual/paths/invoke";
export const QUERY =
  "api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=CANARYcanaryCANARYcanaryCANARYcanary_-12345";
export const ADDRESS = `https://${HOST}:443${PATH}?${QUERY}`;

export const teamsWorld = () =>
  chatWorld({
    address: ADDRESS,
    create: createTeams,
    build: (workflowAddress, tools) => teams.build({ workflowAddress }, tools),
  });
