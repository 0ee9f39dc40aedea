import type { ChangeCause, ChangeSentence } from "../../../core/contract/changes.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useCounted } from "./counted.ts";

export interface Said {
  readonly title: string;
  readonly text: string;
}

/** A sentence out of its facts: what rose from what to what, where it is, and what to do about it or what became of that. */
export function useSentence(): (of: ChangeSentence) => Said {
  const words = usePagesWords().home.changes;
  const format = useFormat();
  const { reason } = useCounted();
  const where = ({ service, location, provider, providerWithheld }: ChangeCause): string =>
    [service, location?.title, provider ?? (providerWithheld ? words.oneProvider : undefined)]
      .filter(Boolean)
      .join(", ");
  const number = (n: number) => format.number(n);
  return (of) => {
    if (of.kind === "acted") {
      const { action, cause, beforePerMonth, afterPerMonth } = of;
      const what = action.title ?? (action.known ? words.actions[action.known] : words.something);
      return {
        title: words.acted(what, format.day(action.onDate)),
        text: words.since(reason(cause.reason), where(cause), number(beforePerMonth), number(afterPerMonth)),
      };
    }
    const { part, per100, fromPerMonth, toPerMonth, sinceOn } = of;
    const name = reason(of.reason);
    const place = of.of === "cause" && part ? where(part.cause) : "";
    const parts = [
      part && of.of === "reason" ? words.part(number(part.cases), number(part.of), where(part.cause)) : undefined,
      per100 ? words.per100(number(per100.now), number(per100.before)) : undefined,
    ];
    return {
      title: words.rose(name, place, number(fromPerMonth), number(toPerMonth), format.day(sinceOn)),
      text: parts.filter(Boolean).join(" "),
    };
  };
}
