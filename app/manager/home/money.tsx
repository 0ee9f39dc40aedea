import { useId } from "react";
import type { HomeAnswer, HomeMoney } from "../../../core/contract/home.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Money as Sum } from "../../ui/basics.tsx";
import { Notice } from "../../ui/notice.tsx";
import { hrefOf } from "../route.ts";
import { useCounted } from "./counted.ts";
import { hrefOfMoney } from "./hrefs.ts";

const TROUBLE: readonly HomeMoney["kind"][] = ["failed", "held"];

/** Money that has not arrived yet, by what it waits for; each figure opens its cases. */
export function Money({ home }: { readonly home: Pick<HomeAnswer, "money" | "differences" | "frozen"> }) {
  const words = usePagesWords().home.money;
  const { cases } = useCounted();
  const id = useId();
  const { money, differences, frozen } = home;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 className="section-title" id={id}>
        {words.title}
      </h2>
      {frozen ? (
        <Notice kind="bad">
          <p>
            {words.frozen} <a href={hrefOf("money")}>{words.toMoney}</a>
          </p>
        </Notice>
      ) : null}
      {money.length === 0 ? <p className="muted wrap">{words.nothing}</p> : null}
      <ul className="home-money">
        {money.map(({ kind, cases: count, sums }) => (
          <li key={kind} className="panel-box">
            <a href={hrefOfMoney(kind)} className={TROUBLE.includes(kind) ? "strong bad-text" : "strong"}>
              {words.kinds[kind]}
            </a>
            <p className="home-sums">
              {sums.map(({ currency, amountMinor }) => (
                <Sum key={currency} amountMinor={amountMinor} currency={currency} />
              ))}
            </p>
            <p className="small muted">
              {cases(count)} · {words.why[kind]}
            </p>
          </li>
        ))}
      </ul>
      {differences > 0 ? (
        <p className="wrap">
          <a href={hrefOf("money")}>{words.differences(differences)}</a>
        </p>
      ) : null}
    </section>
  );
}
