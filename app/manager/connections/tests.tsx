/** A connection is tried: the key, a notice in the channel, a message to who asks. What came of it stands there in words. */
import { useRef, useState } from "react";
import { ulid } from "ulid";
import type { ConnectionKind, ConnectionTest, ConnectionView } from "../../../core/contract/connections.ts";
import { useSendTestMessage, useTestConnection } from "../../api/connections.ts";
import { ApiProblem, isDefiniteRefusal } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Badge } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { When } from "../../ui/when.tsx";

interface TestsProps {
  readonly connection: ConnectionView;
  readonly kind: ConnectionKind;
}

export function Tests({ connection, kind }: TestsProps) {
  const words = usePagesWords().connections.test;
  const test = useTestConnection();
  const { tests } = kind;
  const [act, hint] = tests.key ? [words.key, words.keyHint] : [words.notice, words.noticeHint];
  return (
    <section className="panel-box stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      {tests.key || tests.notice ? (
        <>
          <p className="small muted">{hint}</p>
          <div>
            <Button sends disabled={test.isPending} onClick={() => test.mutate(connection.connectionId)}>
              {test.isPending ? words.testing : act}
            </Button>
          </div>
          {test.data && !test.isPending ? <TestOutcomeNotice test={test.data} /> : null}
          {test.isError ? <ProblemNotice error={test.error} /> : null}
        </>
      ) : null}
      {tests.message ? <TestMessage connection={connection} channel={tests.message} /> : null}
    </section>
  );
}

export function TestOutcomeNotice({ test: { outcome, account, code } }: { readonly test: ConnectionTest }) {
  const words = usePagesWords().connections.test;
  const isGood = outcome === "works" || outcome === "posted";
  const more = [account && words.account(account), code && words.code(code)].filter(Boolean).join(" ");
  return (
    <Notice kind={isGood ? "ok" : "bad"} alert>
      <p className="wrap">
        {words.outcome[outcome]} {more}
      </p>
    </Notice>
  );
}

interface TestMessageProps {
  readonly connection: ConnectionView;
  readonly channel: "sms" | "email";
}

/** Why nothing goes to what was typed. */
function whyNot(error: unknown): string | undefined {
  if (!(error instanceof ApiProblem) || error.problem.code !== "invalid") return undefined;
  const why = error.problem.values?.why;
  return typeof why === "string" ? why : "no_contact";
}

function TestMessage({ connection, channel }: TestMessageProps) {
  const words = usePagesWords().connections.test;
  const { states } = useWords();
  const announce = useAnnounce();
  const send = useSendTestMessage();
  const testId = useRef(ulid());
  const [to, setTo] = useState("");
  const [isMissing, setMissing] = useState(false);
  const why = whyNot(send.error);
  const { no_contact: noContact, ...others } = words.why;
  const error = isMissing || why === "no_contact" ? noContact[channel] : others[why as keyof typeof others];
  const act = () => {
    setMissing(to.trim().length < 3);
    if (to.trim().length < 3) return;
    send.mutate(
      { id: connection.connectionId, testId: testId.current, to },
      {
        onSuccess: () => {
          testId.current = ulid();
          announce(words.queued);
        },
        onError: (failed) => {
          // Nothing was done by it: another address is another message.
          if (isDefiniteRefusal(failed)) testId.current = ulid();
        },
      },
    );
  };
  const change = (next: string) => {
    setTo(next);
    setMissing(false);
    // What did not arrive may have been taken: another address under its id would be refused.
    if (send.isError) send.reset();
  };
  return (
    <Form busy={send.isPending} onSubmit={act}>
      <h3 className="strong">{words.message}</h3>
      <TextField
        label={words.to[channel]}
        hint={words.toHint[channel] || undefined}
        value={to}
        maxLength={254}
        onChange={change}
        error={error}
      />
      <div>
        <Button sends submits disabled={send.isPending}>
          {send.isPending ? states.saving : words.send}
        </Button>
      </div>
      {send.isError && why === undefined ? <ProblemNotice error={send.error} /> : null}
      {connection.lastTest ? <LastTest test={connection.lastTest} /> : null}
    </Form>
  );
}

const GOOD = { delivered: "ok", sent: "ok", waiting: "plain", sending: "plain", accepted: "plain" } as const;

function LastTest({ test: { state, atMs, code } }: { readonly test: NonNullable<ConnectionView["lastTest"]> }) {
  const words = usePagesWords().connections.test;
  const nowMs = useNow();
  return (
    <div className="stack stack-tight">
      {/* Without the time beside it, which would have it all read out again each minute. */}
      <p role="status" className="row wrap">
        <span>{words.last}</span>
        <Badge kind={state in GOOD ? GOOD[state as keyof typeof GOOD] : "bad"}>{words.states[state]}</Badge>
      </p>
      <p className="small muted wrap">
        <When atMs={atMs} nowMs={nowMs} />
        {code ? ` · ${words.code(code)}` : null}
      </p>
    </div>
  );
}
