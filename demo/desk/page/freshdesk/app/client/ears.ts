import type { FreshworksEvent } from "../../../../../../app/host/freshworks-client.ts";
import type { FromFrame, Tell } from "../wire.ts";

type Heard = (event: FreshworksEvent) => void;

interface Ear {
  readonly name: string;
  readonly heard: Heard;
  readonly intercepts: boolean;
}

/** What is told before anybody listens is kept for the first who does; of each only the last. */
const KEPT = ["app.activated", "app.deactivated"];

/** Who listens to what in this frame. */
export function ears(say: (message: FromFrame) => void) {
  let all: readonly Ear[] = [];
  const kept = new Map<string, Tell>();
  const listening = (name: string, intercepts: boolean) =>
    all.filter((ear) => ear.name === name && ear.intercepts === intercepts);

  const tell = (told: Tell): void => {
    const { event, verdictId } = told;
    const listeners = listening(event, verdictId !== undefined);
    if (listeners.length === 0 && KEPT.includes(event)) kept.set(event, told);
    for (const { heard } of listeners) heard(eventOf(told, say));
  };
  return {
    tell,
    on(name: string, heard: Heard, options?: { readonly intercept: boolean }): void {
      const intercepts = options?.intercept === true;
      all = [...all, { name, heard, intercepts }];
      say({ kind: "listen", event: name, intercepts });
      const missed = kept.get(name);
      kept.delete(name);
      if (missed) tell(missed);
    },
    off(name: string, heard: (event: never) => void): void {
      all = all.filter((ear) => ear.name !== name || ear.heard !== heard);
    },
  };
}

function eventOf({ data, verdictId: id }: Tell, say: (message: FromFrame) => void): FreshworksEvent {
  return {
    helper: {
      getData: () => data,
      done: () => {
        if (id !== undefined) say({ kind: "verdict", id });
      },
      fail: (refused) => {
        if (id !== undefined) say({ kind: "verdict", id, refused });
      },
    },
  };
}
