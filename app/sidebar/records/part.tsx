import type { ReactNode } from "react";
import { useOpenedWords } from "../../i18n/opened.ts";

/** So many of a kind a sidebar has room for. */
export const SHOWN = 6;

interface PartProps {
  readonly title: string;
  readonly count: number;
  readonly empty?: string;
  readonly children: ReactNode;
}

/** A list with its title, and how many more there are than it shows. */
export function Part({ title, count, empty, children }: PartProps) {
  const words = useOpenedWords().records.history;
  return (
    <div className="stack stack-tight">
      <h3>{title}</h3>
      {count === 0 ? <p className="small muted">{empty}</p> : <ul className="stack stack-tight small">{children}</ul>}
      {count > SHOWN ? <p className="small muted">{words.more(count - SHOWN)}</p> : null}
    </div>
  );
}
