/** What finance says of a difference, and the second step in which they say it. */
import { useState } from "react";
import type { DifferenceView, SettleDifferenceRequest } from "../../../core/contract/money.ts";
import { asksForSum } from "../../../core/refund/difference.ts";
import { useSettleDifference } from "../../api/money.ts";
import { ApiProblem } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { MoneyField } from "../typed/typed-fields.tsx";
import { Asked } from "./asked.tsx";

/** What somebody can say of a difference; of a refund made elsewhere for which matter it was. */
interface Verdict {
  readonly says: string;
  readonly text: string;
  readonly request: Omit<SettleDifferenceRequest, "sentence">;
  /** Whether they say how much it was too. */
  readonly withSum?: boolean;
}

/** After these the patient may have been told something that is not so. */
const NEEDS_LETTER: readonly DifferenceView["kind"][] = [
  "state_differs",
  "refund_gone",
  "amount_differs",
  "double_refund",
];

function useVerdicts({ kind, matters, lines = [], waitingMinor, currency }: DifferenceView): Verdict[] {
  const words = usePagesWords().money;
  const format = useFormat();
  const leaves = waitingMinor === undefined ? "" : ` ${words.settleLeaves(format.money(waitingMinor, currency))}`;
  const letter = NEEDS_LETTER.includes(kind) ? ` ${words.settleLetter}` : "";
  if (matters === undefined) return [{ says: words.settle, text: words.settleText + leaves + letter, request: {} }];
  const withSum = asksForSum(kind);
  const same = (says: string, text: string, named: Pick<Verdict["request"], "caseId" | "lineId"> = {}): Verdict => ({
    says,
    text,
    request: { answer: "same_matter", ...named },
    withSum,
  });
  const isNamed = matters.length + lines.length > 1;
  // Only where it may have been for more than one is each named.
  const saysOf = (title: string, waits: number): string => {
    const amount = waits > 0 ? format.money(waits, currency) : undefined;
    if (isNamed && title) return amount ? words.sameMatterOfWaiting(title, amount) : words.sameMatterOf(title);
    return amount ? words.sameMatterWaiting(amount) : words.sameMatter;
  };
  const given = (creditMinor?: number): string =>
    creditMinor === undefined ? "" : ` ${words.sameMatterCredit(format.money(creditMinor, currency))}`;
  const held = (waits: number): string => (waits > 0 ? ` ${words.sameMatterHeld}` : "");
  return [
    ...matters.map(({ caseId, title, waitingMinor: waits, creditMinor }) =>
      same(saysOf(title, waits), words.sameMatterText + held(waits) + given(creditMinor), { caseId }),
    ),
    ...lines.map(({ lineId, title }) => same(words.sameMatterOf(title), words.paidForText, { lineId })),
    ...(matters.length === 0 && lines.length !== 1 ? [same(words.allPaidFor, words.paidForText)] : []),
    { says: words.otherMatter, text: words.settleText + leaves, request: { answer: "other_matter" }, withSum },
    ...(withSum ? [{ says: words.nothingBeyond, text: words.settleText + leaves, request: { refundedMinor: 0 } }] : []),
  ];
}

/** A case is asked about by what it is about; where there are more, each has a button of its own. */
function askOf(words: ReturnType<typeof usePagesWords>["money"], { matters = [], lines = [] }: DifferenceView): string {
  if (matters.length === 0) return words.askNoCase(lines.length === 1 ? lines[0]?.title : undefined);
  return words.askMatter(matters.length === 1 && lines.length === 0 ? matters[0]?.title || undefined : undefined);
}

/** What went back there beside what is recorded here, where the processor says how much did in all. */
function beyondOf({ ourMinor = 0, theirMinor }: DifferenceView): number | undefined {
  return theirMinor === undefined ? undefined : Math.max(0, theirMinor - ourMinor);
}

/** The server refuses a sum that is more than can have gone back, and one that is not what became known meanwhile. */
const isAboutSum = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.problem.errors ?? []).some(({ field }) => field === "refundedMinor");

const keyOf = ({ request }: Verdict): string => JSON.stringify(request);

export function Settle({ item }: { readonly item: DifferenceView }) {
  const words = usePagesWords().money;
  const announce = useAnnounce();
  const settle = useSettleDifference();
  const verdicts = useVerdicts(item);
  const [asked, setAsked] = useState<string>();
  const [sum, setSum] = useState(beyondOf(item));
  const [tried, setTried] = useState(false);
  // By what it says, not by its place: the list may be read anew, and be another, while the sentence is written.
  const verdict = verdicts.find((one) => keyOf(one) === asked);
  if (!verdict) {
    return (
      <div className="stack">
        {asksForSum(item.kind) ? <p className="wrap">{words.askBeyond}</p> : null}
        {item.matters === undefined ? null : <p className="wrap">{askOf(words, item)}</p>}
        <div className="row wrap">
          {verdicts.map((one) => (
            <Button key={keyOf(one)} onClick={() => setAsked(keyOf(one))}>
              {one.says}
            </Button>
          ))}
        </div>
      </div>
    );
  }
  const isRefused = verdict.withSum === true && isAboutSum(settle.error);
  const change = (next: number | undefined) => {
    setSum(next);
    // What was refused was the sum that stood there.
    if (isRefused) settle.reset();
  };
  const sumError = isRefused ? words.beyondSumRefused : tried && sum === undefined ? words.beyondSumMissing : undefined;
  const give = (sentence: string) => {
    if (verdict.withSum && sum === undefined) return;
    const said = verdict.withSum && sum !== undefined ? { refundedMinor: sum } : {};
    settle.mutate(
      { differenceId: item.differenceId, request: { ...verdict.request, ...said, sentence } },
      { onSuccess: () => announce(words.resolved) },
    );
  };
  return (
    <Asked
      title={item.matters === undefined ? words.settleTitle : words.settleAnswer(verdict.says)}
      text={verdict.text}
      yes={words.settleYes}
      busy={settle.isPending}
      onTry={() => setTried(true)}
      onYes={give}
      onNo={() => setAsked(undefined)}
    >
      {verdict.withSum ? (
        <MoneyField
          label={words.beyondSum}
          hint={words.beyondSumHint}
          value={sum}
          onChange={change}
          currency={item.currency}
          error={sumError}
        />
      ) : null}
      {settle.isError && !isRefused ? <ProblemNotice error={settle.error} /> : null}
    </Asked>
  );
}
