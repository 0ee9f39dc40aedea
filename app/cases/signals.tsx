import type { Proposal } from "../../core/contract/proposal.ts";
import { useFormat, useWords } from "../i18n/words.ts";
import { Badge } from "../ui/basics.tsx";

const KINDS = { for: "ok", against: "warn", note: "plain" } as const;
const ORDER = ["for", "against", "note"] as const;

/** What speaks for the patient, against, or is only to be known: facts with their values, never a score. */
export function Signals({ signals }: { readonly signals: Proposal["signals"] }) {
  const words = useWords().signals;
  const format = useFormat();
  const groups = ORDER.map((speaks) => ({ speaks, said: signals.filter((one) => one.speaks === speaks) }));
  if (signals.length === 0) return null;
  return (
    <dl className="signals">
      {groups
        .filter(({ said }) => said.length > 0)
        .map(({ speaks, said }) => (
          <div key={speaks} className="signal-group">
            <dt className="small muted">{words.speaks[speaks]}</dt>
            {said.map(({ code, values }) => (
              <dd key={`${code}${JSON.stringify(values)}`}>
                <Badge kind={KINDS[speaks]}>{words.texts[code](values, format.day)}</Badge>
              </dd>
            ))}
          </div>
        ))}
    </dl>
  );
}
