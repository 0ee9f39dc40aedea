/** What goes to Freshworks: the pages with our code beside them, which its tool compiles. Ours lies under `app/components/makegood`. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type Files, SOURCE } from "./files.ts";

const HOME = "app/components/makegood";
const ENTRIES = ["sidebar", "manager"].map((name) => `freshdesk/app/components/${name}.tsx`);
const IMPORTS =
  /(?:^|[\s;])(?:import|export)\s[^;"']*?from\s*"([^"]+)"|import\(\s*"([^"]+)"\s*\)|import\s+"([^"]+)"|@import\s+"([^"]+)"/g;

const asIs = (file: string): Uint8Array => readFileSync(file);

/** The files of the package by their names in it. */
export function packageFiles(): Files {
  const { sources, packages } = reached(ENTRIES);
  const files = new Map<string, Uint8Array>();
  for (const name of ["app/index.html", "app/ticketSidebar.html", "config/iparams.json", "config/requests.json"]) {
    files.set(name, asIs(join("freshdesk", name)));
  }
  files.set("manifest.json", asIs("freshdesk/manifest.json"));
  // Where its samples have it, and where its newer skeleton has it.
  for (const at of ["app/icon.svg", "app/public/icon.svg", "app/styles/images/icon.svg"]) {
    files.set(at, asIs("freshdesk/icon.svg"));
  }
  for (const source of sources) files.set(placeOf(source), moved(source));
  files.set("package.json", Buffer.from(packageJson(packages)));
  return files;
}

const placeOf = (source: string): string =>
  source.startsWith("freshdesk/") ? source.slice("freshdesk/".length) : `${HOME}/${source}`;

/** The pages stand where they stood; what they import from the repository lies beside them now. */
function moved(source: string): Uint8Array {
  const text = readFileSync(source, "utf8");
  return Buffer.from(source.startsWith("freshdesk/") ? text.replaceAll('"../../../', '"./makegood/') : text);
}

interface Reached {
  readonly sources: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
}

/** All that is imported, at once or later, types too: what is compiled elsewhere has to be whole. */
function reached(entries: readonly string[]): Reached {
  const sources = new Set(entries);
  const packages = new Set<string>();
  for (const source of sources) {
    for (const found of readFileSync(source, "utf8").matchAll(IMPORTS)) {
      const path = found.slice(1).find((one) => one !== undefined) ?? "";
      if (path.startsWith(".")) sources.add(relative(".", join(dirname(source), path)));
      else if (SOURCE.test(source)) packages.add(nameOf(path));
    }
  }
  return { sources, packages };
}

/** `react-dom/client` is of `react-dom`, `@visx/axis` is a name of its own. */
const nameOf = (path: string): string =>
  path
    .split("/")
    .slice(0, path.startsWith("@") ? 2 : 1)
    .join("/");

/** In the versions that we test with. */
function packageJson(names: ReadonlySet<string>): string {
  const { version, dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    version: string;
    dependencies: Record<string, string>;
  };
  const needed = [...names, "react-dom"].filter((name) => dependencies[name] !== undefined).sort();
  const own = {
    name: "makegood-freshdesk",
    version,
    private: true,
    type: "module",
    dependencies: Object.fromEntries(needed.map((name) => [name, dependencies[name]])),
  };
  return `${JSON.stringify(own, null, 2)}\n`;
}

export function writeFiles(out: string, files: Files): void {
  rmSync(out, { recursive: true, force: true });
  for (const [name, content] of files) {
    const at = join(out, name);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, content);
  }
}
