/** Finds the least of a smooth function by limited-memory BFGS, from nought: no chance in it, so the same function gives the same place, bit by bit. */

/** A function's value at a place, and how it changes there. */
export interface Loss {
  readonly loss: number;
  readonly gradient: Float64Array;
}

export interface Search {
  readonly size: number;
  readonly rounds: number;
}

const MEMORY = 8;
const ARMIJO = 1e-4;
const HALVINGS_MOST = 30;
/** Flatter than this it is the least. */
const STILL = 1e-5;

export function leastOf(lossAt: (at: Float64Array) => Loss, { size, rounds }: Search): Float64Array {
  let at = new Float64Array(size);
  let here = lossAt(at);
  const steps: Float64Array[] = [];
  const turns: Float64Array[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = descentOf(here.gradient, steps, turns);
    const slope = dot(direction, here.gradient);
    if (-slope < STILL) break;
    let length = round === 0 ? 1 / Math.max(1, Math.sqrt(dot(here.gradient, here.gradient))) : 1;
    let next = moved(at, direction, length);
    let there = lossAt(next);
    for (let halved = 0; there.loss > here.loss + ARMIJO * length * slope && halved < HALVINGS_MOST; halved++) {
      length /= 2;
      next = moved(at, direction, length);
      there = lossAt(next);
    }
    steps.push(moved(next, at, -1));
    turns.push(moved(there.gradient, here.gradient, -1));
    if (steps.length > MEMORY) {
      steps.shift();
      turns.shift();
    }
    at = next;
    here = there;
  }
  return at;
}

function descentOf(gradient: Float64Array, steps: readonly Float64Array[], turns: readonly Float64Array[]) {
  let direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (let k = steps.length - 1; k >= 0; k--) {
    const [step, turn] = [steps[k] as Float64Array, turns[k] as Float64Array];
    const share = dot(step, direction) / dot(turn, step);
    shares[k] = share;
    direction = moved(direction, turn, -share);
  }
  const [step, turn] = [steps.at(-1), turns.at(-1)];
  if (step && turn) {
    const scale = dot(step, turn) / dot(turn, turn);
    direction = direction.map((value) => value * scale);
  }
  for (let k = 0; k < steps.length; k++) {
    const [step, turn] = [steps[k] as Float64Array, turns[k] as Float64Array];
    direction = moved(direction, step, (shares[k] as number) - dot(turn, direction) / dot(turn, step));
  }
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function moved(from: Float64Array, direction: Float64Array, length: number) {
  const to = new Float64Array(from.length);
  for (let i = 0; i < from.length; i++) to[i] = (from[i] as number) + length * (direction[i] as number);
  return to;
}
