import { useState } from "react";
import type { TakenTarget, TakenView, UnlinkedTaken } from "../../../core/contract/taken.ts";
import { useLinkTaken, useTargets } from "../../api/taken.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { Facts, TargetFacts, useNameOf } from "./facts.tsx";

interface UnlinkedProps {
  readonly taken: UnlinkedTaken;
  readonly onLinked: () => void;
}

/** One press takes what is suggested; else its purchase is looked for. */
export function Unlinked({ taken, onLinked }: UnlinkedProps) {
  const words = usePagesWords().taken;
  const nameOf = useNameOf();
  const [isLooking, setLooking] = useState(false);
  const { suggested } = taken;
  return (
    <>
      <Facts taken={taken} />
      {suggested ? (
        <>
          <p className="small strong">{words.suggested}</p>
          <Target taken={taken} target={suggested} onLinked={onLinked} />
        </>
      ) : null}
      <div>
        <Button
          kind="link"
          expanded={isLooking}
          label={isLooking ? words.close : words.findFor(nameOf(taken))}
          onClick={() => setLooking(!isLooking)}
        >
          {isLooking ? words.close : words.find}
        </Button>
      </div>
      {isLooking ? <FindPurchase taken={taken} onLinked={onLinked} /> : null}
    </>
  );
}

interface TargetProps {
  readonly taken: TakenView;
  readonly target: TakenTarget;
  readonly onLinked: () => void;
}

function Target({ taken, target, onLinked }: TargetProps) {
  const words = usePagesWords().taken;
  const nameOf = useNameOf();
  const announce = useAnnounce();
  const link = useLinkTaken();
  const { purchaseId, paymentId, patientName, title } = target;
  const name = `${patientName}, ${title}`;
  const request = { purchaseId, ...(paymentId === undefined ? {} : { paymentId }) };
  const press = () =>
    link.mutate(
      { takenId: taken.takenId, request },
      {
        onSuccess: () => {
          announce(words.linked(name));
          onLinked();
        },
      },
    );
  return (
    <div className="stack stack-tight">
      <TargetFacts target={target} currency={taken.currency} />
      <div>
        <Button sends disabled={link.isPending} label={words.linkTo(nameOf(taken), name)} onClick={press}>
          {words.link}
        </Button>
      </div>
      {link.isError ? <ProblemNotice error={link.error} /> : null}
    </div>
  );
}

function FindPurchase({ taken, onLinked }: UnlinkedProps) {
  const words = usePagesWords().taken;
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState("");
  const read = useTargets(taken.takenId, asked);
  const targets = read.data?.targets;
  return (
    <div className="stack">
      <Form className="stack" busy={read.isFetching} onSubmit={() => setAsked(typed.trim())}>
        <TextField
          label={words.search}
          hint={words.searchHint}
          type="search"
          value={typed}
          maxLength={200}
          onChange={setTyped}
        />
        <div>
          <Button submits sends>
            {words.look}
          </Button>
        </div>
      </Form>
      <ReadState read={read} />
      {targets?.length === 0 ? <p className="small muted">{words.noTargets}</p> : null}
      <ul className="stack">
        {targets?.map((target) => (
          <li key={target.purchaseId}>
            <Target taken={taken} target={target} onLinked={onLinked} />
          </li>
        ))}
      </ul>
    </div>
  );
}
