import { useState } from "react";
import type { RulesWhole } from "../../../core/contract/rules.ts";
import { useRulesWhole } from "../../api/rules-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { PageTitle } from "../page-title.tsx";
import { changeParams, type Route } from "../route.ts";
import { Segmented } from "../segmented.tsx";
import { Days } from "./days/days.tsx";
import { History } from "./history.tsx";
import { RulesForm } from "./rules-form.tsx";

const TABS = ["rules", "law", "days", "history"] as const;
type Tab = (typeof TABS)[number];

const tabOf = (route: Route): Tab => TABS.find((tab) => tab === route.params.get("tab")) ?? "rules";

/** The account rules without JSON: what is in force, what waits, how they came to be, and new ones. */
export function RulesPage({ route }: { readonly route: Route }) {
  const words = usePagesWords().rulesPage;
  const read = useRulesWhole();
  const tab = tabOf(route);
  return (
    <section className="stack page">
      <div className="stack stack-tight">
        <PageTitle>{words.title}</PageTitle>
        <p className="muted">{words.text}</p>
      </div>
      <ReadState read={read} whole forbidden={words.forbidden} />
      {read.data ? (
        <>
          {read.data.rulesVersionId ? (
            <p className="small muted wrap">{words.version(read.data.rulesVersionId)}</p>
          ) : null}
          <div>
            <Segmented
              label={words.tabs.label}
              value={tab}
              choices={TABS.map((value) => ({ value, label: words.tabs[value] }))}
              onChange={(next) => changeParams(route, { tab: next === "rules" ? undefined : next })}
            />
          </div>
          {tab === "history" ? <History whole={read.data} /> : null}
          {tab === "days" ? <Days /> : null}
          {/* Kept while another part is looked at: what was written stays. */}
          <div hidden={tab === "history" || tab === "days"}>
            <Written whole={read.data} tab={tab === "law" ? "law" : "rules"} />
          </div>
        </>
      ) : null}
    </section>
  );
}

const isSame = (a: RulesWhole, b: RulesWhole): boolean =>
  a.rulesVersionId === b.rulesVersionId && a.waitingChangeId === b.waitingChangeId;

/** The form begins with what was read, and is not overwritten by what others put in meanwhile. */
function Written({ whole, tab }: { readonly whole: RulesWhole; readonly tab: "rules" | "law" }) {
  const words = usePagesWords().rulesPage;
  const [start, setStart] = useState(whole);
  const [isTouched, setTouched] = useState(false);
  const anew = (next: RulesWhole) => {
    setStart(next);
    setTouched(false);
  };
  const isMoved = !isSame(start, whole);
  if (isMoved && !isTouched) anew(whole);
  return (
    <div className="stack">
      {start.mayAsk ? null : <p className="muted">{words.readOnly}</p>}
      {start.rules || !start.mayAsk ? null : (
        <Notice kind="warn">
          <p>{words.first}</p>
        </Notice>
      )}
      {start.waitingChangeId && start.mayAsk ? (
        <Notice kind="plain">
          <p>{words.waits}</p>
        </Notice>
      ) : null}
      {isMoved && isTouched ? (
        <Notice kind="warn" alert>
          <p>{words.moved.text}</p>
          <div>
            <Button onClick={() => anew(whole)}>{words.moved.anew}</Button>
          </div>
        </Notice>
      ) : null}
      <RulesForm
        key={`${start.rulesVersionId} ${start.waitingChangeId}`}
        start={start}
        tab={tab}
        onTouched={() => setTouched(true)}
        onSent={anew}
      />
    </div>
  );
}
