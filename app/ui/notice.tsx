import type { ReactNode } from "react";

export interface NoticeProps {
  readonly kind: "ok" | "warn" | "bad" | "plain";
  readonly title?: string;
  /** Its title is a heading of the page: it stands where a part of the page would. */
  readonly headed?: boolean;
  readonly children?: ReactNode;
  /** Appeared because of something the person did or that just happened: read out at once. */
  readonly alert?: boolean;
}

export function Notice({ kind, title, headed = false, children, alert = false }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={alert ? "alert" : undefined}>
      {title ? headed ? <h2 className="strong">{title}</h2> : <p className="strong">{title}</p> : null}
      {children}
    </div>
  );
}
