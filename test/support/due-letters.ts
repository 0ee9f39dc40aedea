/** A refund of Maya's, the letters that are due for it, and what becomes of them over days. */
import type { DueLetterView, ToldRequest } from "../../core/contract/due-letter.ts";
import { checkReply } from "../../core/reply/check/check-reply.ts";
import type { Language } from "../../core/words.ts";
import { readCaseScope } from "../../worker/account/domain/intake/case-scope.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import { sendFactsOf } from "../../worker/account/queries/decision/send-facts.ts";
import { openTicketView } from "../../worker/account/queries/intake/open-ticket.ts";
import { aMail, NOW_MS, testClinic, ticket } from "./clinic.ts";
import { decided, mayasMassage, ulidOf } from "./deciding.ts";
import { acted } from "./operations.ts";
import { scriptedProcessor } from "./scripted-processor.ts";
import { SENT_AT, worldOf } from "./sending.ts";

export const REPLY = "Hi Maya,\n\nWe will return $80.00 to your card.\n\nKind regards,\nHarbour Wellness";
export const DAY_MS = 86_400_000;

/** Ana refunds Maya's massage of 80.00 by card on Monday, 2 March 2026. */
export function aRefundOfMayas(replyText: string | null = REPLY, mail = aMail(), language?: Language) {
  const clinic = testClinic(mayasMassage());
  if (language) clinic.sql.run("UPDATE patient SET language = ?", language);
  const processor = scriptedProcessor(8_000);
  const world = worldOf(clinic, processor);
  const ana = clinic.staff("agent");
  const decision = decided(clinic, ana, ulidOf("DEC", 1), replyText === null ? { mail } : { replyText, mail });
  const view = () => {
    const opened = openTicketView(clinic.ctx(), ana, ticket, mail);
    if (!opened.ok) throw new Error(opened.error.detail);
    return opened.value;
  };
  const letters = () => view().letters ?? [];
  return {
    clinic,
    ana,
    processor,
    world,
    decision,
    letters,
    kinds: () => letters().map(({ kind }) => kind),
    send: async () => {
      clinic.setNow(NOW_MS + SENT_AT);
      await runJobs(world);
    },
    after: (days: number) => clinic.setNow(NOW_MS + days * DAY_MS),
    /** What the check at send finds in a text now. */
    found: (text = "") => {
      const scope = readCaseScope(clinic.ctx(), { ticket, snapshot: mail });
      const facts = scope.ok ? sendFactsOf(clinic.ctx(), scope.value) : undefined;
      return facts ? checkReply(text, facts).map(({ check, words }) => `${check}: ${words}`) : ["no facts"];
    },
    tell: (letter: Pick<DueLetterView, "kind" | "about" | "draft"> | undefined, bend: Partial<ToldRequest> = {}) => {
      const { kind, about, draft } = letter ?? { kind: "sent", about: "nothing" };
      const request: ToldRequest = { kind, about, replyText: draft?.text ?? "x", ...bend };
      return acted(clinic.runtime, "letterTold", ana, [ticket, request], mail);
    },
    tasks: () =>
      clinic.sql.all<{ kind: string; due_on: string; done_by: string | null }>(
        "SELECT kind, due_on, done_by FROM task ORDER BY id",
      ),
  };
}
