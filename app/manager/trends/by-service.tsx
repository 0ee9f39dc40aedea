import type { PictureProps } from "./by-reason.tsx";
import { Drilled } from "./drill-panel.tsx";
import { isSmall } from "./measure.ts";
import { ServiceChart } from "./service-chart.tsx";
import { serviceBars, serviceRows } from "./services.ts";
import { TableToggle, useTableToggle } from "./table-toggle.tsx";
import { ServiceTable } from "./tables.tsx";
import { useDrill } from "./use-drill.ts";

/** Services, largest first: the bars, the table, and the cases of the open bar. */
export function ByService({ route, answer, query, measure, onRedraw, say }: PictureProps) {
  const { words } = say;
  const rows = serviceRows(answer, measure);
  const bars = serviceBars(rows);
  const drill = useDrill(route, ({ by }) => by === "service");
  const [isTable, toggleTable] = useTableToggle(route, "services");
  const rest = bars.find(({ service }) => service === undefined);
  return (
    <section className="stack" aria-label={words.byService}>
      <div className="title-row">
        <h2 className="section-title">{words.byService}</h2>
        <TableToggle shown={isTable} onToggle={toggleTable} words={words} />
      </div>
      <div className="panel-box stack">
        <ServiceChart bars={bars} measure={measure} open={drill.target} onOpen={drill.open} say={say} />
        <p className="small muted">
          {rest ? `${words.groupedServices(bars.length - 1, rest.services.length)} ` : null}
          {rows.some(({ figures }) => isSmall(figures.cases)) ? words.small : null}
        </p>
        {isTable ? (
          <ServiceTable rows={rows} measure={measure} open={drill.target} onOpen={drill.open} say={say} />
        ) : null}
      </div>
      <Drilled drill={drill} answer={answer} measure={measure} filters={query} onRedraw={onRedraw} say={say} />
    </section>
  );
}
