import * as z from "zod";
import type { CallAnswer } from "../../core/contract/helpdesk-call.ts";
import { FIELD_PLANS, fieldBody, markOf } from "../../worker/connectors/freshdesk/part-plans.ts";
import type { SampleClinic, SampleTicket } from "../clinic/shape.ts";
import { freshdeskSide } from "../desk/freshdesk/side.ts";
import { signInByCode } from "../desk/freshdesk/sign-in.ts";
import { arrivedAt } from "../desk/mailbox/arrived.ts";
import { createDesk, type OpenWorld } from "../desk/server.ts";
import { userNamed } from "../desk/users.ts";
import type { FreshdeskSimulator } from "../vendors/freshdesk/create-freshdesk.ts";
import { DESK_DIR, FRESHDESK_APP_DIR } from "./builds.ts";
import type { HelpdeskOfWorld } from "./helpdesk-of-world.ts";
import { DEMO } from "./names.ts";
import { authorOf, deskUsers, type Place, webhookAddress } from "./place.ts";
import { tell } from "./tell.ts";
import type { Vendors } from "./vendors.ts";

/** Freshdesk's numbers; it has no *new*, and no *on hold*. */
const STATUS: Readonly<Record<SampleTicket["status"], number>> = {
  new: 2,
  open: 2,
  pending: 3,
  hold: 3,
  solved: 4,
  closed: 5,
};
const { host, apiKey } = DEMO.freshdesk;

export function freshdeskWorld(
  place: Place,
  vendors: Vendors,
  clinic: SampleClinic,
  openWorld: OpenWorld | undefined,
): HelpdeskOfWorld {
  const { folder, deskOrigin, workerOrigin, accountKey } = place;
  const { freshdesk } = vendors;
  const webhookSecret = folder.secrets.freshdeskWebhookSecret;
  const users = deskUsers(clinic);
  const arrived = () => arrivedAt(vendors);
  const doors = { workerOrigin, accountKey, arrived };
  const subdomain = host.split(".")[0] ?? "";
  const desk = createDesk(
    { users, deskOrigin, workerOrigin, clinicName: clinic.title, pagesDir: DESK_DIR, arrived, openWorld },
    freshdeskSide({ freshdesk, users, subdomain, ...doors, appDir: FRESHDESK_APP_DIR, clock: Date.now }),
  );
  let session: Promise<string> | undefined;
  const adminSession = async () => {
    const admin = userNamed(users, clinic.staff.find(({ role }) => role === "admin")?.key ?? "");
    if (!admin) throw new Error("Nobody of the clinic is an admin");
    return (await signInByCode(doors, admin)).bearer;
  };
  return {
    kind: "freshdesk",
    desk,
    connect: async () => {
      await tell(freshdesk.control, "POST", "/seed", { agents: [SERVICE] });
      const endpoint = webhookAddress(place, "freshdesk");
      await tell(freshdesk.control, "PUT", "/webhook", { endpoint, secret: webhookSecret });
      const fields = await fieldsMade(freshdesk);
      // The mail server before the demo's helpdesk refuses what does not authenticate.
      return { kind: "freshdesk", host, apiKey, mailIsChecked: true, webhookSecret, fields };
    },
    loadPeople: async ({ staff }) => {
      const agents = staff.map(({ helpdeskUserId: id, name, email, helpdeskRole }) => ({
        ...{ id, name, email },
        role: helpdeskRole === "admin" ? "Administrator" : "Agent",
      }));
      await tell(freshdesk.control, "POST", "/seed", { agents });
    },
    loadTickets: async (clinic) => {
      await tell(freshdesk.control, "POST", "/seed", { tickets: clinic.tickets.map((one) => ticketOf(one, clinic)) });
    },
    callAsAdmin: async (method, path, body) => {
      session ??= adminSession();
      const answer = await fetch(`${workerOrigin}/freshdesk/v1/call`, {
        method: "POST",
        headers: { authorization: `Bearer ${accountKey}`, "content-type": "application/json" },
        body: JSON.stringify({ session: await session, method, path, body }),
      });
      const told = (await answer.json()) as Partial<CallAnswer>;
      if (!answer.ok || (told.status ?? 500) >= 300)
        throw new Error(`${method} ${path} was refused: ${JSON.stringify(told)}`);
    },
  };
}

/** The account's agent whose key the Worker has. */
export const SERVICE = { ...DEMO.freshdesk.admin, role: "Account Administrator", apiKey };

const wireFields = z.array(z.looseObject({ name: z.string(), label_for_customers: z.string() }));

/** The clinic's ticket fields, as *Set-up* makes them; those that are there stay. */
async function fieldsMade({ app }: FreshdeskSimulator) {
  const path = `https://${host}/api/v2/admin/ticket_fields`;
  const headers = { authorization: `Basic ${btoa(`${apiKey}:X`)}`, "content-type": "application/json" };
  const listed = async () => wireFields.parse(await (await app.request(path, { headers })).json());
  const before = await listed();
  for (const plan of FIELD_PLANS) {
    if (before.some((field) => field.label_for_customers.includes(markOf(plan)))) continue;
    await app.request(path, { method: "POST", headers, body: JSON.stringify(fieldBody(plan, "en")) });
  }
  const there = await listed();
  const nameOf = (key: (typeof FIELD_PLANS)[number]["key"]): string => {
    const field = there.find((one) => one.label_for_customers.includes(markOf({ key })));
    if (!field) throw new Error(`The demo's Freshdesk has no field for ${key}`);
    return field.name;
  };
  return { reason: nameOf("reason"), state: nameOf("state"), amount: nameOf("amount"), caseId: nameOf("caseId") };
}

function ticketOf(ticket: SampleTicket, clinic: SampleClinic) {
  const { ticketId: id, subject, requester, tags, announce } = ticket;
  const messages = ticket.messages.map((message) => ({ ...message, from: authorOf(clinic, message) }));
  return { id, subject, requester, tags, announce, status: STATUS[ticket.status], messages };
}
