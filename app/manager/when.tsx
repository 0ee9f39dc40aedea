import { useMemo } from "react";
import { useFormat } from "../i18n/words.ts";
import { createManagerFormat, type ManagerFormat } from "./format.ts";

export function useManagerFormat(): ManagerFormat {
  const { locale } = useFormat();
  return useMemo(() => createManagerFormat(locale), [locale]);
}

export interface WhenProps {
  readonly atMs: number;
  readonly nowMs: number;
}

/** An instant, absolute first: "21 Nov 2026, 14:03 · in 3 hr". */
export function When({ atMs, nowMs }: WhenProps) {
  const format = useFormat();
  const own = useManagerFormat();
  return (
    <time dateTime={new Date(atMs).toISOString()}>
      {format.instant(atMs)} <span className="muted nowrap">· {own.relative(atMs, nowMs)}</span>
    </time>
  );
}
