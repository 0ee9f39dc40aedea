import { useRef, useState } from "react";
import type { DraftClause, PolicyDraft } from "../../../core/policy/draft.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EachPart } from "../typed/each-part.tsx";
import { freeCode } from "../typed/read-typed.ts";
import { CardActs, MarkBadges } from "./card-acts.tsx";
import { Arrow, ClauseCard, useConditions } from "./clause-card.tsx";
import { ClauseEditor, type ClauseEditorProps } from "./clause-editor.tsx";
import type { AllMarks } from "./marks.ts";
import { moved, OutcomeEditor } from "./outcome-editor.tsx";
import { titleOf } from "./policy-words.ts";

export interface ClauseFlowProps extends Pick<ClauseEditorProps, "say" | "known"> {
  readonly draft: PolicyDraft;
  readonly marks: AllMarks;
  readonly onChange: (change: Partial<PolicyDraft>) => void;
}

const OTHERWISE_CARD = -1;
const CLAUSES_MAX = 100;

/** The clauses in the order in which they are tried, as cards that open to be edited, and what holds where none does. */
export function ClauseFlow({ draft, say, known, marks, onChange }: ClauseFlowProps) {
  const { card } = usePagesWords().policies;
  const announce = useAnnounce();
  const [open, setOpen] = useState<number>();
  const [gone, setGone] = useState<{ readonly clause: DraftClause; readonly at: number }>();
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
    const [clause] = clauses.slice(at, at + 1);
    setGone(clause && { clause, at });
    announce(card.removed(titleOf(say.words, clauses[at]?.title ?? "", at)));
    focusOn(Math.max(0, at - 1), "edit");
  };
  return (
    <>
      <ol className="flow" ref={list}>
        <EachPart items={clauses}>
          {(clause, at) => {
            const title = titleOf(say.words, clause.title, at);
            const own = marks.ofClause(at);
            return (
              <li>
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
          }}
        </EachPart>
      </ol>
      {gone ? (
        <Notice kind="plain">
          <p>{card.removed(titleOf(say.words, gone.clause.title, gone.at))}</p>
          <div>
            <Button
              onClick={() => {
                put([...clauses.slice(0, gone.at), gone.clause, ...clauses.slice(gone.at)]);
                setGone(undefined);
              }}
            >
              {card.putBack}
            </Button>
          </div>
        </Notice>
      ) : null}
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
