import type { NoticeRulesView } from "../../../core/contract/notices.ts";
import { useNoticeRules } from "../../api/notice-queries.ts";
import { isForbidden } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Notice } from "../../ui/notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { PageTitle } from "../page-title.tsx";
import { hrefOf } from "../route.ts";
import { ClinicDetails } from "./clinic-details.tsx";
import { IncidentPeople } from "./incident-people.tsx";
import { LastNotices } from "./last-notices.tsx";
import { QuietHours } from "./quiet-hours.tsx";
import { SendTests } from "./send-tests.tsx";
import { WhoIsTold } from "./who-is-told.tsx";

/** Who of the team is told of what, on which channel, for which place. */
export function NoticesPage() {
  const words = usePagesWords().notices;
  const read = useNoticeRules();
  return (
    <section className="stack page sections">
      <div className="stack stack-tight">
        <PageTitle>{words.title}</PageTitle>
        <p className="muted">{words.text}</p>
      </div>
      <ReadState read={read} />
      {read.data ? <Rules view={read.data} /> : null}
      {read.isPending || isForbidden(read.error) ? null : (
        <>
          <QuietHours />
          <ClinicDetails />
        </>
      )}
    </section>
  );
}

function Rules({ view }: { readonly view: NoticeRulesView }) {
  const words = usePagesWords().notices;
  const hasChat = view.chats.length > 0;
  if (!hasChat && !view.canMail) {
    return (
      <Notice kind="warn" title={words.nobody.title} headed>
        <p>{words.nobody.text}</p>
        <p>
          <a className="link" href={hrefOf("connections")}>
            {words.nobody.connect}
          </a>
        </p>
      </Notice>
    );
  }
  return (
    <>
      {hasChat && view.canMail ? null : (
        <Notice kind="plain">
          <p>{hasChat ? words.noMail : words.noChat}</p>
        </Notice>
      )}
      <IncidentPeople view={view} />
      <WhoIsTold view={view} />
      <SendTests view={view} />
      <LastNotices />
    </>
  );
}
