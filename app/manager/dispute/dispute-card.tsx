import type { DisputeCard as Card } from "../../../core/contract/dispute.ts";
import type { LeftBecause, PieceKind } from "../../../core/disputes/pieces.ts";
import { useDispute } from "../../api/disputes.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Notice } from "../../ui/notice.tsx";
import { DisputeActs } from "./dispute-acts.tsx";

/** What the bank asks and until when, what lies there, what is missing, and what a person may do about it. */
export function DisputeCard({ told }: { readonly told: Card }) {
  const words = usePagesWords().dispute;
  const format = useFormat();
  const card = useDispute(told);
  const { reason, reasonCode, networkReason, answerOn, daysLeft, decided, sent } = card;
  const code = [reasonCode, networkReason].filter(Boolean).join(" · ");
  return (
    <div className="stack">
      <p className="wrap">
        <span className="strong">{format.money(card.amountMinor, card.currency)}</span> · {words.states[card.state]}
        {daysLeft === undefined || answerOn === undefined ? null : (
          <span
            className={daysLeft <= 3 ? "strong bad-text" : "strong"}
          >{` · ${words.days(daysLeft, format.day(answerOn))}`}</span>
        )}
      </p>
      <p className="wrap">{words.reasons[reason]}</p>
      <p className="small muted wrap">
        {words.at(card.at, card.ref)}
        {code === "" ? null : ` · ${words.code(code)}`}
      </p>
      {card.wentBack ? (
        <p className="wrap">{words.wentBack(format.money(card.wentBack.amountMinor, card.wentBack.currency))}</p>
      ) : null}
      {card.isInquiry ? <p className="small wrap">{words.inquiry}</p> : null}
      {decided ? (
        <div>
          <p className="wrap">{words.decided[decided.kind](decided.by, format.instant(decided.atMs))}</p>
          {decided.sentence ? <p className="letter wrap">{decided.sentence}</p> : null}
        </div>
      ) : null}
      {sent ? (
        <p className="wrap">{words.sent[sent.kind](sent.by, format.instant(sent.atMs))}</p>
      ) : (
        <Staged card={card} />
      )}
      <Act card={card} />
      <DisputeActs card={card} />
    </div>
  );
}

/** Pieces that decide most disputes of a clinic: what of these is not there is said. */
const EXPECTED: readonly PieceKind[] = ["refusal", "terms_shown", "bought", "visits", "terms", "receipt"];

function Staged({ card: { staged, evidence } }: { readonly card: Card }) {
  const words = usePagesWords().dispute;
  const format = useFormat();
  if (!staged) return null;
  const { kinds, left, by, atMs } = staged;
  const lacks = EXPECTED.filter((kind) => !kinds.includes(kind) && !left.some((one) => one.kind === kind));
  const says = evidence?.waits === "here" ? words.ready : words.laid;
  return (
    <div className="stack stack-tight">
      <p className="wrap">{says(by, format.instant(atMs))}</p>
      <ul className="bullets">
        {kinds.map((kind) => (
          <li key={kind}>{words.pieces[kind as PieceKind]}</li>
        ))}
      </ul>
      {left.length === 0 ? null : (
        <ul className="small">
          {left.map(({ kind, because }) => (
            <li key={kind} className="wrap">
              {words.pieces[kind as PieceKind]}: {words.left[because satisfies LeftBecause]}
            </li>
          ))}
        </ul>
      )}
      {lacks.length === 0 ? null : (
        <p className="small wrap">
          {words.lacks} {lacks.map((kind) => words.pieces[kind]).join("; ")}
        </p>
      )}
    </div>
  );
}

function Act({ card: { act } }: { readonly card: Card }) {
  const words = usePagesWords().dispute;
  if (!act) return null;
  if (act.state !== "refused") {
    return (
      <p className="muted wrap" role="status">
        {words.underWay[act.kind]}
        {act.code === undefined ? null : ` ${words.noAnswerYet}`}
      </p>
    );
  }
  return (
    <Notice kind="warn" title={words.refused[act.kind]}>
      <p>{words.because(act.code ?? "")}</p>
    </Notice>
  );
}
