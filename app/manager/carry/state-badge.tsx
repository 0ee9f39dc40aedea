import type { CarryState } from "../../../core/contract/carry.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Badge } from "../../ui/basics.tsx";

const BADGES = { new: "ok", changed: "ok", same: "plain", there: "plain", held: "warn" } as const;

export function StateBadge({ state }: { readonly state: CarryState }) {
  return <Badge kind={BADGES[state]}>{usePagesWords().carry.state[state]}</Badge>;
}
