import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useLanguage } from "../../i18n/words.ts";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import type { BoughtLine } from "../form/case-form.ts";
import type { CaseForm } from "../form/use-case-form.ts";
import { claimsSeen, onNoRecordSeen } from "../patient/first-seen.ts";
import { useOpenTicket } from "../ticket-context.ts";
import { AS_SUGGESTED } from "../view.ts";
import { askedAbout, evidenceRows, piecesOf, recordInWords, tellingOf } from "./evidence-words.ts";

/** Which purchase is meant, and by which words of the mail; asked, the likeliest first, where that is not clear. */
export function Purchase({ matter }: { readonly matter: CaseForm }) {
  const { about: words, decide } = useSidebarWords();
  const { ticket } = useOpenTicket();
  const { allLines, lines, missing } = matter;
  const asked = ticket.asks?.includes("purchase") === true;
  const waits = missing.includes("purchase");
  const [first] = lines;
  if (allLines.length === 0) return null;
  const aside = first
    ? [first.title, lines.length > 1 && decide.lineMore(lines.length - 1)].filter(Boolean).join(" ")
    : "";
  const onNoRecord = onNoRecordSeen(ticket, matter);
  const { named, others } = askedAbout(allLines, ticket.about);
  const isOther = others.some(({ lineId }) => lines.some((line) => line.lineId === lineId));
  return (
    <>
      {onNoRecord ? (
        <Notice kind="warn">
          <p className="wrap">{words.none(onNoRecord)}</p>
        </Notice>
      ) : null}
      <Panel title={waits ? words.question : words.title} aside={aside} startOpen={asked}>
        <fieldset className="plain-fieldset stack stack-tight">
          <legend className="visually-hidden">{waits ? words.question : words.title}</legend>
          {named.map((line) => (
            <LineChoice key={line.lineId} line={line} lines={lines} />
          ))}
          {others.length > 0 ? (
            <Panel title={words.others} aside={String(others.length)} startOpen={isOther}>
              <div className="stack stack-tight">
                {others.map((line) => (
                  <LineChoice key={line.lineId} line={line} lines={lines} />
                ))}
              </div>
            </Panel>
          ) : null}
        </fieldset>
      </Panel>
      {waits ? null : lines.map((line) => <Names key={line.lineId} line={line} />)}
      <Claims matter={matter} />
    </>
  );
}

function LineChoice({ line, lines }: { readonly line: BoughtLine; readonly lines: readonly BoughtLine[] }) {
  const words = useSidebarWords().decide;
  const format = useFormat();
  const { ticket, change } = useOpenTicket();
  const isOnly = ticket.asks?.includes("purchase") !== true && ticket.about?.likely.length === 1;
  const chosenIds = lines.map(({ lineId }) => lineId);
  const chosen = chosenIds.includes(line.lineId);
  const toggle = () => {
    const next = chosen ? chosenIds.filter((id) => id !== line.lineId) : [...chosenIds, line.lineId];
    if (next.length > 0) change({ ...AS_SUGGESTED, lineIds: next });
  };
  const says = words.lineOf(line.title, format.day(line.boughtOn), format.money(line.paidMinor, line.currency));
  return (
    <div className="stack stack-tight">
      {isOnly ? (
        <p className="wrap">{says}</p>
      ) : (
        <label className="check">
          {/* Not `disabled`: the press that chose it would lose the focus. */}
          <input
            type="checkbox"
            checked={chosen}
            aria-disabled={chosen && chosenIds.length === 1 ? true : undefined}
            onChange={toggle}
          />
          <span className="wrap">{says}</span>
        </label>
      )}
      {/* By it a purchase is told from one of the same day and price. */}
      {line.invoice && !isOnly ? (
        <p className="small muted wrap">
          <bdi>{words.invoiceOf(line.invoice)}</bdi>
        </p>
      ) : null}
      <Pieces line={line} />
    </div>
  );
}

/** "Names: facial · 500 · in March", under the purchase that is meant. */
function Names({ line }: { readonly line: BoughtLine }) {
  const words = useSidebarWords().about;
  const { ticket } = useOpenTicket();
  const rows = evidenceRows(piecesOf(ticket.about, line.lineId), words);
  return rows.map(({ label, quotes }) => (
    <p key={label} className="small muted wrap">
      {label}
      {quotes.map((quote, at) => (
        <span key={quote}>
          {at === 0 ? ": " : " · "}
          <bdi>{quote}</bdi>
        </span>
      ))}
    </p>
  ));
}

/** What the mail says of the purchase, and what the record has: a difference stands out. */
function Claims({ matter }: { readonly matter: CaseForm }) {
  const words = useSidebarWords().about;
  const format = useFormat();
  const language = useLanguage();
  const { ticket } = useOpenTicket();
  return claimsSeen(ticket, matter).map(({ kind, quote, differs, records }) => {
    const beside = records.flatMap((record) => recordInWords({ record }, words, format, language) ?? []).join(" · ");
    return (
      <p key={`${kind} ${quote}`} className={differs ? "small warn-text wrap" : "small muted wrap"}>
        {differs ? <Icon name="warn" /> : null} <bdi>{words.claim(quote)}</bdi> {words.claimRecord(beside)}
      </p>
    );
  });
}

/** Each piece with the record's entry beside it. */
function Pieces({ line }: { readonly line: BoughtLine }) {
  const words = useSidebarWords().about;
  const format = useFormat();
  const language = useLanguage();
  const { ticket } = useOpenTicket();
  const pieces = tellingOf(piecesOf(ticket.about, line.lineId));
  if (pieces.length === 0) return null;
  return (
    <ul className="pieces small muted">
      {pieces.map((piece) => {
        const { kind, side } = piece;
        // The reason's own words stand above already.
        const quote = kind === "reason" ? "" : piece.quote;
        const beside = kind === "reason" ? undefined : recordInWords(piece, words, format, language);
        const label = labelOf(kind, side, words);
        return (
          <li key={`${kind} ${side} ${quote} ${beside}`} className="wrap">
            {label ? `${label}${quote || beside ? ": " : ""}` : null}
            {quote ? <bdi>{words.quote(quote)}</bdi> : null}
            {beside ? `${quote ? " · " : ""}${side === "against" ? words.recordSays(beside) : beside}` : null}
          </li>
        );
      })}
    </ul>
  );
}

type Piece = ReturnType<typeof piecesOf>[number];

function labelOf(
  kind: Piece["kind"],
  side: Piece["side"],
  words: ReturnType<typeof useSidebarWords>["about"],
): string | undefined {
  if (kind === "only") return words.only;
  if (kind === "reason") return words.reason;
  if (kind === "given_back") return words.givenBack;
  if (kind === "excluded") return side === "for" ? words.remains : words.leftOut;
  return side === "against" ? words.but : undefined;
}
