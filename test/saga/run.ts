/** Runs scripts, finds the shortest that still fails, and tells it so that a person can follow. */
import { assert } from "../../core/result.ts";
import type { CheckMode } from "./checks.ts";
import { heal } from "./healing.ts";
import type { House } from "./houses/house.ts";
import { seizePlatform } from "./platform.ts";
import { Play } from "./play.ts";
import { type Parts, SOUND } from "./process.ts";
import { scriptOf } from "./script.ts";
import { MIXED, type Setup, Stage } from "./stage.ts";
import type { Step } from "./steps.ts";

export interface Outcome {
  readonly problems: readonly string[];
  readonly trace: readonly string[];
}

interface Found {
  readonly failing: number | undefined;
  readonly played: number;
  readonly problems: readonly string[];
}

interface Failure extends Outcome {
  readonly seed: number;
  readonly steps: readonly Step[];
}

/** A way to be wrong on purpose; without one everything is sound. */
export interface Cast {
  readonly mode: CheckMode;
  readonly bendStore: (query: string) => string;
  /** Made anew for each script, so that nothing is remembered. */
  readonly parts: () => Parts & { readonly onWebhook?: (body: string, from: House) => void };
}

const ALL_SOUND: Cast = { mode: "all", bendStore: (query) => query, parts: () => SOUND };

export class Saga {
  readonly #stages: readonly Stage[];
  readonly #cast: Cast;

  private constructor(stages: readonly Stage[], cast: Cast) {
    this.#stages = stages;
    this.#cast = cast;
  }

  /** `setups`: the clinics among which the seeds go round. */
  static async open(cast: Cast = ALL_SOUND, setups: readonly Setup[] = MIXED): Promise<Saga> {
    const stages: Stage[] = [];
    for (const setup of setups) stages.push(await new Stage(setup, cast.bendStore).open());
    return new Saga(stages, cast);
  }

  /** One script from its beginning to rest. The same seed and steps go the same way every time. */
  async play(seed: number, steps: readonly Step[], { withStacks = true } = {}): Promise<Outcome> {
    const { onWebhook, ...parts } = this.#cast.parts();
    const stage = this.#stages[seed % this.#stages.length];
    assert(stage, "There is a clinic to play in");
    const play = new Play({
      stage,
      parts,
      mode: this.#cast.mode,
      seed,
      ...(onWebhook === undefined ? {} : { onWebhook }),
    });
    const trace: string[] = [];
    const { problems } = play.checks;
    const giveBack = seizePlatform(play.clock, play.random, withStacks);
    try {
      for (const step of steps) {
        trace.push(`${JSON.stringify(step)} → ${await play.take(step)}`);
        if (problems.length > 0) return { problems, trace };
      }
      trace.push("then everything works again");
      await heal(play);
      return { problems, trace };
    } catch (thrown) {
      return { problems: [`threw: ${thrown instanceof Error ? thrown.stack : String(thrown)}`], trace };
    } finally {
      play.machine.process.alive = false;
      await play.wire.abandon();
      giveBack();
      stage.end();
    }
  }

  /** The first failing seed of `from … from + scripts - 1`, if there is one, and how many scripts were played. */
  async search(from: number, scripts: number): Promise<Found> {
    for (let played = 1; played <= scripts; played += 1) {
      const seed = from + played - 1;
      const { problems } = await this.play(seed, scriptOf(seed), { withStacks: false });
      if (problems.length > 0) return { failing: seed, played, problems };
    }
    return { failing: undefined, played: scripts, problems: [] };
  }

  /** Leaves out steps for as long as it still fails. */
  async shorten(seed: number): Promise<Failure> {
    let steps = scriptOf(seed);
    let outcome = await this.play(seed, steps);
    for (let size = Math.ceil(steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let at = 0; at < steps.length; ) {
        const fewer = [...steps.slice(0, at), ...steps.slice(at + size)];
        const shorter = await this.play(seed, fewer);
        if (shorter.problems.length > 0) [steps, outcome] = [fewer, shorter];
        else at += size;
      }
    }
    return { seed, steps, ...outcome };
  }
}

/** What a person needs to see of a failing seed, and the line that shows it again. */
export async function story(saga: Saga, seed: number, seen: readonly string[]): Promise<string> {
  const { problems: again, trace } = await saga.shorten(seed);
  const problems = again.length > 0 ? again : ["It did not fail when played again. Seen were:", ...seen];
  return [`npm run saga -- --seed ${seed} --scripts 1`, ...trace.map((line) => `  ${line}`), ...problems].join("\n");
}
