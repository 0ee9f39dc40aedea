import { execFileSync } from "node:child_process";
import { type Browser, chromium } from "playwright-core";

/**
 * A headless Chromium from the npm registry alone; `CHROME_PATH` names another where the bundled Linux binary does not run. The flags are
 * our own on purpose: the package's switch off the same-origin policy, and frame tests under them prove nothing.
 */
const ARGS = ["--no-sandbox", "--disable-background-networking", "--disable-quic", "--no-first-run"];
/**
 * One process for the desk and the app in its frame; their origins stay two. In two processes a press within some ten milliseconds of the
 * frame's growing lands on the desk at its old size: a machine is that fast, a person is not.
 */
const ONE_PROCESS = "--disable-site-isolation-trials";

export async function launchBrowser(): Promise<Browser> {
  const args = [...ARGS, ONE_PROCESS];
  if (process.env.CHROME_PATH) return chromium.launch({ executablePath: process.env.CHROME_PATH, args });
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "The bundled Chromium is for Linux on x64. Set CHROME_PATH to a Chrome or Chromium of this machine.",
    );
  }
  // Makes the package unpack the libraries it ships. It reads the variable on import, so the variable comes first.
  if (lacksBrowserLibraries()) process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs24.x";
  const { default: bundled } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await bundled.executablePath(), args });
}

function lacksBrowserLibraries(): boolean {
  try {
    const known = execFileSync("ldconfig", ["-p"], { encoding: "utf8" });
    return ["libnss3.so", "libnspr4.so", "libexpat.so"].some((library) => !known.includes(library));
  } catch {
    return true;
  }
}
