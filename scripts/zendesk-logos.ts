/** Draws the two logos that Zendesk wants as PNG from the one SVG. Run by hand after the drawing changed; the pictures are committed. */
import { readFileSync, writeFileSync } from "node:fs";
import { launchBrowser } from "../test/browser/support/launch.ts";

const FOLDER = "zendesk/assets";
const PICTURES = [
  { file: "logo.png", side: 320 },
  { file: "logo-small.png", side: 128 },
] as const;

const drawing = readFileSync(`${FOLDER}/logo.svg`).toString("base64");
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  for (const { file, side } of PICTURES) {
    await page.setViewportSize({ width: side, height: side });
    const source = `data:image/svg+xml;base64,${drawing}`;
    await page.setContent(
      `<body style="margin:0"><img src="${source}" width="${side}" height="${side}" style="display:block"></body>`,
    );
    await page.locator("img").evaluate((image: HTMLImageElement) => image.decode());
    writeFileSync(`${FOLDER}/${file}`, await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
