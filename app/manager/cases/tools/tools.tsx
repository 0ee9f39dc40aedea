import { usePagesWords } from "../../../i18n/pages.ts";
import { Panel } from "../../../ui/panel.tsx";
import type { Route } from "../../route.ts";
import type { ColumnName } from "../list-address.ts";
import { Chips, FilterFields } from "./narrow.tsx";
import { SavedViews } from "./saved-views.tsx";
import { Shape } from "./shape.tsx";

export interface CasesToolsProps {
  readonly route: Route;
  /** As the list has them now. */
  readonly columns: readonly ColumnName[];
}

/** Above a list of cases: which are shown and how, and the names under which somebody keeps that. */
export function CasesTools({ route, columns }: CasesToolsProps) {
  const words = usePagesWords().cases.tools;
  return (
    <div className="stack stack-tight">
      <Chips route={route} />
      <Panel title={words.narrow}>
        <FilterFields route={route} />
      </Panel>
      <Panel title={words.shape}>
        <Shape route={route} columns={columns} />
      </Panel>
      <SavedViews route={route} />
    </div>
  );
}
