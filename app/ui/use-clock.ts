import { useEffect, useState } from "react";

/** The time now, in milliseconds, told again every `stepMs` while `running`. */
export function useClock(running: boolean, stepMs = 1000): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNowMs(Date.now()), stepMs);
    return () => clearInterval(timer);
  }, [running, stepMs]);
  return nowMs;
}

/** The time now, told again often enough for words such as "in 5 minutes". */
export const useNow = (): number => useClock(true, 20_000);
