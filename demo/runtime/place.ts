import type { SampleClinic, SampleMessage } from "../clinic/shape.ts";
import type { HelpdeskKind } from "../desk/page-html.ts";
import type { DeskUser } from "../desk/users.ts";
import type { DataFolder } from "./data-folder.ts";
import type { RealKeys } from "./dev-vars.ts";

/** Where the demo's parts stand in this run. */
export interface Place {
  readonly helpdesk: HelpdeskKind;
  readonly folder: DataFolder;
  readonly deskOrigin: string;
  readonly workerOrigin: string;
  readonly accountKey: string;
  readonly realKeys: RealKeys;
}

/** As the Worker sees it: some vendors sign the address. */
export const webhookAddress = ({ workerOrigin, accountKey }: Place, connection: string): string =>
  `${workerOrigin}/webhooks/${connection}/${accountKey}`;

export const deskUsers = ({ staff }: SampleClinic): DeskUser[] =>
  staff.map(({ key, helpdeskUserId: zendeskId, name, email, role: roleLabel }) => ({
    ...{ key, zendeskId, name, email, roleLabel },
  }));

/** Who wrote it, in the simulators' words. */
export const authorOf = ({ staff }: SampleClinic, { from }: SampleMessage): string =>
  from === "patient" ? "requester" : (staff.find(({ key }) => key === from.staff)?.email ?? "requester");
