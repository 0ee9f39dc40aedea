import type { DueLetterView } from "../../../core/contract/due-letter.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { BrokenLetterNotice } from "../conversation/broken-letter.tsx";
import { type Inserting, useInsert } from "../conversation/use-insert.ts";
import { PutLine } from "./put-line.tsx";
import { useTicketLetters } from "./use-ticket-letters.ts";

/** The letter that the patient waits for now, with one button. */
export function DueLetters() {
  const words = useOpenedWords().dueLetters;
  const inserting = useInsert();
  const [first] = useTicketLetters();
  const { lastText, isUntold, letters } = inserting;
  return (
    <>
      {first?.isOwed && first.draft && !letters.hasUnsent ? <Owed letter={first} inserting={inserting} /> : null}
      {lastText === first?.draft?.text ? null : <PutLine text={lastText} inserting={inserting} />}
      {isUntold ? <p className="small">{words.notKept}</p> : null}
    </>
  );
}

/** What may be sent where it helps. Once staff wrote, the patient knows that their mail has come. */
export function OtherLetters() {
  const words = useOpenedWords().dueLetters;
  const letters = useTicketLetters();
  const inserting = useInsert();
  const { isAnswered } = inserting.letters;
  const others = letters.filter(
    ({ isOwed, draft, kind }) => !isOwed && draft && !(kind === "acknowledgement" && isAnswered),
  );
  if (others.length === 0) return null;
  return (
    <Panel title={words.others}>
      {others.map((letter) => (
        <Offered key={`${letter.kind} ${letter.about}`} letter={letter} inserting={inserting} />
      ))}
      {inserting.isUntold ? <p className="small">{words.notKept}</p> : null}
    </Panel>
  );
}

interface LetterProps {
  readonly letter: DueLetterView;
  readonly inserting: Inserting;
}

function Owed({ letter, inserting }: LetterProps) {
  const words = useOpenedWords().dueLetters;
  const format = useFormat();
  const today = new Date(useNow()).toISOString().slice(0, 10);
  const { dueOn, writeAgainOn } = letter;
  return (
    <Notice kind="warn" title={titleOf(letter, words)}>
      <p className="small">{(dueOn < today ? words.wasDue : words.due)(format.day(dueOn))}</p>
      <LetterText letter={letter} inserting={inserting} kind="primary" />
      {writeAgainOn === undefined ? null : <p className="small">{words.promise(format.day(writeAgainOn))}</p>}
    </Notice>
  );
}

function Offered({ letter, inserting }: LetterProps) {
  const words = useOpenedWords().dueLetters;
  return (
    <div className="stack stack-tight">
      <p className="strong">{titleOf(letter, words)}</p>
      <LetterText letter={letter} inserting={inserting} kind="plain" />
    </div>
  );
}

const titleOf = ({ kind }: DueLetterView, { titles }: { readonly titles: Readonly<Record<string, string>> }) =>
  titles[kind] ?? "";

function LetterText({ letter, inserting, kind }: LetterProps & { readonly kind: "primary" | "plain" }) {
  const words = useOpenedWords().dueLetters;
  const { lists } = useWords();
  const { draft } = letter;
  if (!draft) return null;
  const { text, problems, language, brokenLetter } = draft;
  return (
    <>
      <Panel title={words.read}>
        <BrokenLetterNotice broken={brokenLetter} />
        <p className="letter wrap" lang={language}>
          {text}
        </p>
      </Panel>
      {problems.length > 0 ? (
        <ul className="small">
          {problems.map(({ check, words: quoted, message }) => (
            <li key={`${check}${quoted}`}>
              {Object.entries(lists.checks).find(([code]) => code === check)?.[1](quoted) ?? message}
            </li>
          ))}
        </ul>
      ) : null}
      <div>
        <Button kind={kind} disabled={problems.length > 0} onClick={() => void inserting.insert(text)}>
          {words.insert}
        </Button>
      </div>
      <PutLine text={text} inserting={inserting} />
    </>
  );
}
