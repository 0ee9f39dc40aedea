/** Whether a public reply may be sent: the server's word on what is decided now, and where it does not answer, what this page knows. */
import type { SendCheck } from "../../../core/contract/send-check.ts";
import type { TicketView } from "../../../core/contract/ticket.ts";
import { isElsewhere } from "../../api/problem.ts";
import { within } from "../../host/deadline.ts";
import type { ReplyCheckItself } from "../../parts/reply-check-itself.ts";

/** Of the time that the host leaves: until the check is here, where a reply is sent right after its ticket was opened. */
const CHECK_LIMIT_MS = 250;
/** And what this page needs to look for itself where the server did not answer. */
const OWN_LOOK_MS = 100;

export interface SendPort {
  /** The check of replies, which the page reads after its first view. */
  readonly itself: () => Promise<ReplyCheckItself>;
  readonly check: (text: string) => Promise<SendCheck>;
  readonly insist: (text: string) => Promise<unknown>;
  /** The ticket as this page knows it; undefined while it loads. */
  readonly known: () => Pick<TicketView, "case" | "sending"> | undefined;
  /** Texts of which this page has said once what it asks. */
  readonly explained: Set<string>;
}

/** A reply that was stopped, and by what. */
export interface Stopped extends Pick<SendCheck, "findings" | "mayOverride"> {
  readonly text: string;
  /** Sent again as it is, it goes. */
  readonly kind: "blocks" | "asks";
  /** The server did not answer: this page saw it alone. */
  readonly isAlone: boolean;
}

/** Undefined lets it go. Answers in `leftMs`, whatever the server does. */
export async function beforeSend(port: SendPort, text: string, leftMs: number): Promise<Stopped | undefined> {
  const known = port.known();
  const endMs = Date.now() + leftMs;
  const left = (keptMs: number) => Math.max(0, endMs - keptMs - Date.now());
  const reading = port.itself();
  const itself = await within(Math.min(CHECK_LIMIT_MS, left(OWN_LOOK_MS)), "check", reading).catch(() => undefined);
  if (itself && known && !known.case && !itself.isAboutMoney(text)) return undefined;
  const check = await within(left(OWN_LOOK_MS), "checkSend", port.check(text)).catch((thrown: unknown) =>
    isElsewhere(thrown) ? "elsewhere" : undefined,
  );
  if (!check || check === "elsewhere") {
    const late = itself ?? (await within(0, "check", reading).catch(() => undefined));
    // Whose patient is not this person's to see is not compared with what the page knew of them: nobody here could let it go.
    return late && seenAlone(port, late, text, check ? undefined : known);
  }
  const stopped = stoppedBy(check, text);
  if (stopped?.kind !== "asks") return stopped;
  if (isFirst(port, check.textHash)) return stopped;
  // What is only asked never holds a reply up twice, whether or not it could be recorded.
  await within(left(0), "insistSend", port.insist(text)).catch(() => {});
  return undefined;
}

/** What stopped a reply, against what is decided by now: undefined once nothing stands against it. Without an answer it stays as it was. */
export async function lookAgain(
  port: Pick<SendPort, "check" | "explained">,
  stopped: Stopped,
): Promise<Stopped | undefined> {
  const { text } = stopped;
  // One busy moment would leave it standing until the next press.
  const check = await port.check(text).catch(() => port.check(text).catch(() => undefined));
  if (!check) return stopped;
  const now = stoppedBy(check, text);
  // What it asks is told here: the next press sends.
  if (now?.kind === "asks") port.explained.add(check.textHash);
  return now;
}

function stoppedBy({ findings, mayOverride, passed }: SendCheck, text: string): Stopped | undefined {
  if (findings.length === 0 || passed === "overridden") return undefined;
  const isBlocked = findings.some(({ severity }) => severity === "blocks");
  if (!isBlocked && passed === "insisted") return undefined;
  return { text, findings, mayOverride, isAlone: false, kind: isBlocked ? "blocks" : "asks" };
}

/** Whether this page has not said yet what it asks of a text; from now on it has. */
function isFirst({ explained }: Pick<SendPort, "explained">, key: string): boolean {
  if (explained.has(key)) return false;
  explained.add(key);
  return true;
}

/**
 * Wrong money that shows here stops a reply all the same; anything else goes, and is compared once the server has it. Of a ticket that was not read
 * nobody knows what is decided, so a letter about money may be a true one: it is asked about once.
 */
function seenAlone(
  port: SendPort,
  { checkReply, noCase }: ReplyCheckItself,
  text: string,
  known: ReturnType<SendPort["known"]>,
): Stopped | undefined {
  const findings = checkReply(text, known?.sending ?? noCase()).filter(({ severity }) => severity === "blocks");
  if (findings.length === 0) return undefined;
  if (!known && !isFirst(port, text)) return undefined;
  return { text, findings, mayOverride: false, kind: known ? "blocks" : "asks", isAlone: true };
}
