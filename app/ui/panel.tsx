import { type ReactNode, useState } from "react";

export interface PanelProps {
  readonly title: ReactNode;
  /** What is inside, in a few words, so that it need not be opened. */
  readonly aside?: ReactNode;
  /** Under the title instead of beside it, for words that need room. */
  readonly asideBelow?: boolean;
  readonly startOpen?: boolean;
  readonly children: ReactNode;
}

/** A part that opens in place. Its content is built when it is first opened. */
export function Panel({ title, aside, asideBelow = false, startOpen = false, children }: PanelProps) {
  const [wasOpen, setWasOpen] = useState(startOpen);
  const [opens, setOpens] = useState(startOpen);
  // What asks for it may come later. Only whoever reads it closes it: it would fold up under the field that they fill in.
  if (startOpen && !opens) setOpens(true);
  return (
    <details className="panel" open={opens} onToggle={(event) => event.currentTarget.open && setWasOpen(true)}>
      <summary>
        <span className={asideBelow ? "panel-line panel-line-below" : "panel-line"}>
          <span className="panel-title">{title}</span>
          {aside ? <span className="panel-aside">{aside}</span> : null}
        </span>
      </summary>
      {wasOpen ? <div className="panel-body">{children}</div> : null}
    </details>
  );
}
