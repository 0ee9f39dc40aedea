import { useSyncExternalStore } from "react";
import type { DraftReply } from "../../../core/contract/draft-reply.ts";
import type { ReplyFinding } from "../../../core/reply/check/finding.ts";
import { isSentence } from "../../../core/sentence.ts";
import { EXCEPTION_CAUSES } from "../../../core/words.ts";
import { useServices } from "../../api/context.ts";
import { followDrafts, keepDraft, readDraft } from "../../api/draft-storage.ts";
import { useEvaluation } from "../../api/queries.ts";
import { usePart } from "../../parts/later.tsx";
import { replyCheck } from "../../parts/reply-check.ts";
import { type CaseFormSeen, matterSeen } from "../patient/first-seen.ts";
import { draftKeyOf, useOpenTicket } from "../ticket-context.ts";
import { questionOf } from "../view.ts";
import { type ExceptionMade, missingOf } from "./case-form.ts";

/** A text that survives a reload of the frame; the same for every part that shows it. */
export function useKeptText(field: string): [string | undefined, (text: string) => void] {
  const { draftStorage } = useServices();
  const key = draftKeyOf(useOpenTicket());
  const text = useSyncExternalStore(followDrafts, () => readDraft(draftStorage, key, field));
  return [text, (next) => keepDraft(draftStorage, key, field, next)];
}

export interface Reply {
  readonly draft: DraftReply | undefined;
  /** The draft, or what the person made of it. */
  readonly text: string;
  readonly edited: boolean;
  /** Empty as well until the check has been read: the server looks at each text too before it is decided and before it is sent. */
  readonly problems: readonly ReplyFinding[];
  readonly isChecked: boolean;
  readonly write: (text: string) => void;
}

/** The reply in work. An edit belongs to one draft: where the draft changes, its own words stand again. */
export function useReply(draft: DraftReply | undefined): Reply {
  const check = usePart(replyCheck);
  const [kept, keep] = useKeptText("reply");
  const [of, body] = splitKept(kept);
  const own = draft?.text ?? "";
  const edited = body !== undefined && of === draftMark(own) && body !== own;
  const text = edited ? body : own;
  return {
    draft,
    text,
    edited,
    problems: draft && check ? check.checkReply(text, draft.facts) : [],
    isChecked: check !== undefined,
    write: (next) => keep(next === own ? "" : `${draftMark(own)}\n${next}`),
  };
}

/** Tells two drafts apart: a short sum over the text, not a secret. */
function draftMark(text: string): string {
  let sum = 7;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) % 2_147_483_647;
  return sum.toString(36);
}

function splitKept(kept: string | undefined): [string | undefined, string | undefined] {
  const cut = kept?.indexOf("\n") ?? -1;
  return kept === undefined || cut < 0 ? [undefined, undefined] : [kept.slice(0, cut), kept.slice(cut + 1)];
}

/** Cause and sentence of an exception, kept while they are typed. */
export function useException(): {
  readonly cause: string | undefined;
  readonly sentence: string;
  readonly made: ExceptionMade | undefined;
  readonly setCause: (cause: string) => void;
  readonly setSentence: (sentence: string) => void;
} {
  const [causeText, setCause] = useKeptText("exception-cause");
  const [sentence = "", setSentence] = useKeptText("exception-sentence");
  const cause = EXCEPTION_CAUSES.find((known) => known === causeText);
  const made = cause && isSentence(sentence) ? { cause, sentence: sentence.trim() } : undefined;
  return { cause, sentence, made, setCause, setSentence };
}

export interface CaseForm extends CaseFormSeen {
  /** A changed question is on its way; what is shown is still the answer to the last one. */
  readonly asking: boolean;
  readonly error: unknown;
  readonly askAgain: () => void;
}

/** The matter as the person sees it now. */
export function useCaseForm(): CaseForm {
  const { ref, ticket, view, matter } = useOpenTicket();
  // What nobody has said yet is asked of the person first, never of the policy.
  const question = missingOf(ticket, view).length === 0 ? questionOf(view, ref, matter?.view) : undefined;
  const evaluation = useEvaluation(question, ticket.patient?.patientId);
  const asked = question !== undefined;
  return {
    ...matterSeen(ticket, view, asked ? evaluation.data : undefined),
    asking: asked && (evaluation.isPlaceholderData || evaluation.isPending),
    error: asked && evaluation.isError ? evaluation.error : undefined,
    askAgain: () => void evaluation.refetch(),
  };
}
