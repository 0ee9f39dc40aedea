/** A helpdesk whose own pages say nothing of who opens them: it lists agents by their address, and a mailbox holds what they are sent. */
import { assert, err, ok } from "../../core/result.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import { askSignInCode, signInByCode } from "../../worker/account/rpc/sign-in.ts";
import type { Helpdesk, HelpdeskUser } from "../../worker/connectors/helpdesk.ts";
import type { OutgoingMessage } from "../../worker/connectors/patient-messenger.ts";
import { NOW_MS, type TestClinic, testClinic } from "./clinic.ts";
import { mayasMassage } from "./deciding.ts";
import { FIXED_CODES } from "./operations.ts";
import { scriptedProcessor } from "./scripted-processor.ts";
import { worldOf } from "./sending.ts";

export const DESK = "counter";

const agent = (externalId: string, name: string, more: Partial<HelpdeskUser> = {}): HelpdeskUser => ({
  ...{ externalId, name, role: "agent", active: true, locale: "en" },
  email: `${name.toLowerCase()}@clinic.example`,
  ...more,
});

export function agentsDesk() {
  const clinic = testClinic(mayasMassage());
  clinic.sql.run(
    "INSERT INTO connection (id, kind, origin, config) VALUES ('sendgrid', 'sendgrid', 'https://x', '{}')",
  );
  const users = [agent("7", "Ana"), agent("8", "Leo"), agent("9", "Gone", { active: false })];
  const state = { users, isSilent: false };
  const find = (is: (one: HelpdeskUser) => boolean) => state.users.find(is);
  const silent = () => err({ verdict: "not_executed", detail: "503" } as const);
  const port = {
    readUser: async (id: string) => {
      const user = find(({ externalId }) => externalId === id);
      if (state.isSilent) return silent();
      return user ? ok(user) : err({ verdict: "refused", detail: "404" });
    },
    findStaff: async (email: string) => (state.isSilent ? silent() : ok(find((one) => one.email === email))),
  } as unknown as Helpdesk;
  const mailbox: OutgoingMessage[] = [];
  const send = async (message: OutgoingMessage) => {
    mailbox.push(message);
    return ok({ vendorRef: `M${mailbox.length}` });
  };
  const world = worldOf(clinic, scriptedProcessor(8_000));
  const deps = { ...world, helpdesk: (id: string) => (id === DESK ? port : undefined), messenger: () => ({ send }) };
  /** Each code is another one, as they really are. */
  let minted = 0;
  const codes: typeof FIXED_CODES = {
    ...FIXED_CODES,
    mint: (owner) => {
      minted += 1;
      const code = String(271_827 + minted);
      return { code, mac: `${code} ${owner}` };
    },
  };
  const services = { deps, codes };
  const ask = (email: string, helpdesk = DESK) => askSignInCode(services, helpdesk, email);
  const enter = (challengeId: string, code: string, helpdesk = DESK) =>
    signInByCode(services, helpdesk, challengeId, code);
  let nowMs = NOW_MS;
  return {
    ...{ clinic, state, mailbox, ask, enter, deps },
    /** Lets time pass and the mail be sent. */
    later: async (ms = 1_000) => {
      nowMs += ms;
      clinic.setNow(nowMs);
      await runJobs(deps);
    },
    /** Asks for a code and answers where it counts, and its digits. */
    coded: async (email: string) => {
      const asked = await ask(email);
      assert(asked.ok, asked.ok ? "" : asked.error.code);
      return { challengeId: asked.value.challengeId, code: String(271_827 + minted) };
    },
    tries: () =>
      clinic.sql.all<{ tries: number }>("SELECT tries FROM sign_in_code ORDER BY id").map((one) => one.tries),
  };
}

/** What a helpdesk said of a login's address when it was used last. */
export function adoptedBy(
  { sql }: TestClinic,
  loginId: string,
  { email, isVerified }: { readonly email: string; readonly isVerified: boolean },
): void {
  sql.run("UPDATE person SET email_norm = ?, email_verified = ? WHERE id = ?", email, isVerified ? 1 : 0, loginId);
}
