import type { LetterList } from "../../../core/contract/letters.ts";
import { languageName } from "../../../messages/language-name.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useLanguage } from "../../i18n/words.ts";
import { Badge } from "../../ui/basics.tsx";
import { Panel } from "../../ui/panel.tsx";
import { hrefOf } from "../route.ts";
import { GROUPS, type Group, groupOf, usePieceName } from "./piece-names.ts";

type Language = LetterList["languages"][number];
type Row = LetterList["pieces"][number];

interface PieceListProps {
  readonly list: LetterList;
  readonly language: Language;
  readonly piece: string | undefined;
}

/** Every piece by what it is for, with whose words it has in the chosen language. */
export function PieceList({ list, language, piece }: PieceListProps) {
  const words = usePagesWords().letters;
  const reader = useLanguage();
  const lacking = list.pieces.filter((row) => stateIn(row, language)?.state === "elsewhere").length;
  return (
    <nav className="letters-list stack stack-tight" aria-label={words.list}>
      {lacking > 0 ? (
        <p className="small warn-text">{words.missingIn(lacking, languageName(reader, language))}</p>
      ) : null}
      {GROUPS.map((group) => (
        <PieceGroup key={group} group={group} list={list} language={language} piece={piece} />
      ))}
    </nav>
  );
}

const stateIn = ({ states }: Row, language: Language) => states.find((one) => one.language === language);

function PieceGroup({ group, list, language, piece }: PieceListProps & { readonly group: Group }) {
  const words = usePagesWords().letters;
  const name = usePieceName();
  const rows = list.pieces.filter(({ key }) => groupOf(key) === group);
  const touched = rows.filter((row) => stateIn(row, language)?.state !== "product").length;
  const isHere = piece !== undefined && groupOf(piece) === group;
  return (
    <Panel
      title={words.groups[group]}
      aside={touched > 0 ? String(touched) : undefined}
      startOpen={isHere || touched > 0}
    >
      <ul className="letters-rows">
        {rows.map((row) => (
          <li key={row.key} className="row">
            <a
              className="link wrap"
              href={hrefOf("letters", row.key, { language })}
              aria-current={row.key === piece ? "page" : undefined}
            >
              {name(row.key)}
            </a>
            <StateBadges row={row} language={language} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const KINDS = { product: "plain", own: "ok", elsewhere: "warn", product_changed: "warn" } as const;

function StateBadges({ row, language }: { readonly row: Row; readonly language: Language }) {
  const words = usePagesWords().letters;
  const reader = useLanguage();
  const said = stateIn(row, language);
  if (!said) return null;
  const { state, inDraft } = said;
  const label = state === "elsewhere" ? words.elsewhere(languageName(reader, language)) : words.states[state];
  return (
    <>
      {state === "product" ? null : <Badge kind={KINDS[state]}>{label}</Badge>}
      {inDraft ? <Badge>{words.inDraft}</Badge> : null}
    </>
  );
}
