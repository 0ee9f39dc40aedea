import { useEffect, useState } from "react";
import type { Boot } from "../../core/contract/account.ts";
import type { AskCodeAnswer } from "../../core/contract/helpdesk-call.ts";
import { ApiProblem, errorOfResponse } from "../api/problem.ts";
import type { HostedFrame } from "../host/hosted-frame.ts";
import { useSignInWords } from "../i18n/sign-in.ts";
import { useWords } from "../i18n/words.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { reasonOf } from "./refused.ts";

interface SignInProps {
  readonly frame: HostedFrame;
  /** Somebody was signed in on this page. */
  readonly isAgain: boolean;
  readonly onSignedIn: (boot: Boot) => void;
}

/** One step of it at the door; its answer, or the error that it stands for. */
async function posted<T>(frame: HostedFrame, step: "code" | "sign-in", body: object): Promise<T> {
  const answer = await frame.signIn(step, body);
  if (!answer.ok) throw await errorOfResponse(answer);
  return answer.json();
}

/** A code to the address that the helpdesk lists, and the code typed back. */
export function SignIn({ frame, isAgain, onSignedIn }: SignInProps) {
  const words = useSignInWords();
  const [sent, setSent] = useState<AskCodeAnswer>();
  const [email, setEmail] = useEmail(frame);
  const step = useStep();
  const send = () => step.run(async () => setSent(await posted<AskCodeAnswer>(frame, "code", { email: email.trim() })));
  const enter = (code: string) =>
    step.run(async () => {
      const { challengeId } = sent ?? {};
      onSignedIn(await posted<Boot>(frame, "sign-in", { challengeId, code, surface: frame.surface }));
    });
  const another = () => {
    // What was wrong with the old code says nothing of the next.
    step.forget();
    setSent(undefined);
  };
  return (
    <main className="sign-in stack">
      <h1 className="strong">{words.title}</h1>
      <p className="wrap">{isAgain ? words.again : words.why}</p>
      {sent ? (
        <CodeForm sentTo={sent.sentTo} step={step} onEnter={enter} onAnother={another} />
      ) : (
        <EmailForm email={email} step={step} onEmail={setEmail} onSend={send} />
      )}
    </main>
  );
}

interface Step {
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly run: (work: () => Promise<void>) => void;
  readonly forget: () => void;
}

function useStep(): Step {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = (work: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    void work()
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return { isBusy, error, run, forget: () => setError(undefined) };
}

/** What the page says of its reader stands in the field until somebody types. */
function useEmail(frame: HostedFrame): readonly [string, (email: string) => void] {
  const [typed, setTyped] = useState<string>();
  const [known, setKnown] = useState("");
  useEffect(() => {
    void frame.knownEmail().then((email) => setKnown(email ?? ""));
  }, [frame]);
  return [typed ?? known, setTyped];
}

/** In the words of signing in where they fit; else as everywhere. */
function Refused({ error }: { readonly error: unknown }) {
  const words = useSignInWords();
  if (error === undefined) return null;
  const sentence = error instanceof ApiProblem ? reasonOf(error.problem, words) : undefined;
  if (sentence === undefined) return <ProblemNotice error={error} />;
  return (
    <Notice kind="bad" alert>
      <p className="wrap">{sentence}</p>
    </Notice>
  );
}

interface EmailFormProps {
  readonly email: string;
  readonly step: Step;
  readonly onEmail: (email: string) => void;
  readonly onSend: () => void;
}

const isWhole = (email: string): boolean => /^\S+@\S+\.\S+$/.test(email.trim());

function EmailForm({ email, step, onEmail, onSend }: EmailFormProps) {
  const words = useSignInWords();
  const { states } = useWords();
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (isWhole(email)) onSend();
  };
  return (
    <Form busy={step.isBusy} onSubmit={submit}>
      <TextField
        label={words.email}
        value={email}
        maxLength={254}
        onChange={onEmail}
        error={tried && !isWhole(email) ? words.emailWrong : undefined}
      />
      <Refused error={step.error} />
      <Button kind="primary" wide submits waits={step.isBusy}>
        {step.isBusy ? states.loading : words.send}
      </Button>
    </Form>
  );
}

interface CodeFormProps {
  readonly sentTo: string;
  readonly step: Step;
  readonly onEnter: (code: string) => void;
  readonly onAnother: () => void;
}

function CodeForm({ sentTo, step, onEnter, onAnother }: CodeFormProps) {
  const words = useSignInWords();
  const { states } = useWords();
  const [code, setCode] = useState("");
  return (
    <Form busy={step.isBusy} onSubmit={() => onEnter(code)}>
      <p className="wrap" role="status">
        {words.sent(sentTo)}
      </p>
      <TextField
        label={words.code}
        hint={words.codeHint}
        value={code}
        digits="numeric"
        maxLength={40}
        onChange={setCode}
      />
      <Refused error={step.error} />
      <Button kind="primary" wide submits waits={step.isBusy}>
        {step.isBusy ? states.loading : words.enter}
      </Button>
      <Button kind="link" onClick={onAnother}>
        {words.another}
      </Button>
    </Form>
  );
}
