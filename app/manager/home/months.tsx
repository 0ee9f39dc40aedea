import { type ReactNode, useId } from "react";
import type { HomeMonth } from "../../../core/contract/home.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { hrefOf } from "../route.ts";
import { useManagerFormat } from "../use-manager-format.ts";
import { useCounted } from "./counted.ts";
import { casesThat } from "./hrefs.ts";

/** What came in this month and the last: how much, why, and about what. */
export function Months({ months }: { readonly months: readonly HomeMonth[] }) {
  const words = usePagesWords().home.months;
  const id = useId();
  return (
    <section className="stack home-months" aria-labelledby={id}>
      <h2 className="section-title" id={id}>
        {words.title}
      </h2>
      <div className="home-groups">
        {months.map((one) => (
          <Month key={one.month} of={one} />
        ))}
      </div>
      <a href={hrefOf("trends")}>{words.toTrends}</a>
    </section>
  );
}

function Month({ of }: { readonly of: HomeMonth }) {
  const words = usePagesWords().home.months;
  const format = useFormat();
  const own = useManagerFormat();
  const counted = useCounted();
  const { month, isRunning, cases, sums, reasons, services } = of;
  const name = own.month(month, "full");
  const given = sums.filter(({ refundedMinor, creditedMinor }) => refundedMinor + creditedMinor > 0);
  return (
    <section className="panel-box stack stack-tight" aria-label={name}>
      <h3 className="home-group-title">{isRunning ? words.soFar(name) : name}</h3>
      <p>
        {cases === 0 ? words.noCases : <a href={casesThat({ month })}>{counted.cases(cases)}</a>}
        {given.map(({ currency, refundedMinor, creditedMinor }) => (
          <span key={currency} className="muted">
            {" · "}
            {words.given(
              refundedMinor > 0 ? format.money(refundedMinor, currency) : undefined,
              creditedMinor > 0 ? format.money(creditedMinor, currency) : undefined,
            )}
          </span>
        ))}
      </p>
      <Most title={words.why}>
        {reasons.map(({ reason, cases: n }) => (
          <One key={reason} href={casesThat({ month, reason })} name={counted.reason(reason)} cases={n} />
        ))}
      </Most>
      <Most title={words.what}>
        {services.map(({ service, cases: n }) => (
          <One key={service} href={casesThat({ month, service })} name={service || words.noService} cases={n} />
        ))}
      </Most>
    </section>
  );
}

function Most({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <div>
      <h4 className="small muted">{title}</h4>
      <ul className="home-most">{children}</ul>
    </div>
  );
}

function One({ href, name, cases }: { readonly href: string; readonly name: string; readonly cases: number }) {
  return (
    <li>
      <a href={href} className="wrap">
        {name}
      </a>
      <span className="home-figure">{useFormat().number(cases)}</span>
    </li>
  );
}
