const TRIES = 5;

/**
 * What `act` costs of this thread's processor, in ms: the least of a few tries, made until one is under `boundMs`. Beside other work a processor
 * is slower for every try, and never faster; what costs squared time is over the bound each time.
 */
export const spentMs = (act: () => void, boundMs: number): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least >= boundMs; tries++) {
    const before = process.threadCpuUsage();
    act();
    const { user, system } = process.threadCpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
};
