/** The elements that are open at a place of a page, however it is nested or left open. */
import { type Barrier, type Element, elementOf } from "./elements.ts";

interface Open<Frame> {
  readonly element: Element;
  readonly frame: Frame;
  /** Places of all open elements of its name. */
  readonly places: number[];
}

export class OpenElements<Frame> {
  private readonly open: Open<Frame>[] = [];
  /** Where the open ones of a name stand, and those that are a barrier: no search takes longer on a deeper page. */
  private readonly places = new Map<string, number[]>();
  private readonly barriers: Readonly<Record<Barrier, number[]>> = { block: [], cell: [], table: [], list: [] };
  private readonly onEnd: (element: Element, frame: Frame) => void;

  constructor(onEnd: (element: Element, frame: Frame) => void) {
    this.onEnd = onEnd;
  }

  get top(): Frame | undefined {
    return this.open.at(-1)?.frame;
  }

  /** Ends what the beginning of an element ends. */
  make({ ends }: Element): void {
    for (const name of ends) this.end(name);
  }

  begin(name: string, element: Element, frame: Frame): void {
    const place = this.open.length;
    let places = this.places.get(name);
    if (!places) {
      places = [];
      this.places.set(name, places);
    }
    places.push(place);
    for (const barrier of element.stops) this.barriers[barrier].push(place);
    this.open.push({ element, frame, places });
  }

  /** Ends the innermost element of this name with all that is open in it; an end tag without its element ends nothing. */
  end(name: string): void {
    const place = this.places.get(name)?.at(-1);
    if (place === undefined) return;
    const barrier = elementOf(name).stoppedBy;
    if (barrier && (this.barriers[barrier].at(-1) ?? -1) > place) return;
    while (this.open.length > place) this.endTop();
  }

  endAll(): void {
    while (this.open.length > 0) this.endTop();
  }

  private endTop(): void {
    const top = this.open.pop();
    if (!top) return;
    top.places.pop();
    for (const barrier of top.element.stops) this.barriers[barrier].pop();
    this.onEnd(top.element, top.frame);
  }
}
