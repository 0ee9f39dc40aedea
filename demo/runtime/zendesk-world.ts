import { setTimeout as pause } from "node:timers/promises";
import type { SampleClinic, SampleTicket } from "../clinic/shape.ts";
import { arrivedAt } from "../desk/mailbox/arrived.ts";
import { createDesk, type OpenWorld } from "../desk/server.ts";
import type { DeskUser } from "../desk/users.ts";
import { zendeskSide } from "../desk/zendesk/side.ts";
import { FIELD_IDS } from "../vendors/zendesk/fields.ts";
import type { Zendesk } from "../vendors/zendesk/index.ts";
import { DESK_DIR } from "./builds.ts";
import type { HelpdeskOfWorld } from "./helpdesk-of-world.ts";
import { DEMO } from "./names.ts";
import { authorOf, deskUsers, type Place, webhookAddress } from "./place.ts";
import { tell } from "./tell.ts";
import type { Vendors } from "./vendors.ts";

export function zendeskWorld(
  place: Place,
  vendors: Vendors,
  clinic: SampleClinic,
  openWorld: OpenWorld | undefined,
): HelpdeskOfWorld {
  const { folder, deskOrigin, workerOrigin, accountKey } = place;
  const { control } = vendors.zendesk;
  const { oauthClientSecret, zendeskWebhookSecret: webhookSecret } = folder.secrets;
  const { oauthClientId, subdomain, appId, installationId } = DEMO;
  const users = deskUsers(clinic);
  const desk = zendeskDesk(vendors, {
    zendesk: vendors.zendesk,
    ...{ users, deskOrigin, workerOrigin, accountKey, subdomain, appId, installationId, openWorld },
    clinicName: clinic.title,
  });
  return {
    kind: "zendesk",
    desk,
    connect: async () => {
      const userId = DEMO.serviceUser.id;
      const endpoint = webhookAddress(place, "zendesk");
      await tell(control, "PUT", "/oauth-client", { clientId: oauthClientId, clientSecret: oauthClientSecret, userId });
      await tell(control, "PUT", "/webhook", { endpoint, secret: webhookSecret });
      const { refund_reason: reason, refund_state: state, refund_amount: amount, refund_case: caseId } = FIELD_IDS;
      return {
        kind: "zendesk",
        ...{ subdomain, appId, installationId, oauthClientId, oauthClientSecret, webhookSecret },
        frameOrigin: deskOrigin,
        fields: { reason, state, amount, caseId },
      };
    },
    loadPeople: async ({ staff }) => {
      const users = staff.map(({ helpdeskUserId: id, name, email, helpdeskRole: role }) => ({ id, name, email, role }));
      await tell(control, "POST", "/seed", { users: [{ ...DEMO.serviceUser, role: "admin" }, ...users] });
    },
    loadTickets: async (clinic) => {
      await tell(control, "POST", "/seed", { tickets: clinic.tickets.map((ticket) => ticketOf(ticket, clinic)) });
    },
    callAsAdmin: async (method, path, body) => {
      const answer = await fetch(workerOrigin + path, {
        method,
        headers: {
          authorization: `Bearer ${await adminBearer(place, clinic, desk)}`,
          "content-type": "application/json",
        },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${method} ${path} was refused: ${await answer.text()}`);
    },
  };
}

interface ZendeskDesk {
  readonly zendesk: Zendesk;
  readonly users: readonly DeskUser[];
  readonly clinicName: string;
  readonly workerOrigin: string;
  readonly deskOrigin: string;
  readonly accountKey: string;
  readonly appId: string;
  readonly installationId: string;
  readonly subdomain: string;
  readonly openWorld?: OpenWorld | undefined;
}

export const zendeskDesk = (vendors: Vendors, options: ZendeskDesk) =>
  createDesk(
    { ...options, pagesDir: DESK_DIR, arrived: () => arrivedAt(vendors) },
    zendeskSide({ ...options, clock: Date.now }),
  );

/** How long the first person's sign-in is tried again: beside other work the helpdesk answers late, and the page asks again too. */
const SIGN_IN_WITHIN_MS = 120_000;

async function adminBearer({ folder }: Place, { staff }: SampleClinic, desk: HelpdeskOfWorld["desk"]): Promise<string> {
  const user = staff.find(({ role }) => role === "admin")?.key;
  const untilMs = Date.now() + SIGN_IN_WITHIN_MS;
  for (;;) {
    const answer = await desk.request("/demo/sessions", { method: "POST", body: JSON.stringify({ user }) });
    const { bearer, detail } = (await answer.json()) as { bearer?: string; detail?: string };
    if (bearer) return bearer;
    if (answer.status < 500 || Date.now() > untilMs)
      throw new Error(`The admin could not sign in (${answer.status}): ${detail} ${folder.workerLog} may say why.`);
    await pause(1000);
  }
}

function ticketOf(ticket: SampleTicket, clinic: SampleClinic) {
  const { ticketId: id, subject, requester, status, tags, announce } = ticket;
  const messages = ticket.messages.map((message) => ({ ...message, from: authorOf(clinic, message) }));
  return { id, subject, requester, status, tags, announce, messages };
}
