import { useRef, useState } from "react";
import { ulid } from "ulid";
import type { ChangesAnswer } from "../../../../core/contract/changes.ts";
import { usePutActionChoice } from "../../../api/change-mutations.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import type { ChangeWords } from "./use-change-words.ts";

const TITLE_MAX = 60;

/** The list of what can be done, as the manager wants it. */
export function ChoiceList({ choices, say }: Pick<ChangesAnswer, "choices"> & { readonly say: ChangeWords }) {
  const words = say.words.list;
  const put = usePutActionChoice();
  const id = useRef(ulid());
  const [title, setTitle] = useState("");
  const [isTried, setTried] = useState(false);
  const typed = title.trim();
  const add = () => {
    setTried(true);
    if (typed.length < 2) return;
    put.mutate(
      { choiceId: id.current, request: { title: typed, isOffered: true } },
      {
        onSuccess: () => {
          id.current = ulid();
          setTitle("");
          setTried(false);
        },
      },
    );
  };
  return (
    <Panel title={words.title}>
      <div className="stack stack-tight">
        <p className="small muted">{words.text}</p>
        <ul className="stack stack-tight">
          {choices.map((choice) => (
            <li key={choice.choiceId} className="row">
              <span className="wrap">{say.action(choice)}</span>
              <Button
                sends
                label={words.take(say.action(choice))}
                onClick={() =>
                  put.mutate({
                    choiceId: choice.choiceId,
                    request: { title: choice.title ?? null, isOffered: false },
                  })
                }
              >
                {words.takeShort}
              </Button>
            </li>
          ))}
        </ul>
        <Form className="stack stack-tight" busy={put.isPending} onSubmit={add}>
          <TextField
            label={words.name}
            value={title}
            maxLength={TITLE_MAX}
            error={isTried && typed.length < 2 ? words.tooShort : undefined}
            onChange={setTitle}
          />
          {put.isError ? <ProblemNotice error={put.error} /> : null}
          <div>
            <Button sends submits waits={put.isPending}>
              {words.add}
            </Button>
          </div>
        </Form>
      </div>
    </Panel>
  );
}
