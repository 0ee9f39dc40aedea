import type { Boot } from "../../core/contract/account.ts";

/**
 * The session that the Worker wrote into the page. The script element is emptied, so that the bearer is in memory only. Undefined
 * when the page was not made by the Worker.
 */
export function takeBoot(document: Document): Boot | undefined {
  const element = document.getElementById("boot");
  const text = element?.textContent;
  if (!element || !text) return undefined;
  element.textContent = "";
  try {
    // Written by our own Worker into this very page: the contract's type is what it sends.
    const boot: Boot = JSON.parse(text);
    return typeof boot.bearer === "string" && typeof boot.expiresAtMs === "number" ? boot : undefined;
  } catch {
    return undefined;
  }
}
