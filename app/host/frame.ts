import type { Host } from "./host.ts";

/** A panel that opens grows over several frames; the helpdesk is asked once. */
const SETTLE_MS = 80;
const MIN_HEIGHT_PX = 120;

/** Keeps the frame as high as the page down to the end of `content`, so that nothing scrolls inside a scroll. Answers the way to stop. */
export function fitFrame(host: Host, content: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastPx = 0;
  const askHeight = () => {
    const heightPx = Math.max(MIN_HEIGHT_PX, Math.ceil(content.getBoundingClientRect().bottom + window.scrollY));
    if (heightPx === lastPx) return;
    lastPx = heightPx;
    // A frame of the wrong height still works; the next change asks again.
    host.resize(heightPx).catch(() => {
      lastPx = 0;
    });
  };
  const observer = new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(askHeight, SETTLE_MS);
  });
  observer.observe(content);
  // A frame that was moved, or never became as high as it was told, is asked for once more.
  const stopReturns = host.onReturn(() => {
    lastPx = 0;
    askHeight();
  });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    stopReturns();
  };
}

/** Follows the helpdesk's colour scheme and names the host on the root, which is what the tokens look at. */
export function followScheme(host: Host, root: HTMLElement): () => void {
  const apply = (scheme: string) => {
    root.dataset.scheme = scheme;
  };
  root.dataset.host = host.kind;
  apply(root.dataset.scheme ?? "light");
  host.scheme().then(apply, () => {});
  return host.onSchemeChange(apply);
}
