/** Where an arrow key leads among the bars of a picture. */
export interface Place {
  /** Which column, or row in a lying picture. */
  readonly lane: number;
  /** Which part of it, from the base line on. */
  readonly level: number;
}

export type Arrow = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End";
const ARROWS: readonly string[] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];
export const isArrow = (key: string): key is Arrow => ARROWS.includes(key);

/** The place that the key leads to, or the same one at an edge. Lanes without any part are stepped over. */
export function move(places: readonly Place[], from: Place, key: Arrow): Place {
  switch (key) {
    case "ArrowUp":
      return (
        nearest(
          places.filter(({ lane, level }) => lane === from.lane && level > from.level),
          from,
        ) ?? from
      );
    case "ArrowDown":
      return (
        nearest(
          places.filter(({ lane, level }) => lane === from.lane && level < from.level),
          from,
        ) ?? from
      );
    case "ArrowRight":
      return inLane(places, nextLane(places, from.lane, 1), from) ?? from;
    case "ArrowLeft":
      return inLane(places, nextLane(places, from.lane, -1), from) ?? from;
    case "Home":
      return inLane(places, Math.min(...places.map(({ lane }) => lane)), from) ?? from;
    case "End":
      return inLane(places, Math.max(...places.map(({ lane }) => lane)), from) ?? from;
  }
}

function nextLane(places: readonly Place[], lane: number, step: 1 | -1): number {
  const beyond = places.map((place) => place.lane).filter((other) => (other - lane) * step > 0);
  if (beyond.length === 0) return lane;
  return step === 1 ? Math.min(...beyond) : Math.max(...beyond);
}

const inLane = (places: readonly Place[], lane: number, from: Place): Place | undefined =>
  nearest(
    places.filter((place) => place.lane === lane),
    from,
  );

/** The closest level, the lower of two that are equally far. */
function nearest(places: readonly Place[], { level }: Place): Place | undefined {
  return [...places].sort((a, b) => Math.abs(a.level - level) - Math.abs(b.level - level) || a.level - b.level)[0];
}
