import { needFreePorts } from "../../../demo/runtime/ports.ts";

const FIRST = 21_000;
const LAST = 29_000;
const STEP = 3;

/** The first of three ports in a row that nobody holds, below those that the system gives out by itself. */
export async function threeFreePorts(): Promise<number> {
  const places = (LAST - FIRST) / STEP;
  // Two processes that start together look far from each other: what is free to one it still has to take.
  const start = (process.pid * 97) % Math.floor(places);
  for (let tried = 0; tried < places; tried += 1) {
    const port = FIRST + ((start + tried) % Math.floor(places)) * STEP;
    const isFree = await needFreePorts(port).then(
      () => true,
      () => false,
    );
    if (isFree) return port;
  }
  throw new Error(`No three ports are free between ${FIRST} and ${LAST}.`);
}
