import type { NoticeView } from "../../../core/contract/notices.ts";
import { isStanding } from "../../../core/notices/kinds.ts";
import { useNotices } from "../../api/notice-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Badge, Dotted } from "../../ui/basics.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { When } from "../../ui/when.tsx";
import { hrefOf } from "../route.ts";

const NOT_THERE: readonly string[] = ["refused", "unknown", "undelivered"];

/** What was told lately, and what became of each telling. */
export function LastNotices() {
  const words = usePagesWords().notices.last;
  const read = useNotices();
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <ReadState read={read} />
      {read.data?.notices.length === 0 ? <p className="muted">{words.none}</p> : null}
      <ul className="stack">
        {read.data?.notices.map((notice) => (
          <li key={notice.noticeId} className="panel-box stack stack-tight">
            <One notice={notice} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ notice: { kind, title, caseId, openedAtMs, endedAtMs, posts } }: { readonly notice: NoticeView }) {
  const words = usePagesWords().notices.last;
  const nowMs = useNow();
  return (
    <>
      <p className="row">
        <span className="strong wrap">{title}</span>
        {kind === "test" ? <Badge>{words.test}</Badge> : null}
        {isStanding(kind) ? (
          <Badge kind={endedAtMs === undefined ? "warn" : "ok"}>
            {endedAtMs === undefined ? words.open : words.over}
          </Badge>
        ) : null}
      </p>
      <p className="small muted row">
        <When atMs={openedAtMs} nowMs={nowMs} />
        {caseId === undefined ? null : <a href={hrefOf("cases", caseId)}>{words.toCase}</a>}
      </p>
      <ul className="notice-posts small">
        {posts.map(({ postId, to, by, why, state }) => (
          <li key={postId} className={NOT_THERE.includes(state) ? "warn-text" : undefined}>
            <Dotted parts={[`${to}, ${words.by[by]}`, words.why[why], words.states[state]]} />
          </li>
        ))}
      </ul>
    </>
  );
}
