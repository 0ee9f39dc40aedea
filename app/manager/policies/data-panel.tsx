import { useState } from "react";
import { useServices } from "../../api/context.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import type { DraftDesk } from "./use-draft.ts";

export interface DataPanelProps {
  readonly desk: DraftDesk;
  /** The draft was taken from the JSON: the page shows it anew. */
  readonly onTaken: () => void;
}

/** The draft as JSON, for those who want it. The server checks what was typed before it takes anything. */
export function DataPanel({ desk, onTaken }: DataPanelProps) {
  const words = usePagesWords().policies.data;
  const { api } = useServices();
  const { draft, view } = desk;
  const [text, setText] = useState(() => JSON.stringify(draft, null, 2));
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [notJson, setNotJson] = useState(false);
  const apply = async () => {
    setProblem(undefined);
    const read = parsed(text);
    setNotJson(read === undefined);
    if (read === undefined) return;
    setBusy(true);
    try {
      // Whatever was typed: the contract is checked where it is taken.
      await api.saveDraft(view.draftId, { revision: view.revision, draft: read as typeof draft });
      onTaken();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <p className="muted">{words.text}</p>
      <div className="policy-json">
        <TextArea label={words.label} value={text} onChange={setText} error={notJson ? words.notJson : undefined} />
      </div>
      {problem ? <ProblemNotice error={problem} /> : null}
      <div>
        <Button kind="primary" sends disabled={busy || desk.state !== "saved"} onClick={() => void apply()}>
          {words.apply}
        </Button>
      </div>
    </section>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
