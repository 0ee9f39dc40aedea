/** The smallest parts: a sum, a badge, a wait, a placeholder, a list of facts. */
import type { ReactNode } from "react";
import { useFormat } from "../i18n/words.ts";

/** A sum in its own currency, never broken over two lines. */
export function Money({ amountMinor, currency }: { readonly amountMinor: number; readonly currency: string }) {
  return <span className="money">{useFormat().money(amountMinor, currency)}</span>;
}

export interface BadgeProps {
  readonly kind?: "plain" | "ok" | "warn" | "bad";
  readonly children: ReactNode;
}

export function Badge({ kind = "plain", children }: BadgeProps) {
  return <span className={`badge badge-${kind}`}>{children}</span>;
}

/** A wait always says what is waited for. */
export function Spinner({ children }: { readonly children: string }) {
  return (
    <p className="spinner" role="status">
      {children}
    </p>
  );
}

const LINES = [1, 2, 3, 4, 5, 6, 7, 8];

/** The shape of what is coming, with a sentence for those who do not see it. */
export function Skeleton({ label }: { readonly label: string }) {
  return (
    <div role="status">
      <span className="visually-hidden">{label}</span>
      <div className="skeleton" aria-hidden="true">
        {LINES.map((line) => (
          <span key={line} />
        ))}
      </div>
    </div>
  );
}

/** A few words on one line with dots between; what is empty is left out. */
export function Dotted({ parts }: { readonly parts: readonly (string | undefined | false)[] }) {
  return <span className="wrap">{parts.filter(Boolean).join(" · ")}</span>;
}
