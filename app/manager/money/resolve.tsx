/** What a person says of a refund that no machine could finish, and the second step in which they say it. */
import { useState } from "react";
import type { AttentionView, ResolveLegRequest } from "../../../core/contract/money.ts";
import { useResolveLeg } from "../../api/money.ts";
import { ApiProblem } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Asked } from "./asked.tsx";

type Verdict = ResolveLegRequest["verdict"];

const LABELS = { look: "look", it_went: "itWent", send_again: "sendAgain", give_up: "giveUp" } as const;
const LONGEST_REF = 64;

/** The server read the refund and it cannot be this one, or there is none with this id. */
const isAboutRef = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.problem.errors ?? []).some(({ field }) => field === "refundRef");

export function Resolve({ item }: { readonly item: AttentionView }) {
  const words = usePagesWords().money;
  const [asked, setAsked] = useState<Verdict>();
  if (asked !== undefined) return <Say item={item} verdict={asked} onEnd={() => setAsked(undefined)} />;
  // Where the processor lists its refunds, that list says what went.
  const verdicts = (["look", "it_went", "send_again", "give_up"] as const).filter(
    (verdict) => verdict !== "it_went" || item.unlistedAt !== undefined,
  );
  return (
    <div className="row wrap">
      {verdicts.map((verdict) => (
        <Button key={verdict} kind={verdict === "look" ? "primary" : "plain"} onClick={() => setAsked(verdict)}>
          {words[LABELS[verdict]]}
        </Button>
      ))}
    </div>
  );
}

interface SayProps {
  readonly item: AttentionView;
  readonly verdict: Verdict;
  readonly onEnd: () => void;
}

function Say({ item: { legId, unlistedAt }, verdict, onEnd }: SayProps) {
  const words = usePagesWords().money;
  const announce = useAnnounce();
  const resolve = useResolveLeg();
  const [ref, setRef] = useState("");
  const [tried, setTried] = useState(false);
  const refundRef = ref.trim();
  const isNamed = verdict === "it_went";
  const isRefused = isNamed && isAboutRef(resolve.error);
  const refError = isRefused ? words.refundRefRefused : tried && refundRef === "" ? words.refundRefMissing : undefined;
  const change = (next: string) => {
    setRef(next);
    // What was refused was the id that stood there.
    if (isRefused) resolve.reset();
  };
  const give = (sentence: string) => {
    if (isNamed && refundRef === "") return;
    const request: ResolveLegRequest = isNamed ? { verdict, refundRef, sentence } : { verdict, sentence };
    const onSuccess = () => {
      onEnd();
      announce(words.resolved);
    };
    resolve.mutate({ legId, request }, { onSuccess });
  };
  const { title, text, yes } = words.verdict[verdict];
  const isUnlisted = unlistedAt !== undefined && (verdict === "send_again" || verdict === "give_up");
  return (
    <Asked
      title={title}
      text={isUnlisted ? words.unlistedText[verdict](unlistedAt) : text}
      yes={yes}
      danger={verdict === "give_up"}
      busy={resolve.isPending}
      onTry={() => setTried(true)}
      onYes={give}
      onNo={onEnd}
    >
      {isNamed ? (
        <TextField
          label={words.refundRef(unlistedAt ?? "")}
          hint={words.refundRefHint}
          value={ref}
          maxLength={LONGEST_REF}
          onChange={change}
          error={refError}
        />
      ) : null}
      {resolve.isError && !isRefused ? <ProblemNotice error={resolve.error} /> : null}
    </Asked>
  );
}
