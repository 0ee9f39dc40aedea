/** Whether a public reply may be sent: the server's word on what is decided now, and where it does not answer, what this page knows. */
import type { ReplyFacts } from "../../../core/contract/draft-reply.ts";
import type { SendCheck } from "../../../core/contract/send-check.ts";
import type { TicketView } from "../../../core/contract/ticket.ts";
import { isAboutMoney, noCase } from "../../../core/reply/check/about-money.ts";
import { checkReply } from "../../../core/reply/check/check-reply.ts";
import { within } from "../../host/deadline.ts";

/** Together with what the helpdesk is asked this stays below the host's two seconds. */
const SERVER_LIMIT_MS = 1_400;
const RECORD_LIMIT_MS = 800;

export interface SendPort {
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

/** Undefined lets it go. */
export async function beforeSend(port: SendPort, text: string): Promise<Stopped | undefined> {
  const known = port.known();
  if (known && !known.case && !isAboutMoney(text)) return undefined;
  const check = await within(SERVER_LIMIT_MS, "checkSend", port.check(text)).catch(() => undefined);
  if (!check) return seenAlone(text, known?.sending ?? noCase());
  const { textHash, findings, mayOverride, passed } = check;
  if (findings.length === 0 || passed === "overridden") return undefined;
  const stopped = { text, findings, mayOverride, isAlone: false };
  if (findings.some(({ severity }) => severity === "blocks")) return { ...stopped, kind: "blocks" };
  if (passed === "insisted") return undefined;
  if (!port.explained.has(textHash)) {
    port.explained.add(textHash);
    return { ...stopped, kind: "asks" };
  }
  // What is only asked never holds a reply up twice, whether or not it could be recorded.
  await within(RECORD_LIMIT_MS, "insistSend", port.insist(text)).catch(() => {});
  return undefined;
}

/** Wrong money that shows here stops a reply all the same; anything else goes, and is compared once the server has it. */
function seenAlone(text: string, facts: ReplyFacts): Stopped | undefined {
  const findings = checkReply(text, facts).filter(({ severity }) => severity === "blocks");
  return findings.length > 0 ? { text, findings, mayOverride: false, kind: "blocks", isAlone: true } : undefined;
}
