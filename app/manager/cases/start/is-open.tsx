import { useManagerWords } from "../../../i18n/manager.ts";
import { useWords } from "../../../i18n/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { hrefOf } from "../../route.ts";

interface IsOpenProps {
  readonly name: string;
  readonly caseIds: readonly string[];
  readonly busy: boolean;
  readonly onAnother: () => void;
}

/** The patient has an open case: that one, or a person says that this is about something else. */
export function IsOpen({ name, caseIds, busy, onAnother }: IsOpenProps) {
  const words = useManagerWords().start;
  const { states } = useWords();
  return (
    <Notice kind="warn" alert title={words.isOpen(name)}>
      <p>{words.isOpenText}</p>
      <ul className="stack stack-tight">
        {caseIds.map((caseId, index) => (
          <li key={caseId}>
            <a href={hrefOf("cases", caseId)}>{words.openCase(index + 1)}</a>
          </li>
        ))}
      </ul>
      <div>
        <Button sends disabled={busy} onClick={onAnother}>
          {busy ? states.saving : words.another}
        </Button>
      </div>
    </Notice>
  );
}
