import { useEffect, useRef } from "react";
import type { CaseList as Cases } from "../../../core/contract/case.ts";
import type { TrendsAnswer } from "../../../core/contract/trends.ts";
import { useCasePages } from "../../api/manager-queries.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { PagedCases } from "../cases/case-list.tsx";
import { useCaseColumns } from "../cases/columns.tsx";
import { type Filters, type Slice, slicesOf, type Target, writeTarget } from "./drill.ts";
import type { Measure } from "./measure.ts";
import { reasonGroups } from "./reasons.ts";
import type { Drill } from "./use-drill.ts";
import type { TrendWords } from "./use-trend-words.ts";

interface DrillPanelProps {
  readonly target: Target;
  readonly answer: TrendsAnswer;
  readonly measure: Measure;
  readonly filters: Filters;
  readonly onClose: () => void;
  /** Draws the picture anew, where the records have moved on. */
  readonly onRedraw: () => void;
  readonly say: TrendWords;
}

type DrilledProps = Omit<DrillPanelProps, "target" | "onClose"> & { readonly drill: Drill };

/** The cases behind the open bar, if one is open; another bar begins a list of its own. */
export function Drilled({ drill, ...rest }: DrilledProps) {
  const { target, close } = drill;
  return target ? <DrillPanel key={writeTarget(target)} target={target} onClose={close} {...rest} /> : null;
}

/** The cases behind a bar. Takes the focus when it opens; what is several reasons or services in one bar is several lists here. */
function DrillPanel(props: DrillPanelProps) {
  const { target, answer, measure, filters, onClose, onRedraw, say } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const slices = slicesOf(target, answer, measure, filters);
  const total = slices.reduce((sum, { cases }) => sum + cases, 0);
  const { drill } = say.words;
  const title = titleOf(props, slices);
  return (
    <section className="panel-box stack drill" aria-label={title}>
      <div className="title-row">
        <h3 className="wrap" tabIndex={-1} ref={heading}>
          {title} <span className="muted section-count">{say.spokenCases(total)}</span>
        </h3>
        <Button onClick={onClose}>{drill.close}</Button>
      </div>
      {slices.length === 0 ? <p className="muted">{drill.none}</p> : null}
      {slices.map((slice) => {
        const name = sliceName(slice, say);
        const list = <SliceCases key={name} slice={slice} name={name} onRedraw={onRedraw} say={say} />;
        if (slices.length === 1) return list;
        return (
          <Panel key={name} title={name} aside={say.cases(slice.cases)} startOpen={slice === slices[0]}>
            {list}
          </Panel>
        );
      })}
    </section>
  );
}

function titleOf({ target, answer, measure, say }: DrillPanelProps, slices: readonly Slice[]): string {
  const period = `${say.own.month(answer.from, "brief")} – ${say.own.month(answer.to, "brief")}`;
  const when = (month: string | undefined) => (month === undefined ? period : say.own.month(month, "full"));
  switch (target.by) {
    case "month":
      return say.words.drill.reason(say.words.wholeMonth, when(target.month));
    case "reason":
      return say.words.drill.reason(say.group(target.group, reasonGroups(answer, measure)), when(target.month));
    case "service":
      return say.words.drill.reason(
        target.service === undefined ? say.words.restServices(slices.length) : say.service(target.service),
        period,
      );
  }
}

function sliceName({ reason, service }: Slice, say: TrendWords): string {
  if (reason) return say.reason(reason);
  return service === undefined ? say.words.wholeMonth : say.service(service);
}

interface SliceCasesProps {
  readonly slice: Slice;
  readonly name: string;
  readonly onRedraw: () => void;
  readonly say: TrendWords;
}

function SliceCases({ slice, name, onRedraw, say }: SliceCasesProps) {
  const pages = useCasePages({ owner: "everyone", ...slice.query });
  const columns = useCaseColumns(
    useNow(),
    slice.reason
      ? ["patient", "opened", "service", "offer", "amount", "state", "ticket"]
      : ["patient", "opened", "reason", "offer", "amount", "state", "ticket"],
  );
  const now: Cases["total"] | undefined = pages.isPlaceholderData ? undefined : pages.data?.pages.at(-1)?.total;
  return (
    <div className="stack">
      {now !== undefined && now !== slice.cases ? (
        <Notice kind="warn">
          <p className="row">
            {say.words.drill.differs(slice.cases, now)}
            <Button onClick={onRedraw}>{say.words.drill.redraw}</Button>
          </p>
        </Notice>
      ) : null}
      <PagedCases pages={pages} label={name} columns={columns} empty={say.words.drill.none} />
    </div>
  );
}
