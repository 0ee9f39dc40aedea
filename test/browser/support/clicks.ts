import type { Locator } from "playwright-core";

declare global {
  interface Window {
    clicksSeen?: number;
  }
}

/** Counts the clicks that a person makes inside a frame from now on; keys that press a button count as well. */
export async function countClicks(frame: Locator): Promise<() => Promise<number>> {
  const body = frame.contentFrame().locator("body");
  await body.evaluate(() => {
    window.clicksSeen = 0;
    const count = ({ isTrusted }: MouseEvent) => {
      if (isTrusted) window.clicksSeen = (window.clicksSeen ?? 0) + 1;
    };
    window.addEventListener("click", count, true);
  });
  return () => body.evaluate(() => window.clicksSeen ?? 0);
}
