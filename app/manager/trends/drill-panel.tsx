import { useEffect, useRef } from "react";
import type { CaseList as Cases } from "../../../core/contract/case.ts";
import { useCasePages } from "../../api/manager-queries.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { PagedCases } from "../cases/case-list.tsx";
import { useCaseColumns } from "../cases/columns.tsx";
import { idOf } from "./model/groups.ts";
import { type Slice, slicesOf, type Target, writeTarget } from "./model/target.ts";
import type { PartProps } from "./part.ts";
import type { Drill } from "./use-drill.ts";
import type { TrendWords } from "./use-trend-words.ts";

interface DrilledProps extends Pick<PartProps, "answer" | "asked" | "measure" | "onRedraw" | "say"> {
  /** How many groups the picture draws by themselves. */
  readonly most: number;
}

/** The cases behind the open mark, if one is open; another mark begins a list of its own. */
export function Drilled({ drill, ...rest }: DrilledProps & { readonly drill: Drill }) {
  const { target, close } = drill;
  return target ? <DrillPanel key={writeTarget(target)} target={target} onClose={close} {...rest} /> : null;
}

interface DrillPanelProps extends DrilledProps {
  readonly target: Target;
  readonly onClose: () => void;
}

/** The cases behind a mark. Takes the focus when it opens; what is several groups in one mark is several lists here. */
function DrillPanel(props: DrillPanelProps) {
  const { target, answer, asked, measure, most, onClose, onRedraw, say } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const slices = slicesOf(target, answer, asked, measure, most);
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
      {slices.length === 0 ? <p className="muted">{target.group === "unnamed" ? drill.hidden : drill.none}</p> : null}
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

function titleOf({ target, answer, say }: DrillPanelProps, slices: readonly Slice[]): string {
  const { fromOn, toOn } = answer.period;
  const when =
    target.month === undefined
      ? `${say.format.day(fromOn)} – ${say.format.day(toOn)}`
      : say.own.month(target.month, "full");
  return say.words.drill.title(groupName(target, answer, slices, say), when);
}

function groupName(
  { group }: Target,
  answer: DrilledProps["answer"],
  slices: readonly Slice[],
  say: TrendWords,
): string {
  if (group === "all") return say.words.whole;
  if (group === "rest") return say.words.rest(slices.length);
  return say.group({ id: group, groups: answer.groups.filter((one) => idOf(one) === group) });
}

const sliceName = ({ group }: Slice, say: TrendWords): string => (group ? say.group(group) : say.words.whole);

interface SliceCasesProps {
  readonly slice: Slice;
  readonly name: string;
  readonly onRedraw: () => void;
  readonly say: TrendWords;
}

function SliceCases({ slice, name, onRedraw, say }: SliceCasesProps) {
  const pages = useCasePages({ owner: "everyone", ...slice.filter });
  const columns = useCaseColumns(
    useNow(),
    slice.filter.reason
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
