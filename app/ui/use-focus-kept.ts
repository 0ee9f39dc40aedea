import { useEffect } from "react";

/** A part of a page that says by itself what became of an act. */
const PARTS = "section, article, main, fieldset, form, details, li, .notice";
/** After a screen has had the time to give the focus itself. */
const WAIT_MS = 80;

function focusOn(part: Element): void {
  const target = part.querySelector<HTMLElement>(part.matches("details") ? "summary" : "h1, h2, h3, h4") ?? part;
  if (!(target instanceof HTMLElement)) return;
  if (!target.matches("summary, [tabindex]")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** What has the focus with all that it stands in, from the inside out. */
const chainOf = (element: Element | null): Element[] => (element ? [element, ...chainOf(element.parentElement)] : []);

/**
 * Keeps the focus of who uses the keyboard on the page: where the button that they pressed is gone, what stands in its place gets the focus, or
 * the heading of the part that it was in, or of the page where that part is gone as well. Does nothing where a screen gave the focus itself, and after a press of the mouse elsewhere.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let chain: Element[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isLost = () => document.activeElement === document.body || document.activeElement === null;
    const mend = () => {
      const [held] = chain;
      if (!held || !isLost() || !document.hasFocus()) return;
      // Disabled only while its act was under way.
      if (held.isConnected && held instanceof HTMLElement) return held.focus({ preventScroll: true });
      const part = chain.find((one) => one.isConnected && one.matches(PARTS)) ?? document.querySelector("main");
      if (part) focusOn(part);
    };
    const look = () => {
      if (chain.length === 0 || !isLost()) return;
      clearTimeout(timer);
      timer = setTimeout(mend, WAIT_MS);
    };
    const hold = ({ target }: FocusEvent) => {
      chain = target instanceof Element ? chainOf(target) : [];
    };
    const forget = () => {
      chain = [];
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    document.addEventListener("focusin", hold);
    document.addEventListener("pointerdown", forget, true);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener("focusin", hold);
      document.removeEventListener("pointerdown", forget, true);
    };
  }, []);
}
