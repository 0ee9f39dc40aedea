import { type ReactNode, useRef, useState } from "react";
import type { DraftClause, PolicyDraft } from "../../../core/policy/draft.ts";
import { useManagerWords } from "../../i18n/manager/index.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { Badge } from "../../ui/small.tsx";
import { ClauseEditor, type ClauseEditorProps } from "./clause-editor.tsx";
import type { AllMarks, Marks } from "./marks.ts";
import { moved, OutcomeEditor } from "./outcome-editor.tsx";
import { type PolicyWords, titleOf } from "./policy-words.ts";
import { freeCode } from "./read-typed.ts";

/** A card of the flow: what holds, and what follows. */
export function ClauseCard({
  title,
  number,
  conditions,
  outcome,
  restrictive,
  badges,
  acts,
  children,
}: {
  readonly title: string;
  readonly number?: number;
  readonly conditions: string;
  readonly outcome: readonly string[];
  readonly restrictive: boolean;
  readonly badges?: ReactNode;
  readonly acts?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { card } = useManagerWords().policies;
  return (
    <div className="card flow-card stack">
      <div className="title-row">
        <h3 className="flow-title wrap">
          {number === undefined ? null : <span className="flow-number">{number}</span>} {title}
        </h3>
        {badges}
      </div>
      <dl className="flow-facts">
        <dt>{card.ifAll}</dt>
        <dd>
          {conditions}
          {restrictive ? <span className="muted"> · {card.needsSignature}</span> : null}
        </dd>
        <dt>{card.grants}</dt>
        <dd>
          {outcome.map((one) => (
            <span key={one} className="flow-outcome">
              {one}
            </span>
          ))}
        </dd>
      </dl>
      {acts}
      {children}
    </div>
  );
}

export function Arrow() {
  return <p className="flow-arrow small muted">↓ {useManagerWords().policies.card.next}</p>;
}

/** The conditions of a clause in one sentence. */
export function useConditions(say: PolicyWords): (when: DraftClause["when"]) => string {
  const { card } = useManagerWords().policies;
  return (when) => (when.length === 0 ? card.always : when.map(say.test).join(card.and));
}

export interface ClauseFlowProps extends Pick<ClauseEditorProps, "say" | "known"> {
  readonly draft: PolicyDraft;
  readonly marks: AllMarks;
  readonly onChange: (change: Partial<PolicyDraft>) => void;
}

const OTHERWISE_CARD = -1;
const CLAUSES_MAX = 100;

/** The clauses in the order in which they are tried, as cards that open to be edited, and what holds where none does. */
export function ClauseFlow({ draft, say, known, marks, onChange }: ClauseFlowProps) {
  const { card } = useManagerWords().policies;
  const announce = useAnnounce();
  const [open, setOpen] = useState<number>();
  const list = useRef<HTMLOListElement>(null);
  const conditionsOf = useConditions(say);
  const { clauses } = draft;
  const put = (next: DraftClause[]) => onChange({ clauses: next });
  const focusOn = (at: number, act: string) =>
    requestAnimationFrame(() =>
      list.current?.children[at]?.querySelector<HTMLElement>(`[data-act="${act}"] button`)?.focus(),
    );
  const move = (from: number, to: number) => {
    put(moved(clauses, from, to));
    setOpen(open === from ? to : open === to ? from : open);
    announce(card.moved(titleOf(say.words, clauses[from]?.title ?? "", from), to + 1));
    focusOn(to, to < from ? (to === 0 ? "down" : "up") : to === clauses.length - 1 ? "up" : "down");
  };
  const add = () => {
    const taken = clauses.map((one) => one.id);
    const id = freeCode("", taken, `clause-${clauses.length + 1}`);
    const offers = [
      { kind: "refund" as const, formula: { type: "unused_share" as const }, entitlement: "void" as const },
    ];
    put([...clauses, { id, title: "", text: { en: "" }, restrictive: false, when: [], grants: { offers } }]);
    setOpen(clauses.length);
    focusOn(clauses.length, "edit");
  };
  const remove = (at: number) => {
    put(clauses.filter((_, place) => place !== at));
    setOpen(undefined);
    announce(card.removed(titleOf(say.words, clauses[at]?.title ?? "", at)));
    focusOn(Math.max(0, at - 1), "edit");
  };
  return (
    <>
      <ol className="flow" ref={list}>
        {clauses.map((clause, at) => {
          const title = titleOf(say.words, clause.title, at);
          const own = marks.ofClause(at);
          return (
            // A code may be changed or stand twice while somebody writes: only the place is sure.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={at}>
              <ClauseCard
                title={title}
                number={at + 1}
                conditions={conditionsOf(clause.when)}
                outcome={say.outcome(clause.grants)}
                restrictive={clause.restrictive}
                badges={<MarkBadges marks={own} />}
                acts={
                  <CardActs
                    title={title}
                    isOpen={open === at}
                    onToggle={() => setOpen(open === at ? undefined : at)}
                    onUp={at > 0 ? () => move(at, at - 1) : undefined}
                    onDown={at < clauses.length - 1 ? () => move(at, at + 1) : undefined}
                    onRemove={() => remove(at)}
                  />
                }
              >
                {open === at ? (
                  <ClauseEditor
                    clause={clause}
                    currency={draft.currency}
                    say={say}
                    marks={own}
                    known={known}
                    onChange={(next) => put(clauses.map((one, place) => (place === at ? next : one)))}
                  />
                ) : null}
              </ClauseCard>
              <Arrow />
            </li>
          );
        })}
      </ol>
      {clauses.length < CLAUSES_MAX ? (
        <div>
          <Button onClick={add}>{card.add}</Button>
        </div>
      ) : null}
      <ClauseCard
        title={card.otherwise}
        conditions={card.otherwiseWhy}
        outcome={say.outcome(draft.otherwise)}
        restrictive={false}
        badges={<MarkBadges marks={marks.ofOtherwise} />}
        acts={
          <CardActs
            title={card.otherwise}
            isOpen={open === OTHERWISE_CARD}
            onToggle={() => setOpen(open === OTHERWISE_CARD ? undefined : OTHERWISE_CARD)}
          />
        }
      >
        {open === OTHERWISE_CARD ? (
          <OutcomeEditor
            outcome={draft.otherwise}
            prefix=""
            currency={draft.currency}
            marks={marks.ofOtherwise}
            onChange={(otherwise) => onChange({ otherwise })}
          />
        ) : null}
      </ClauseCard>
    </>
  );
}

function MarkBadges({ marks: { errors, warnings } }: { readonly marks: Marks }) {
  const { card } = useManagerWords().policies;
  if (errors + warnings === 0) return null;
  return (
    <span className="row">
      {errors > 0 ? <Badge kind="bad">{card.errors(errors)}</Badge> : null}
      {warnings > 0 ? <Badge kind="warn">{card.warnings(warnings)}</Badge> : null}
    </span>
  );
}

interface CardActsProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onUp?: (() => void) | undefined;
  readonly onDown?: (() => void) | undefined;
  readonly onRemove?: () => void;
}

function CardActs({ title, isOpen, onToggle, onUp, onDown, onRemove }: CardActsProps) {
  const { card } = useManagerWords().policies;
  return (
    <div className="row">
      <span data-act="edit">
        <Button expanded={isOpen} onClick={onToggle}>
          {isOpen ? card.close(title) : card.edit(title)}
        </Button>
      </span>
      {onUp ? (
        <span data-act="up">
          <Button label={card.up(title)} onClick={onUp}>
            {"↑"}
          </Button>
        </span>
      ) : null}
      {onDown ? (
        <span data-act="down">
          <Button label={card.down(title)} onClick={onDown}>
            {"↓"}
          </Button>
        </span>
      ) : null}
      {onRemove ? (
        <Button label={card.remove(title)} onClick={onRemove}>
          {"×"}
        </Button>
      ) : null}
    </div>
  );
}
