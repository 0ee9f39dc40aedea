/** A clinic whose clinician has a contact, with a messenger that keeps what it was given and links that a test opens. */
import { randomBytes } from "node:crypto";
import type { ClinicianWord } from "../../core/contract/link-page.ts";
import { assert, ok } from "../../core/result.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import { actOnLink, openLink } from "../../worker/account/operations/links/open-link.ts";
import { perform } from "../../worker/account/operations/registry.ts";
import type { OutgoingMessage, PatientMessenger } from "../../worker/connectors/patient-messenger.ts";
import { linkMaker } from "../../worker/links.ts";
import { aMail, NOW_MS, type TestClinic, testClinic, ticket } from "./clinic.ts";
import { mayasMassage, ulidOf } from "./deciding.ts";
import { servicesOn } from "./operations.ts";
import { scriptedProcessor } from "./scripted-processor.ts";
import { worldOf } from "./sending.ts";

export const LEES_CASE = ulidOf("CASE", 1);
export const LEE = { provider: "Dr Lee", channel: "email", value: "lee@clinic.example", language: "en" } as const;
const mail = aMail({
  subject: "Not happy",
  body: "Hello, I am not happy with the result of my massage. I would like a refund. Maya",
});

export const tokenIn = (text: string): string => {
  const token = /\/l\/[\w.-]+\/([\w-]{32})/.exec(text)?.[1];
  assert(token, `No link in: ${text}`);
  return token;
};

export function linkClinic(clinic: TestClinic = testClinic(mayasMassage())) {
  for (const id of ["twilio", "sendgrid"])
    clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES (?, ?, 'https://x', '{}')", id, id);
  const sent: OutgoingMessage[] = [];
  const messenger: PatientMessenger = {
    send: async (message) => {
      sent.push(message);
      return ok({ vendorRef: `M${sent.length}` });
    },
  };
  const links = linkMaker(randomBytes(32).toString("base64"), "https://makegood.example/l/harbour01.key");
  const world = { ...worldOf(clinic, scriptedProcessor(8_000)), messenger: () => messenger, links };
  const services = servicesOn(clinic.runtime, world);
  const readIfNamed = async () => ok(mail);
  const tickets = { ...services.tickets, readIfNamed };
  const admin = clinic.staff("admin");
  const agent = clinic.staff("agent", "Ana");
  let contacts = 0;
  return {
    ...{ clinic, links, services, admin, agent, sent },
    keepContact: (changes: Partial<Record<keyof typeof LEE, string>> = {}) => {
      contacts += 1;
      const request = { ...LEE, ...changes } as never;
      return perform(services, "putProviderContact", admin, ulidOf("CONTACT", contacts), request);
    },
    ask: (whom: string | null = "Dr Lee", caseId = LEES_CASE) =>
      perform({ ...services, tickets }, "askClinician", agent, caseId, {
        ...{ ticket, lineIds: [clinic.id("line", "N1")], reason: "result" as const },
        ...(whom === null ? {} : { whom }),
      }),
    /** What is due by then is done. */
    run: async (afterMs = 0) => {
      clinic.setNow(NOW_MS + afterMs);
      await runJobs(world);
    },
    open: (token: string) => openLink(services, token),
    /** As the page itself sends it. */
    answer: (token: string, answer: ClinicianWord) => {
      const page = openLink(services, token);
      const form = page.ok && "form" in page.value ? page.value.form : "";
      return actOnLink(services, token, { form, answer });
    },
  };
}
