import type { ReactNode } from "react";

export interface NoticeProps {
  readonly kind: "ok" | "warn" | "bad" | "plain";
  readonly title?: string;
  readonly children?: ReactNode;
  /** Appeared because of something the person did or that just happened: read out at once. */
  readonly alert?: boolean;
}

export function Notice({ kind, title, children, alert = false }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={alert ? "alert" : undefined}>
      {title ? <p className="strong">{title}</p> : null}
      {children}
    </div>
  );
}
