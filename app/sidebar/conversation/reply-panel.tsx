import type { ReactNode } from "react";
import { blocks } from "../../../core/reply/check/finding.ts";
import { OFFER_KINDS } from "../../../core/words.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import type { Reply } from "../form/use-case-form.ts";
import { PutLine } from "../letters/put-line.tsx";
import { useOpenTicket } from "../ticket-context.ts";
import { BrokenLetterNotice } from "./broken-letter.tsx";
import type { Inserting } from "./use-insert.ts";

const isDecision = (situation: string): boolean =>
  situation === "several" || OFFER_KINDS.some((offer) => offer === situation);

export interface ReplyPanelProps {
  readonly reply: Reply;
  readonly insert: (text: string) => Promise<void>;
  readonly inserting: Inserting;
  /** In which language it is, where that is this person's to choose. */
  readonly language?: ReactNode;
}

/** The draft, to be read and changed; its words are checked while they are typed. */
export function ReplyPanel({ reply, insert, inserting, language }: ReplyPanelProps) {
  const words = useSidebarWords().decide.reply;
  const { lists } = useWords();
  const { ticket } = useOpenTicket();
  const { draft, problems, isChecked } = reply;
  if (!draft) return null;
  const count = problems.length;
  // What a letter gives or refuses is inserted by deciding it; an account that only suggests decides elsewhere.
  const isPreview = isDecision(draft.situation) && ticket.allowed.blocked !== "suggest_only";
  return (
    <Panel title={words.title} aside={count > 0 ? <span className="warn-text">{words.problems(count)}</span> : null}>
      <BrokenLetterNotice broken={draft.brokenLetter} />
      {language}
      <TextArea label={words.text} lang={draft.language} value={reply.text} maxLength={20_000} onChange={reply.write} />
      <div aria-live="polite">
        {count > 0 ? (
          <Notice kind="warn" title={words.problems(count)}>
            <ul>
              {problems.map(({ check, words: quoted }) => (
                <li key={`${check}${quoted}`}>{lists.checks[check](quoted)}</li>
              ))}
            </ul>
          </Notice>
        ) : isChecked ? (
          <p className="small ok-text">
            <Icon name="check" /> {words.good}
          </p>
        ) : null}
      </div>
      <div className="row">
        {isPreview ? null : (
          <Button disabled={blocks(problems)} onClick={() => void insert(reply.text)}>
            {inserting.letters.standing(reply.text) ? words.insertAgain : words.insert}
          </Button>
        )}
        {reply.edited ? (
          <Button kind="link" onClick={() => reply.write(draft.text)}>
            {words.restore}
          </Button>
        ) : null}
      </div>
      {isPreview ? <p className="small">{words.byDeciding}</p> : <PutLine text={reply.text} inserting={inserting} />}
    </Panel>
  );
}
