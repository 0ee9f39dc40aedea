import { may } from "../../../../core/approval/may.ts";
import { useChanges } from "../../../api/change-queries.ts";
import { useServices } from "../../../api/context.ts";
import { ReadState } from "../../../ui/read-state.tsx";
import { Alert } from "./alert.tsx";
import { ChoiceList } from "./choice-list.tsx";
import { useChangeWords } from "./use-change-words.ts";

/** What has risen, each cause with its size, its cases and what is done about it. */
export function Changes() {
  const say = useChangeWords();
  const { boot } = useServices();
  const changes = useChanges();
  const { words } = say;
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <ReadState read={changes} />
      {changes.data?.alerts.length === 0 ? (
        <p>{changes.data.lookedAtMs === undefined ? words.notYet : words.none}</p>
      ) : null}
      {changes.data?.alerts.map((alert) => (
        <Alert
          key={alert.alertId}
          alert={alert}
          choices={changes.data.choices}
          owners={changes.data.owners}
          say={say}
        />
      ))}
      {changes.data ? <p className="small muted">{words.howSure}</p> : null}
      {changes.data && may(boot.person, "change.choices").ok ? (
        <ChoiceList choices={changes.data.choices} say={say} />
      ) : null}
    </section>
  );
}
