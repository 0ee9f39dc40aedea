import { useOnline, useServices, useSessionOver } from "../api/context.ts";
import { useWords } from "../i18n/words.ts";
import { Notice } from "./notice.tsx";

/** What concerns the whole page: the session is over, or the network is gone. */
export function Banners() {
  const words = useWords();
  const { boot } = useServices();
  const over = useSessionOver();
  const online = useOnline();
  if (over) {
    return (
      <Notice kind="bad" alert>
        <p>{boot.setup ? words.states.setupOver : words.states.sessionOver}</p>
      </Notice>
    );
  }
  if (online) return null;
  return (
    <Notice kind="warn" alert>
      <p>{words.states.offline}</p>
    </Notice>
  );
}
