/** A clinic whose team reads in a chat and whose people have addresses, with what left for both. */
import { ok } from "../../core/result.ts";
import type { JobDependencies } from "../../worker/account/dependencies.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import type { OutgoingMessage, PatientMessenger } from "../../worker/connectors/patient-messenger.ts";
import type { TeamNotice, TeamNotifier } from "../../worker/connectors/team-notifier.ts";
import { NOW_MS, type TestClinic } from "./clinic.ts";
import { scriptedProcessor } from "./scripted-processor.ts";
import { worldOf } from "./sending.ts";

type Posted = Awaited<ReturnType<TeamNotifier["post"]>>;
type Mailed = Awaited<ReturnType<PatientMessenger["send"]>>;

export interface Told {
  readonly posts: TeamNotice[];
  readonly mails: OutgoingMessage[];
  readonly world: JobDependencies;
  /** Answers of the chat, in order; then it takes all. */
  readonly plan: (() => Posted | Promise<Posted>)[];
  /** Answers of the messenger. */
  readonly mailPlan: (() => Mailed | Promise<Mailed>)[];
  /** Moves the clock on from the beginning of the tests, and runs what is due. */
  at(afterMs: number): Promise<void>;
  titles(): string[];
}

export const connect = (clinic: TestClinic, kind: string, id = kind): void =>
  void clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES (?, ?, 'https://x', '{}')", id, kind);

export const addressed = (clinic: TestClinic, personId: string, email: string): void =>
  void clinic.sql.run("UPDATE person SET email_norm = ? WHERE id = ?", email, personId);

/** `kinds`: what is connected. */
export function toldBy(
  clinic: TestClinic,
  kinds: readonly string[] = ["slack", "sendgrid"],
  base: JobDependencies = worldOf(clinic, scriptedProcessor(0)),
): Told {
  for (const kind of kinds) connect(clinic, kind);
  const posts: TeamNotice[] = [];
  const mails: OutgoingMessage[] = [];
  const plan: Told["plan"] = [];
  const mailPlan: Told["mailPlan"] = [];
  const world: JobDependencies = {
    ...base,
    notifier: () => ({
      post: async (notice) => {
        posts.push(notice);
        return (await plan.shift()?.()) ?? ok(undefined);
      },
    }),
    messenger: () => ({
      send: async (mail) => {
        mails.push(mail);
        return (await mailPlan.shift()?.()) ?? ok({ vendorRef: `SG${mails.length}` });
      },
    }),
    addresses: { webhook: () => "https://makegood.example/webhooks/x", case: (id) => `https://desk.example/${id}` },
  };
  return {
    posts,
    mails,
    world,
    plan,
    mailPlan,
    at: async (afterMs) => {
      clinic.setNow(NOW_MS + afterMs);
      // One job may queue another in a lane that had nothing to do.
      for (let n = 0; n < 3; n++) await runJobs(world);
    },
    titles: () => posts.map(({ title }) => title),
  };
}
