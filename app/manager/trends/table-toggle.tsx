import type { PagesWords } from "../../../messages/shapes/screen.ts";
import { Button } from "../../ui/button.tsx";
import { changeParams, type Route } from "../route.ts";

/** Whether the table twin of a picture is shown, kept in the address. */
export function useTableToggle(route: Route, picture: "months" | "whole"): [boolean, () => void] {
  const name = `${picture}Table`;
  const shown = route.params.get(name) === "1";
  return [shown, () => changeParams(route, { [name]: shown ? undefined : "1" })];
}

export interface TableToggleProps {
  readonly shown: boolean;
  readonly onToggle: () => void;
  readonly words: PagesWords["trends"];
}

export function TableToggle({ shown, onToggle, words }: TableToggleProps) {
  return (
    <Button onClick={onToggle} expanded={shown}>
      {shown ? words.hideTable : words.table}
    </Button>
  );
}
