import type { Frame, Locator } from "playwright-core";

/** The document inside a frame, once there is one. */
export async function frameIn(frame: Locator): Promise<Frame> {
  const inside = await (await frame.elementHandle())?.contentFrame();
  if (!inside) throw new Error("The frame is empty");
  return inside;
}

/**
 * What sticks out of a frame to the side, as text of the element; a part that scrolls by itself may. A table becomes a list of cards a moment after the
 * window has become narrow: what still sticks out after that moment is told.
 */
export function sticksOut(frame: Locator): Promise<string[]> {
  return frame
    .contentFrame()
    .locator("html")
    .evaluate(async (html) => {
      const look = () => {
        if (html.scrollWidth <= html.clientWidth) return [];
        const own = [...html.querySelectorAll("body *")].filter((one) => !one.closest(".scroller, .visually-hidden"));
        const out = own.filter((one) => one.getBoundingClientRect().right > html.clientWidth + 1);
        return [
          `${html.scrollWidth} > ${html.clientWidth}`,
          ...out.map((one) => `${one.tagName} ${one.className} ${one.textContent}`),
        ];
      };
      const endMs = performance.now() + 1000;
      // By the clock: a frame that is scrolled out of the window is drawn by nobody, and has no animation frames.
      const aMoment = () => new Promise((done) => setTimeout(done, 20));
      await aMoment();
      let found = look();
      while (found.length > 0 && performance.now() < endMs) {
        await aMoment();
        found = look();
      }
      return found;
    });
}
