import { scaleLinear } from "@visx/scale";
import { type Target, writeTarget } from "./drill.ts";
import { type Measure, measured } from "./measure.ts";
import type { ServiceBar } from "./services.ts";
import type { TrendWords } from "./use-trend-words.ts";

export interface ServiceChartProps {
  readonly bars: readonly ServiceBar[];
  readonly measure: Measure;
  readonly open: Target | undefined;
  readonly onOpen: (target: Target) => void;
  readonly say: TrendWords;
}

const FULL_PERCENT = 100;

/** Services as lying bars, each one button. Where money is shown, refunds are plain and credit is hatched. */
export function ServiceChart({ bars, measure, open, onOpen, say }: ServiceChartProps) {
  const max = Math.max(1, ...bars.map(({ figures }) => measured(figures, measure)));
  const share = scaleLinear({ domain: [0, max], range: [0, FULL_PERCENT] });
  const opened = open ? writeTarget(open) : undefined;
  return (
    <>
      {measure === "money" ? (
        <p className="row small" aria-hidden="true">
          <span className="key-swatch service-refund" /> {say.words.refunded}
          <span className="key-swatch service-credit" /> {say.words.credited}
        </p>
      ) : null}
      <ul className="service-bars">
        {bars.map((bar) => {
          const target: Target = { by: "service", service: bar.service };
          const { cases, refundedMinor, creditedMinor } = bar.figures;
          const name =
            bar.service === undefined ? say.words.restServices(bar.services.length) : say.service(bar.service);
          return (
            <li key={writeTarget(target)}>
              <button
                type="button"
                className="service-bar"
                aria-expanded={writeTarget(target) === opened}
                onClick={() => onOpen(target)}
              >
                <span className="service-name wrap">{name} </span>
                <span className="service-track">
                  {partsOf(bar, measure).map(({ look, value }) => (
                    <span key={look} className={look} style={{ width: `${share(value)}%` }} />
                  ))}
                  <span className="money service-figure">{say.figure(bar.figures, measure)}</span>
                </span>
                <span className="visually-hidden">
                  {" "}
                  {say.words.serviceBar(say.spokenCases(cases), say.money(refundedMinor), say.money(creditedMinor))}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function partsOf({ figures, service }: ServiceBar, measure: Measure): { look: string; value: number }[] {
  if (measure === "cases")
    return [{ look: service === undefined ? "service-rest" : "service-refund", value: figures.cases }];
  const refunds = { look: "service-refund", value: figures.refundedMinor };
  const credit = { look: "service-credit", value: figures.creditedMinor };
  return [...(measure === "credit" ? [] : [refunds]), ...(measure === "refunds" ? [] : [credit])];
}
