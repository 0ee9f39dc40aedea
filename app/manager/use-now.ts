import { useEffect, useState } from "react";

const STEP_MS = 20_000;

/** The time now in milliseconds, told again often enough for words such as "in 5 minutes". */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
