/** An exception that waits for a lead, who has a link to it, an address at the helpdesk, and a mailbox that a test reads. */
import { randomBytes } from "node:crypto";
import { assert, err, ok } from "../../core/result.ts";
import { transact } from "../../worker/account/commands/run-command.ts";
import { approvalLinkFor } from "../../worker/account/domain/links/approval-link.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import { actOnLink, openLink } from "../../worker/account/operations/links/open-link.ts";
import type { Helpdesk, HelpdeskUser } from "../../worker/connectors/helpdesk.ts";
import type { OutgoingMessage } from "../../worker/connectors/patient-messenger.ts";
import { linkMaker } from "../../worker/links.ts";
import { toldAgain } from "./approving.ts";
import { NOW_MS, testClinic } from "./clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "./deciding.ts";
import { tokenIn } from "./links.ts";
import { servicesOn } from "./operations.ts";
import { scriptedProcessor } from "./scripted-processor.ts";
import { worldOf } from "./sending.ts";

export function approversLink(records: Parameters<typeof testClinic>[0] = mayasMassage(), amountMinor = 5_000) {
  const clinic = testClinic(records);
  clinic.sql.run(
    "INSERT INTO connection (id, kind, origin, config) VALUES ('sendgrid', 'sendgrid', 'https://x', '{}')",
  );
  const [agent, lead] = [clinic.staff("agent", "Ana"), clinic.staff("lead", "Leo")];
  decided(clinic, agent, ulidOf("DEC", 1), { amountMinor, exception: goodwill });
  const approvalId = clinic.sql.one<{ id: string }>("SELECT id FROM approval")?.id ?? "";
  clinic.sql.run("UPDATE person SET email_norm = 'leo@clinic.example' WHERE id = ?", lead.personId);
  const leo: HelpdeskUser = {
    ...{ externalId: lead.personId, name: "Leo", role: "agent", active: true, locale: "en-US" },
    email: "leo@clinic.example",
  };
  const desk: { user: HelpdeskUser; isSilent: boolean; asked: number } = { user: leo, isSilent: false, asked: 0 };
  const helpdesk = {
    readUser: async () => {
      desk.asked += 1;
      return desk.isSilent ? err({ verdict: "not_executed", detail: "503" }) : ok(desk.user);
    },
  } as unknown as Helpdesk;
  const sent: OutgoingMessage[] = [];
  const send = async (message: OutgoingMessage) => {
    sent.push(message);
    return ok({ vendorRef: `M${sent.length}` });
  };
  const links = linkMaker(randomBytes(32).toString("base64"), "https://makegood.example/l/harbour01.key");
  const processor = scriptedProcessor(8_000);
  const deps = { ...worldOf(clinic, processor), helpdesk: () => helpdesk, messenger: () => ({ send }), links };
  const base = servicesOn(clinic.runtime, deps);
  const readToActIfNamed: typeof base.tickets.readToActIfNamed = async (ticket) =>
    ok(toldAgain(clinic.runtime, ticket));
  const services = { ...base, tickets: { readToActIfNamed } as typeof base.tickets };
  const linkOf = (personId = lead.personId) => {
    const actor = { type: "job", job: "outbox" } as const;
    return transact(clinic.runtime, actor, (context) => approvalLinkFor(context, links, approvalId, personId));
  };
  const token = tokenIn(linkOf() ?? "");
  /** The browser's, of the session that a code opened. */
  const browser: { cookie?: string } = {};
  const open = async (of = token, visit = browser) => {
    const page = openLink(services, of, visit);
    assert(page.ok, page.ok ? "" : page.error.code);
    return page.value;
  };
  const act = async (fields: Record<string, string>, of = token, visit = browser) => {
    const page = await open(of, visit);
    const own = "form" in page ? { form: page.form } : {};
    const hash = page.kind === "approval" ? { hash: page.card.approvalHash } : {};
    const done = await actOnLink(services, of, { ...own, ...hash, ...fields }, visit);
    assert(done.ok, done.ok ? "" : done.error.code);
    if (done.value.cookie) visit.cookie = done.value.cookie.value;
    return done.value;
  };
  return {
    ...{ clinic, services, links, agent, lead, approvalId, desk, sent, token, browser, linkOf, open, act },
    run: async (afterMs: number) => {
      clinic.setNow(NOW_MS + afterMs);
      await runJobs(deps);
    },
    /** As a person does: asks for a code and types it. */
    signIn: async () => {
      wasSent((await act({ act: "send" })).isDone);
      return act({ act: "check", code: "271828" });
    },
    state: () => clinic.sql.one<{ state: string }>("SELECT state FROM approval")?.state,
  };
}

const wasSent = (isDone: boolean) => assert(isDone, "a code was sent");
