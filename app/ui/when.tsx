import { useFormat } from "../i18n/words.ts";

export interface WhenProps {
  readonly atMs: number;
  readonly nowMs: number;
}

/** An instant, absolute first: "21 Nov 2026, 14:03 · in 3 hours". */
export function When({ atMs, nowMs }: WhenProps) {
  const format = useFormat();
  return (
    <time dateTime={new Date(atMs).toISOString()}>
      {`${format.instant(atMs)}\u00a0· `}
      <span className="muted nowrap">{format.relative(atMs, nowMs)}</span>
    </time>
  );
}
