/** Two lists of requests, one of each in turns and nothing beside them, so that whatever slows one slows the other. */
import { Agent } from "node:http";
import { type Ask, send } from "./many.ts";

/** Milliseconds of each but the first ones. */
export async function timesInTurns(
  ours: readonly Ask[],
  theirs: readonly Ask[],
  warmUp: number,
): Promise<readonly [number[], number[]]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 2 });
  const took: [number[], number[]] = [[], []];
  const time = async (ask: Ask | undefined, into: number[], at: number): Promise<void> => {
    if (!ask) return;
    const fromMs = performance.now();
    await send(ask, agent);
    if (at >= warmUp) into.push(performance.now() - fromMs);
  };
  try {
    for (let at = 0; at < Math.max(ours.length, theirs.length); at += 1) {
      // Neither is always the one that comes second.
      const [one, other] = [() => time(ours[at], took[0], at), () => time(theirs[at], took[1], at)];
      for (const go of at % 2 === 0 ? [one, other] : [other, one]) await go();
    }
  } finally {
    agent.destroy();
  }
  return took;
}

export function spreadOf(times: readonly number[]): { readonly p50: number; readonly p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
