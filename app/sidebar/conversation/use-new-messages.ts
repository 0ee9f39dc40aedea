import { useEffect } from "react";
import { useServices } from "../../api/context.ts";

/** The helpdesk tells the Worker of a new message a moment after it shows it: the ticket is looked at again so long after. */
const LOOKS_AFTER_MS = [1_500, 5_000, 15_000] as const;

/** Looks again when something was written on the ticket that is open: what the patient answered shows by itself. */
export function useNewMessages(look: () => void): void {
  const { host } = useServices();
  useEffect(() => {
    let timers: ReturnType<typeof setTimeout>[] = [];
    const stop = host.onReply(() => {
      for (const timer of timers) clearTimeout(timer);
      const looks = host.callsAreFew ? LOOKS_AFTER_MS.slice(1, 2) : LOOKS_AFTER_MS;
      timers = looks.map((ms) => setTimeout(look, ms));
    });
    return () => {
      stop();
      for (const timer of timers) clearTimeout(timer);
    };
  }, [host, look]);
}
