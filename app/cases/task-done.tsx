import { useState } from "react";
import { mayCloseTask } from "../../core/approval/may.ts";
import type { CaseDetail } from "../../core/contract/case-detail.ts";
import { isReference } from "../../core/sentence.ts";
import { useCloseTask } from "../api/case-mutations.ts";
import { useServices } from "../api/context.ts";
import { useWords } from "../i18n/words.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";

type Task = CaseDetail["tasks"][number];
const LONGEST_REFERENCE = 100;

/** Says that a task is done: in one click, or with the reference where money was paid by hand. A task of finance has no button for others. */
export function TaskDone({ task }: { readonly task: Task }) {
  const { tasks: words, states } = useWords();
  const announce = useAnnounce();
  const { boot } = useServices();
  const close = useCloseTask();
  if (!mayCloseTask(boot.person, task.kind).ok) return <p className="small muted">{words.financeCloses}</p>;
  const done = (reference?: string) =>
    void close.mutateAsync({ taskId: task.taskId, ...(reference ? { reference } : {}) }).then(
      () => announce(words.doneNow(task.text)),
      () => {},
    );
  return (
    <>
      {task.kind === "pay_by_hand" ? (
        <Paid name={words.doneFor(task.text)} busy={close.isPending} onPaid={done} />
      ) : (
        <div>
          <Button sends disabled={close.isPending} label={words.doneFor(task.text)} onClick={() => done()}>
            {close.isPending ? states.saving : words.done}
          </Button>
        </div>
      )}
      {close.isError ? <ProblemNotice error={close.error} /> : null}
    </>
  );
}

interface PaidProps {
  /** Tells two payments of one case apart. */
  readonly name: string;
  readonly busy: boolean;
  readonly onPaid: (reference: string) => void;
}

/** A payment that no processor made is found again by its reference only. */
function Paid({ name, busy, onPaid }: PaidProps) {
  const { tasks: words, states } = useWords();
  const [reference, setReference] = useState("");
  const [tried, setTried] = useState(false);
  const tooShort = !isReference(reference);
  const send = () => {
    setTried(true);
    if (!tooShort) onPaid(reference.trim());
  };
  return (
    <form
      className="stack"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        label={words.reference}
        hint={words.referenceHint}
        value={reference}
        maxLength={LONGEST_REFERENCE}
        onChange={setReference}
        error={tried && tooShort ? words.referenceShort : undefined}
      />
      <div>
        <Button sends disabled={busy} onClick={send}>
          {busy ? states.saving : words.paid}
        </Button>
      </div>
    </form>
  );
}
