import { addMonths } from "../../../../core/facts/civil.ts";
import { useServices } from "../../../api/context.ts";
import { useFigures } from "../../../api/figure-queries.ts";
import { usePagesWords } from "../../../i18n/pages.ts";
import { useFormat } from "../../../i18n/words.ts";
import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/field.tsx";
import { ReadState } from "../../../ui/read-state.tsx";
import { changeParams, hrefOf, type Route } from "../../route.ts";
import { useManagerFormat } from "../../use-manager-format.ts";
import { ReportSheet } from "./report-sheet.tsx";

export interface MonthReportProps {
  readonly route: Route;
  /** As the address names it. */
  readonly month: string;
  readonly todayOn: string;
}

const MONTHS_BACK = 12;
const IS_MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/;

/** One month on one sheet: what changed, the figures, twelve months of reasons, reasons and services. Made to be printed and handed round. */
export function MonthReport({ route, month: named, todayOn }: MonthReportProps) {
  const words = usePagesWords().trends;
  const own = useManagerFormat();
  const format = useFormat();
  const { boot } = useServices();
  const running = todayOn.slice(0, 7);
  const month = IS_MONTH.test(named) && named <= running ? named : running;
  const back = (months: number) => addMonths(`${running}-01`, -months).slice(0, 7);
  const year = useFigures({
    from: addMonths(`${month}-01`, 1 - MONTHS_BACK).slice(0, 7),
    to: month,
    by: "reason",
    over: "month",
  });
  const reasons = useFigures({ from: month, to: month, by: "reason", compare: "before" });
  const services = useFigures({ from: month, to: month, by: "service", compare: "before" });
  const reads = [year, reasons, services];
  const unread = reads.find((read) => read.data === undefined || read.isPlaceholderData);
  const choices = [...Array(MONTHS_BACK).keys()].map(back);
  return (
    <section className="stack page report">
      <div className="row report-controls">
        <a href={hrefOf("trends")}>{words.report.back}</a>
        <SelectField
          label={words.report.month}
          value={month}
          choices={(choices.includes(month) ? choices : [...choices, month]).map((value) => ({
            value,
            label: own.month(value, "full"),
          }))}
          onChange={(report) => changeParams(route, { report })}
        />
        <Button kind="primary" onClick={() => window.print()}>
          {words.report.print}
        </Button>
      </div>
      {unread || !year.data || !reasons.data || !services.data ? (
        <ReadState read={unread ?? year} whole />
      ) : (
        <ReportSheet
          clinic={boot.account.title}
          month={month}
          todayOn={todayOn}
          made={format.day(todayOn)}
          year={year.data}
          reasons={reasons.data}
          services={services.data}
        />
      )}
    </section>
  );
}
