import type { CaseList, CaseQueue } from "../../../core/contract/case.ts";
import { QUEUES } from "../../cases/queues.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { hrefOf } from "../route.ts";

export const ALL = "all";
export const MAYBE = "maybe";
/** Stands where a count could not be read: nobody waits for it. */
const UNREAD = "–";

export interface PileNavProps {
  readonly owner: string;
  /** Undefined where none of them is shown alone. */
  readonly current: CaseQueue | typeof MAYBE | typeof ALL | undefined;
  readonly read: Pick<CaseList, "piles" | "maybe"> | undefined;
  readonly isFailed: boolean;
  readonly nameOf: (pile: CaseQueue) => string;
}

/** The piles, each with how many lie on it. */
export function PileNav({ owner, current, read, isFailed, nameOf }: PileNavProps) {
  const { cases: words, maybe } = useManagerWords();
  const unread = isFailed ? UNREAD : undefined;
  return (
    <nav aria-label={words.piles}>
      <ul className="pile-row">
        {QUEUES.map((name) => (
          <PileLink
            key={name}
            to={name}
            owner={owner}
            figure={read?.piles[name] ?? unread}
            isCurrent={name === current}
            isBad={name === "failed"}
          >
            {nameOf(name)}
          </PileLink>
        ))}
        <PileLink to={MAYBE} owner={owner} figure={read ? (read.maybe ?? 0) : unread} isCurrent={current === MAYBE}>
          {maybe.pile}
        </PileLink>
        <PileLink to={ALL} owner={owner} isCurrent={current === ALL}>
          {words.all}
        </PileLink>
      </ul>
    </nav>
  );
}

interface PileLinkProps {
  readonly to: string;
  readonly owner: string;
  /** Undefined while it is read; absent where nothing is counted. */
  readonly figure?: number | typeof UNREAD | undefined;
  readonly isCurrent: boolean;
  readonly isBad?: boolean;
  readonly children: string;
}

function PileLink({ to, owner, figure, isCurrent, isBad = false, children }: PileLinkProps) {
  const look = to === ALL ? " pile-card-all" : isBad && figure && figure !== UNREAD ? " pile-card-bad" : "";
  return (
    <li>
      <a
        className={`pile-card${look}`}
        href={hrefOf("cases", undefined, { pile: to, owner })}
        aria-current={isCurrent ? "true" : undefined}
      >
        {to === ALL ? null : <span className="pile-figure">{figure ?? "…"}</span>}
        <span className="wrap">{children}</span>
      </a>
    </li>
  );
}
