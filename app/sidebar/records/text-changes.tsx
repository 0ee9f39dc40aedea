import { diffText, type TextPart } from "../../../core/policy/text-diff.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { Panel } from "../../ui/panel.tsx";

export interface TextChangesProps {
  readonly signed: string;
  readonly today: string;
  /** The version that is in force today. */
  readonly versionId: string | undefined;
}

/** By which words today's text differs from the one that was signed: struck out and underlined, and said in words to who listens. */
export function TextChanges({ signed, today, versionId }: TextChangesProps) {
  const words = useOpenedWords().judgement.changes;
  return (
    <Panel title={words.title} {...(versionId ? { aside: versionId } : {})}>
      <Changed signed={signed} today={today} />
    </Panel>
  );
}

/** Worked out when the panel is opened. */
function Changed({ signed, today }: { readonly signed: string; readonly today: string }) {
  const words = useOpenedWords().judgement.changes;
  const parts = diffText(signed, today);
  if (parts.every(({ type }) => type === "same")) return <p className="small">{words.none}</p>;
  return (
    <>
      <p className="small muted">{words.legend}</p>
      <p className="signed-text wrap">
        {withPlaces(parts).map(({ part, place }) => (
          <Part key={place} part={part} />
        ))}
      </p>
    </>
  );
}

/** A part has no name of its own but where it begins. */
function withPlaces(parts: readonly TextPart[]): { readonly part: TextPart; readonly place: string }[] {
  let at = 0;
  return parts.map((part) => {
    const place = `${part.type}${at}`;
    at += part.text.length;
    return { part, place };
  });
}

function Part({ part }: { readonly part: TextPart }) {
  const words = useOpenedWords().judgement.changes;
  if (part.type === "same") return part.text;
  const Mark = part.type === "removed" ? "del" : "ins";
  return (
    <>
      <span className="visually-hidden"> {words[part.type]} </span>
      <Mark>{part.text.trimEnd()}</Mark>
      <span className="visually-hidden"> {words.end}. </span>
      {/\s$/.test(part.text) ? " " : null}
    </>
  );
}
