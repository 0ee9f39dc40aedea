/** A clinic whose patients have pages: what a test gives on a ticket, opens and sends. */
import { assert, ok } from "../../core/result.ts";
import { ingestTicket } from "../../worker/account/commands/intake/ingest-ticket.ts";
import { matchTicket } from "../../worker/account/commands/people/match-ticket.ts";
import { refusable, transact } from "../../worker/account/commands/run-command.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import { actOnLink, openLink } from "../../worker/account/operations/links/open-link.ts";
import { perform } from "../../worker/account/operations/registry.ts";
import { openTicketView } from "../../worker/account/queries/intake/open-ticket.ts";
import { secretStore } from "../../worker/account/store/account/secrets.ts";
import type { Snapshot } from "../../worker/account/store/intake/snapshot.ts";
import { linkMaker } from "../../worker/links.ts";
import { aMassageMail, NOW_MS, type TestClinic, testClinic, ticket } from "./clinic.ts";
import { decided, mayasMassage, ulidOf } from "./deciding.ts";
import { tokenIn } from "./links.ts";
import { servicesOn } from "./operations.ts";
import { scriptedProcessor } from "./scripted-processor.ts";
import { MINUTE_MS, worldOf } from "./sending.ts";

export const MAYAS_CASE = ulidOf("CASE", 1);
export const rootKeyOf = (n: number): string => Buffer.alloc(32, n).toString("base64");
export const PAGES = "https://makegood.example/l/harbour01.key";

export function pageClinic(
  clinic: TestClinic = testClinic(mayasMassage()),
  { mail = aMassageMail() as Snapshot, rootKey = rootKeyOf(7) } = {},
) {
  let now = mail;
  const links = linkMaker(rootKey, PAGES);
  const runtime = { ...clinic.runtime, links };
  const world = { ...worldOf({ ...clinic, runtime }, scriptedProcessor(8_000)), links };
  const secrets = secretStore(clinic.sql, rootKey, "acct:harbour");
  const plain = servicesOn(runtime, { ...world, secrets });
  const read = async () => ok(now);
  const tickets = { ...plain.tickets, read, readToAct: read, readIfNamed: read, readToActIfNamed: read };
  const services = { ...plain, tickets: tickets as typeof plain.tickets };
  const agent = clinic.staff("agent", "Ana");
  const give = () => perform(services, "givePage", agent, ticket);
  return {
    ...{ clinic, links, services, runtime, agent, give },
    admin: clinic.staff("admin"),
    /** The case that comes of the mail, undecided. */
    takeIn: () => transact(runtime, { type: "job", job: "intake" }, (context) => ingestTicket(context, ticket, now)),
    match: (patientId: string) => refusable(runtime, agent, (context) => matchTicket(context, ticket, { patientId })),
    /** Who writes from now on, and what. */
    wrote: (other: Snapshot) => {
      now = other;
    },
    given: async () => {
      const given = await give();
      assert(given.ok, given.ok ? "" : given.error.detail);
      return tokenIn(given.value.address);
    },
    open: (token: string, part?: "statement") => {
      const page = openLink(services, token, part ? { part } : {});
      assert(page.ok, page.ok ? "" : page.error.detail);
      return page.value;
    },
    look: (token: string) => openLink(services, token),
    /** As the page itself sends it. */
    send: async (token: string, fields: Record<string, string>) => {
      const page = openLink(services, token);
      const form = page.ok && "form" in page.value ? page.value.form : "";
      return actOnLink(services, token, { form, ...fields });
    },
    run: async (afterMs = 0) => {
      clinic.setNow(NOW_MS + afterMs);
      await runJobs(world);
    },
  };
}

type House = ReturnType<typeof pageClinic>;

/** Maya's refund is decided, and its undo window runs. */
export function refunded(house = pageClinic()) {
  decided(house.clinic, house.agent, ulidOf("DEC", 1), { mail: aMassageMail(), caseId: MAYAS_CASE });
  return house;
}

/** What the agent is shown to send to whoever writes. */
export function letterTo({ clinic, links, agent }: Pick<House, "clinic" | "links" | "agent">, mail: Snapshot): string {
  const view = openTicketView({ ...clinic.ctx(), links }, agent, ticket, mail);
  return view.ok ? (view.value.draft?.text ?? "") : "";
}

/** Maya's refund has left, and she has her page. */
export async function sentOnPage(house = pageClinic()) {
  refunded(house);
  const token = await house.given();
  await house.run(5 * MINUTE_MS);
  return { ...house, token };
}

export const pageOf = ({ open }: Pick<House, "open">, token: string) => {
  const page = open(token);
  assert(page.kind === "patient", page.kind);
  return page;
};

export const saidOnPage = ({ clinic }: Pick<House, "clinic">) =>
  clinic.sql.all("SELECT kind, about, value FROM page_said ORDER BY id");
