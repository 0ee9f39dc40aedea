import { useRef } from "react";
import { ulid } from "ulid";
import type { NoticeRulesView } from "../../../core/contract/notices.ts";
import { chatTarget, personTarget, type Target } from "../../../core/notices/route.ts";
import { useServices } from "../../api/context.ts";
import { useTestNotice } from "../../api/notice-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

/** A notice that says it is a test, to one chat or to oneself. */
export function SendTests({ view }: { readonly view: NoticeRulesView }) {
  const words = usePagesWords().notices.test;
  const { boot } = useServices();
  const { chats, people, canMail } = view;
  const me = people.find(({ personId }) => personId === boot.person.personId);
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <p className="muted">{words.text}</p>
      <ul className="stack stack-tight">
        {chats.map(({ connectionId, title }) => (
          <Test key={connectionId} target={chatTarget(connectionId)} to={title} />
        ))}
        {canMail && me?.hasAddress ? <Test target={personTarget(me.personId)} to={words.me} /> : null}
      </ul>
      {canMail && !me?.hasAddress ? <p className="small muted">{words.meUnknown}</p> : null}
    </section>
  );
}

function Test({ target, to }: { readonly target: Target; readonly to: string }) {
  const words = usePagesWords().notices.test;
  const announce = useAnnounce();
  const test = useTestNotice();
  // Kept until an answer comes: a press after a lost one asks for the same test.
  const testId = useRef(ulid());
  const send = () =>
    void test.mutateAsync({ testId: testId.current, target }).then(
      () => {
        testId.current = ulid();
        announce(words.sent(to));
      },
      () => {},
    );
  return (
    <li className="panel-box stack stack-tight">
      <div className="row notice-test">
        <span className="wrap">{to}</span>
        <Button sends waits={test.isPending} label={words.actTo(to)} onClick={send}>
          {words.act}
        </Button>
      </div>
      {test.isSuccess ? <p className="small muted">{words.sent(to)}</p> : null}
      {test.isError ? <ProblemNotice error={test.error} /> : null}
    </li>
  );
}
