import { useMemo } from "react";
import { useFormat } from "../i18n/words.ts";
import { createManagerFormat, type ManagerFormat } from "./format.ts";

export function useManagerFormat(): ManagerFormat {
  const { locale, civilDate } = useFormat();
  return useMemo(() => createManagerFormat(locale, civilDate), [locale, civilDate]);
}
