import type { HomeAnswer } from "../../../core/contract/home.ts";
import { useHome } from "../../api/home.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { LimitedTo } from "../../ui/limited-to.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { PageTitle } from "../page-title.tsx";
import { Changes } from "./changes.tsx";
import { Due } from "./due.tsx";
import { Money } from "./money.tsx";
import { Months } from "./months.tsx";
import { NewClinic } from "./new-clinic.tsx";

/** What a manager reads first: what is getting worse, what is due and late, money that waits, and what came in. */
export function HomePage() {
  const words = usePagesWords().home;
  const format = useFormat();
  const read = useHome();
  return (
    <section className="stack page home">
      <div className="title-row">
        <PageTitle>{words.title}</PageTitle>
        {read.data ? (
          <p className="muted">
            {read.error ? words.asOf(format.instant(read.dataUpdatedAt)) : words.today(format.day(read.data.todayOn))}
          </p>
        ) : null}
      </div>
      <ReadState read={read} whole forbidden={words.forbidden} />
      {read.data ? <Whole home={read.data} /> : null}
    </section>
  );
}

function Whole({ home }: { readonly home: HomeAnswer }) {
  if (home.isNew) return <NewClinic />;
  return (
    <>
      <LimitedTo to={home.limitedTo} />
      <Changes />
      <div className="home-parts">
        <Due home={home} />
        <Money home={home} />
        <Months months={home.months} />
      </div>
    </>
  );
}
