/** A clinic that sends codes, and a patient who writes from an address that nobody knows. */
import { readContext } from "../../worker/account/commands/run-command.ts";
import { openTicketView } from "../../worker/account/queries/intake/open-ticket.ts";
import { aMail, mayasPackage, testClinic, ticket } from "./clinic.ts";
import { ulidOf } from "./deciding.ts";
import { acted } from "./operations.ts";

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
export const RIGHT = "271828";
/** Noon at the clinic. */
export const NOON_MS = Date.parse("2026-03-02T20:00:00Z");
export const stranger = aMail({
  requesterEmail: "else@example.com",
  requesterName: "Maya",
  receivedAtMs: NOON_MS - 60 * MINUTE_MS,
});

export function codeScene({ connected = true } = {}) {
  const clinic = testClinic(mayasPackage);
  clinic.setNow(NOON_MS);
  if (connected)
    clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('twilio', 'twilio', 'https://x', '{}')");
  const agent = clinic.staff("agent");
  const patientId = clinic.id("patient", "P1");
  const view = () => {
    const opened = openTicketView(readContext(clinic.runtime), agent, ticket, stranger);
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  };
  acted(clinic.runtime, "matchTicket", agent, [ticket, { patientId }]);
  const made = (codeId: string) => ({ code: RIGHT, mac: `${RIGHT} ${codeId}` });
  const isCode = (owner: string, mac: string, typed: string) => mac === `${typed} ${owner}`;
  const phone = () => view().codes?.contacts.find(({ channel }) => channel === "sms");
  const send = (n: number, contactId = phone()?.contactId ?? "", to = patientId, snapshot = stranger) =>
    acted(clinic.runtime, "sendCode", agent, [ticket, ulidOf("CODE", n), { patientId: to, contactId }], {
      snapshot,
      made: made(ulidOf("CODE", n)),
    });
  const tell = (n: number, code: string, snapshot = stranger) =>
    acted(clinic.runtime, "checkCode", agent, [ticket, ulidOf("CODE", n), { code }], { snapshot, isCode });
  return { clinic, agent, patientId, view, phone, send, tell };
}
