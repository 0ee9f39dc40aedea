/** What goes to Zendesk: the manifest, the words and the pictures. No code: the pages are the Worker's. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isLocale, type Manifest, manifestSchema, translationSchema } from "./manifest.ts";
import { repeatedNames } from "./repeated-names.ts";
import type { Files } from "./zip.ts";

const TRANSLATION = /^translations\/([^/]+)\.json$/;
const ASSET = /^assets\/[\w.-]+\.(png|jpe?g|gif|svg|js|html?|css|json)$/;
const LOGO_SIDES = { "assets/logo.png": 320, "assets/logo-small.png": 128 } as const;
const BANNER = "assets/banner.png";
const BANNER_SIZES = ["830x200", "1660x400"];

/** The files as they lie in the repository, by their names in the package. */
export function readAppPackage(root = "."): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>([["manifest.json", readFileSync(join(root, "manifest.json"))]]);
  for (const folder of ["assets", "translations"]) {
    for (const name of readdirSync(join(root, "zendesk", folder)).sort()) {
      files.set(`${folder}/${name}`, readFileSync(join(root, "zendesk", folder, name)));
    }
  }
  return files;
}

/** Everything that Zendesk's own check, or ours, would object to; each with the file it stands in. Empty: it may be uploaded. */
export function packageProblems(files: Files): string[] {
  const manifest = manifestOf(files);
  if (typeof manifest === "string") return [manifest];
  return [
    ...[...files.keys()].flatMap(nameProblems),
    ...repeatedNames(textOf(files, "manifest.json") ?? "").map((name) => `manifest.json: ${name} stands there twice`),
    ...translationProblems(files, manifest),
    ...navIconProblems(files),
    ...logoProblems(files),
    ...bannerProblems(files),
  ];
}

export function manifestOf(files: Files): Manifest | string {
  const parsed = manifestSchema.safeParse(jsonOf(files, "manifest.json"));
  if (parsed.success) return parsed.data;
  const said = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  return `manifest.json: ${said.join("; ")}`;
}

function nameProblems(path: string): string[] {
  if (path === "manifest.json" || TRANSLATION.test(path) || ASSET.test(path)) return [];
  return [`${path}: Zendesk takes no such file`];
}

function translationProblems(files: Files, { defaultLocale, parameters }: Manifest): string[] {
  const locales = [...files.keys()].flatMap((path) => TRANSLATION.exec(path)?.[1] ?? []);
  const missing = locales.includes(defaultLocale) ? [] : [`translations/${defaultLocale}.json: is missing`];
  return [...missing, ...locales.flatMap((locale) => wordProblems(files, locale, parameters))];
}

function wordProblems(files: Files, locale: string, parameters: Manifest["parameters"]): string[] {
  const path = `translations/${locale}.json`;
  if (!isLocale(locale)) return [`${path}: is named for no language`];
  const words = translationSchema.safeParse(jsonOf(files, path));
  if (!words.success) {
    return words.error.issues.map((issue) => `${path}: ${issue.path.join(".")}: ${issue.message}`);
  }
  const labels = Object.keys(words.data.app.parameters);
  const names = parameters.map((one) => one.name);
  return [
    ...names.filter((name) => !labels.includes(name)).map((name) => `${path}: ${name} has no label`),
    ...labels.filter((name) => !names.includes(name)).map((name) => `${path}: ${name} is no parameter`),
  ];
}

/** Zendesk does not look for it and shows a blank space instead. */
function navIconProblems(files: Files): string[] {
  const svg = textOf(files, "assets/icon_nav_bar.svg");
  if (svg === undefined) return ["assets/icon_nav_bar.svg: is missing"];
  const isDrawing = svg.trimStart().startsWith("<svg") && /\sviewBox="[\d. -]+"/.test(svg);
  return isDrawing ? [] : ["assets/icon_nav_bar.svg: must be one <svg> with a viewBox"];
}

function logoProblems(files: Files): string[] {
  return Object.entries(LOGO_SIDES).flatMap(([path, side]) => {
    const size = pngSize(files.get(path));
    if (!size) return [`${path}: is no PNG picture`];
    const [width, height] = size;
    return width === side && height === side ? [] : [`${path}: is ${width}x${height}, must be ${side}x${side}`];
  });
}

/** None is needed; one of another size is refused. */
function bannerProblems(files: Files): string[] {
  if (!files.has(BANNER)) return [];
  const size = pngSize(files.get(BANNER))?.join("x");
  if (size === undefined) return [`${BANNER}: is no PNG picture`];
  return BANNER_SIZES.includes(size) ? [] : [`${BANNER}: is ${size}, must be ${BANNER_SIZES.join(" or ")}`];
}

const PNG_START = "89504e470d0a1a0a";

/** Width and height from the picture's first chunk. */
function pngSize(bytes: Uint8Array | undefined): [number, number] | undefined {
  const data = Buffer.from(bytes ?? []);
  if (data.length < 24 || data.subarray(0, 8).toString("hex") !== PNG_START) return undefined;
  return [data.readUInt32BE(16), data.readUInt32BE(20)];
}

function textOf(files: Files, path: string): string | undefined {
  const bytes = files.get(path);
  return bytes && Buffer.from(bytes).toString("utf8");
}

function jsonOf(files: Files, path: string): unknown {
  try {
    return JSON.parse(textOf(files, path) ?? "");
  } catch {
    return undefined;
  }
}
