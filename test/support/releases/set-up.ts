/** What every made account begins with: provisioned, with people, rules and a first import; patients come with their purchase and mail. */
import type { PersonInput } from "../../../core/contract/account.ts";
import type { ImportRecord } from "../../../core/contract/records.ts";
import { assert } from "../../../core/result.ts";
import { provision } from "../../../worker/account/commands/account/provision.ts";
import { importRecords } from "../../../worker/account/commands/records/import.ts";
import { refusable, transact } from "../../../worker/account/commands/run-command.ts";
import { sessionOf } from "../../../worker/account/rpc/open-session.ts";
import type { TicketText } from "../../../worker/connectors/helpdesk.ts";
import { aCard, aLine, aPatient, aPurchase, aRecord, basics, NOW_MS, ownMail, rules } from "../clinic-records.ts";
import { OWN_LETTERS } from "../own-letters.ts";
import type { Life, Who } from "./life.ts";
import { ACCOUNT_ID, SECRETS } from "./names.ts";

export const PEOPLE: readonly (PersonInput & { readonly role: Who })[] = [
  { helpdesk: "zendesk", externalId: "7001", name: "Ada Admin", role: "admin" },
  { helpdesk: "zendesk", externalId: "7002", name: "Leo Lead", role: "lead" },
  { helpdesk: "zendesk", externalId: "7003", name: "Fay Finance", role: "finance" },
  { helpdesk: "zendesk", externalId: "7004", name: "Ana Agent", role: "agent" },
];

/** One letter of its own is enough. */
const [letter] = OWN_LETTERS;
assert(letter, "The rules have letters");
export const ownRules = {
  ...rules,
  templates: [letter],
  tenderLimits: [
    {
      id: "old-card",
      source: "only for this test",
      tenders: ["card" as const],
      processors: ["stripe"],
      afterDays: 365,
    },
  ],
  credit: {
    expiry: [{ jurisdiction: "US-CA", days: 3, source: "only for this test" }],
    cashOutBelow: [],
  },
};

export function provisioned({ clinic, secrets }: Life, people: readonly PersonInput[]): void {
  const done = transact(clinic.runtime, { type: "job", job: "provision" }, (context) =>
    provision(context, secrets, {
      title: "Harbour Wellness",
      language: "en",
      money: "on",
      connections: [
        {
          kind: "stripe",
          secretKey: SECRETS["stripe/secretKey"],
          webhookSecret: SECRETS["stripe/webhookSecret"],
        },
        {
          kind: "zendesk",
          subdomain: ACCOUNT_ID,
          appId: "1",
          installationId: "2",
          frameOrigin: `https://${ACCOUNT_ID}.zendesk.com`,
          oauthClientId: "makegood",
          oauthClientSecret: SECRETS["zendesk/oauthClientSecret"],
          webhookSecret: SECRETS["zendesk/webhookSecret"],
          fields: { reason: 360001, state: 360002, amount: 360003, caseId: 360004 },
        },
      ],
      people: [...people],
    }),
  );
  assert(done.ok, "Provisioned");
}

/** A person opens the helpdesk's page. */
export async function signIn(
  { world, around }: Life,
  { externalId, name, role }: (typeof PEOPLE)[number],
): Promise<void> {
  around.desk.users.push({ externalId, name, role: "agent", active: true, locale: "en-US" });
  const opened = await sessionOf(world, "zendesk", externalId);
  assert(opened.ok, `${name} is in`);
  const { personId } = opened.value.person;
  around.people[role] = { type: "person", personId, name, role, locale: "en-US" };
}

/** Provisioned; the records are in, and everybody has signed in. `before`: while the admin is alone. */
export async function openClinic(life: Life, before: () => void = () => {}): Promise<void> {
  const [admin, ...others] = PEOPLE;
  assert(admin, "There is an admin");
  provisioned(life, [admin]);
  life.clinic.load(basics.filter(({ type }) => type !== "rules_version"));
  life.clinic.load([aRecord("rules_version", "test-rules@1", { rules: ownRules })]);
  await signIn(life, admin);
  before();
  provisioned(life, PEOPLE);
  for (const person of others) await signIn(life, person);
}

/** The admin alone asks for rules that raise: they wait for their time. */
export function raiseRules({ clinic, around }: Life): void {
  const { agent } = ownRules.authority;
  const raised = {
    ...ownRules,
    authority: { ...ownRules.authority, agent: { ...agent, perDayMinor: agent.perDayMinor + 100_000 } },
  };
  const asked = refusable(clinic.runtime, around.people.admin, (context) =>
    importRecords(context, { records: [aRecord("rules_version", "test-rules@2", { rules: raised })] }),
  );
  assert(asked.ok, "Asked for");
}

const NAMES = ["Maya Chen", "Omar Diaz", "June Park", "Ivo Kral", "Nina Roth", "Sam Okoye", "Lena Vogt", "Theo Lind"];
const SURNAMES = ["", " Adler", " Berg"];
const nameOf = (n: number): string => `${NAMES[n % NAMES.length]}${SURNAMES[Math.floor(n / NAMES.length)]}`;
const PAID_MINOR = 8_000;
const OLD_MS = 400 * 86_400_000;

export const paymentRefOf = (n: number): string => `pi_Y${100 + n}`;
export const lineOf = (n: number): string => `N${100 + n}`;
export const ticketOf = (n: number): string => String(300 + n);

/** The n-th patient, who bought a massage for 80.00. Who paid in cash has no processor; an old card takes nothing back. */
export function patientRecords(n: number, paid: "card" | "old card" | "cash" = "card"): ImportRecord[] {
  const { processorRef: _, ...cash } = aCard(`Y${100 + n}`, `B${100 + n}`, PAID_MINOR, {
    tender: "cash",
    processor: "none",
  });
  const captured = paid === "old card" ? { capturedAtMs: NOW_MS - OLD_MS } : {};
  const card = aCard(`Y${100 + n}`, `B${100 + n}`, PAID_MINOR, { processorRef: paymentRefOf(n), ...captured });
  return [
    aPatient(`P${100 + n}`, nameOf(n), { emails: [`p${n}@example.com`] }),
    aPurchase(`B${100 + n}`, `P${100 + n}`, [aLine(lineOf(n), "massage", PAID_MINOR)]),
    paid === "cash" ? cash : card,
  ];
}

/** The patient's mail lies at the helpdesk, and the payment at the processor. */
export function outsideOf({ around }: Life, n: number): void {
  around.processor.charges[paymentRefOf(n)] = PAID_MINOR;
  around.desk.tickets[ticketOf(n)] = mailOf(n);
}

const mailOf = (n: number): TicketText => ({
  ticketId: ticketOf(n),
  subject: "Refund please",
  body: "Hello, I changed my mind about my massage. I would like a refund for it.",
  requesterName: nameOf(n),
  requesterEmail: `p${n}@example.com`,
  receivedAtMs: NOW_MS - 3_600_000,
  sender: ownMail(String(500 + n)),
  tags: [],
});
