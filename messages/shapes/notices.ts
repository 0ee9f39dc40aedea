import type { ApprovalEnd } from "../../core/contract/decision.ts";
import type { MessageChannel } from "../../core/messages/channels.ts";
import type { NoticeKind, PostWhy } from "../../core/notices/kinds.ts";
import type { CaseState } from "../../core/refund/states.ts";

/** What a notice may say, each as ready text; empty where it is not known. Nothing here is of a patient. */
export interface NoticeSaid {
  readonly money: string;
  readonly until: string;
  readonly day: string;
  /** Who has to approve. */
  readonly needs: "lead" | "finance";
  readonly connection: string;
  readonly work: string;
  readonly channel: MessageChannel;
  /** What has risen, without a provider, and from how many a month to how many. */
  readonly risen: string;
  readonly from: string;
  readonly to: string;
}

/** Monday's lines, a sentence each. */
export interface DigestWords {
  readonly rose: (risen: string, from: string, to: string, others: number) => string;
  readonly due: (overdue: number, thisWeek: number) => string;
  readonly money: (waiting: number, failed: number) => string;
  readonly disputes: (open: number, day: string) => string;
  readonly done: (actions: number, decided: number) => string;
  readonly quiet: string;
}

export interface NoticeWords {
  /** One line that says it all. */
  readonly titles: Readonly<Record<NoticeKind | "test", (say: NoticeSaid) => string>>;
  /** The line as it is told again. */
  readonly again: Readonly<Record<PostWhy, (title: string) => string>>;
  /** What is to be done. */
  readonly texts: Readonly<Partial<Record<NoticeKind | "test", string>>>;
  readonly over: string;
  readonly digest: DigestWords;
  /** Cases for which nobody has named a reason. */
  readonly unread: string;
  readonly ended: Readonly<Record<ApprovalEnd, string>>;
  readonly facts: Readonly<
    Record<"case" | "amount" | "reason" | "state" | "until" | "day" | "named" | "connection" | "work", string>
  >;
  readonly caseStates: Readonly<Record<CaseState, string>>;
  /** By the kind of job. */
  /** Of a frozen account: why one processor is not compared, and who ends that. */
  readonly frozenAt: Readonly<Record<"paused" | "gone", string>>;
  readonly works: Readonly<Record<string, string>>;
  readonly link: string;
  readonly decide: string;
  /** At the end of an e-mail. */
  readonly footer: (noticeId: string) => string;
}
