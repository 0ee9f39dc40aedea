/** What differs between two versions of the rules, in words. */
import type { RulesChangeView } from "../../../core/contract/rules.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Panel } from "../../ui/panel.tsx";
import { useManagerFormat } from "../use-manager-format.ts";
import { isShort, raisesWhat, ruleInWords } from "./rules-words.ts";

type Change = RulesChangeView["changes"][number];

export function useSay(currency: string | undefined) {
  const words = useManagerWords().rules;
  const { roles } = useWords().lists;
  const format = useFormat();
  const own = useManagerFormat();
  return (one: Change) => ruleInWords(one, { words, roles, format, own, currency });
}

/** So many stand in the notice itself; the rest opens. */
const SHOWN_MAX = 4;

interface ChangesProps {
  readonly changes: readonly Change[];
  /** The rules' own; undefined before there are rules. */
  readonly currency: string | undefined;
}

/** What lets more leave first, in words; every change with its place in the rules opens below. */
export function Changes({ changes, currency }: ChangesProps) {
  const words = useManagerWords().rules;
  const say = useSay(currency);
  const first = [...changes].sort((a, b) => Number(b.direction === "raises") - Number(a.direction === "raises"));
  return (
    <>
      <ul className="small">
        {first.slice(0, SHOWN_MAX).map((one) => (
          <li key={one.path} className="wrap">
            {say(one)}
            {one.direction === "raises" ? ` (${raisesWhat(one, words)})` : ""}
          </li>
        ))}
      </ul>
      <Panel title={words.all(changes.length)}>
        <ul className="stack stack-tight small">
          {changes.map((one) => (
            <li key={one.path} className="wrap">
              {say(one)}
              <br />
              <code className="muted">{one.path}</code>
              {isShort(one) ? null : <Texts change={one} />}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}

/** A text too long for a line, before and after. */
function Texts({ change: { fromText, toText } }: { readonly change: Change }) {
  const words = useManagerWords().rules;
  const sides = [
    [words.before, fromText],
    [words.after, toText],
  ] as const;
  return sides.map(([name, text]) =>
    text === undefined ? null : (
      <div key={name} className="stack stack-tight">
        <span className="strong">{name}</span>
        <blockquote className="said wrap approval-letter">
          <bdi>{text}</bdi>
        </blockquote>
      </div>
    ),
  );
}
