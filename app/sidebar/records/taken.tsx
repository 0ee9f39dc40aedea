import type { TakenView } from "../../../core/contract/proposal.ts";
import { ApiProblem } from "../../api/problem.ts";
import { DecidedLines } from "../../cases/decided-line.tsx";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Notice } from "../../ui/notice.tsx";
import { meanwhileOf } from "../decide/meanwhile.ts";

/** What was given of it before, wherever, and who asked for what waits: the policy's sums are already less all this. */
export function Taken({
  taken,
  isHeld = false,
}: {
  readonly taken: TakenView | undefined;
  /** Nobody has said yet for what some of it was: it is off no sum. */
  readonly isHeld?: boolean;
}) {
  const words = useSidebarWords().decide.taken;
  const { lists } = useWords();
  const format = useFormat();
  if (!taken) return null;
  const money = (minor: number) => format.money(minor, taken.currency);
  const parts = taken.parts.filter(({ by }) => by !== "waiting");
  return (
    <div className="stack stack-tight small">
      {parts.length > 0 ? (
        <p className="wrap">
          {isHeld ? words.wentBack : words.before}:{" "}
          {parts.map(({ by, amountMinor, uses }) => words.parts[by](money(amountMinor), uses ?? 0)).join(" · ")}
        </p>
      ) : null}
      {taken.waiting.map(({ decisionId, option, amountMinor, askedBy }) => (
        <p key={decisionId} className="warn-text wrap">
          {words.waits(
            askedBy ?? words.somebody,
            [lists.offers[option], amountMinor > 0 ? money(amountMinor) : ""].filter(Boolean).join(" "),
          )}
        </p>
      ))}
    </div>
  );
}

/** Somebody decided on it since this person looked. It stands above whatever the page shows now, and what was typed is kept. */
export function Overtaken({ error }: { readonly error: unknown }) {
  const words = useSidebarWords().decide.taken;
  const decided = error instanceof ApiProblem ? meanwhileOf(error.problem.values) : [];
  if (decided.length === 0) return null;
  const shown = decided.slice(0, 3);
  return (
    <Notice kind="warn" title={words.meanwhile} alert>
      <DecidedLines decided={shown} />
      <p className="small">{words.kept}</p>
    </Notice>
  );
}

/** Nothing is left that the policy would give: in words, where a suggestion would stand. */
export function NothingMore({ taken }: { readonly taken: TakenView }) {
  const words = useSidebarWords().decide.taken;
  const isAsked = taken.waiting.length > 0;
  const isAll = taken.takenMinor >= taken.paidMinor;
  return <h2 className="wrap">{isAsked ? words.allAsked : isAll ? words.allBack : words.allDue}</h2>;
}
