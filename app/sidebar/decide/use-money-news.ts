import { useEffect, useRef } from "react";
import type { DecisionView } from "../../../core/contract/decision.ts";
import { unbroken } from "../../i18n/format.ts";
import { legStateWords } from "../../i18n/leg-problem.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { moneyNews } from "./decisions.ts";

/** Says aloud when money has arrived or come back while the ticket is open: nobody who only hears the page would know. */
export function useMoneyNews(decisions: readonly DecisionView[]): void {
  const { after, decide } = useSidebarWords();
  const common = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const seen = useRef(decisions);
  useEffect(() => {
    const news = moneyNews(seen.current, decisions);
    seen.current = decisions;
    if (news.length === 0) return;
    const said = news.map((leg) => {
      const what = decide.confirm.part(format.money(leg.amountMinor, leg.currency), unbroken(leg.label));
      return after.news(what, legStateWords(common, leg));
    });
    announce(said.join(". "));
  }, [decisions, after, decide, common, format, announce]);
}
