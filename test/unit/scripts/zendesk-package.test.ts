import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packageProblems, readAppPackage } from "../../../scripts/zendesk/app-package.ts";
import { type Manifest, manifestSchema } from "../../../scripts/zendesk/manifest.ts";
import { unzip, zip } from "../../../scripts/zendesk/zip.ts";
import { checkAccountKey, makeAccountKey } from "../../../worker/auth/account-key.ts";

const committed = readAppPackage();
const committedManifest = Buffer.from(committed.get("manifest.json") ?? []).toString("utf8");
const ROOT_KEY = Buffer.alloc(32, 7).toString("base64");

const jsonOf = (path: string) => JSON.parse(Buffer.from(committed.get(path) ?? []).toString("utf8"));
const written = (value: unknown) => Buffer.from(JSON.stringify(value));
const withFile = (path: string, content: Uint8Array) => new Map([...committed, [path, content]]);
const without = (path: string) => new Map([...committed].filter(([name]) => name !== path));
const withManifest = (change: object) => withFile("manifest.json", written({ ...jsonOf("manifest.json"), ...change }));
const withSidebarUrl = (url: string) => {
  const { location } = jsonOf("manifest.json");
  const ticket_sidebar = { ...location.support.ticket_sidebar, url };
  return withManifest({ location: { support: { ...location.support, ticket_sidebar } } });
};
const withParameter = (parameter: object) =>
  withManifest({ parameters: [...jsonOf("manifest.json").parameters, parameter] });

describe("the package as it lies here", () => {
  it("has nothing that Zendesk would send back", () => {
    expect(packageProblems(committed)).toEqual([]);
  });

  it("is of the version that the product has", () => {
    const product = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(jsonOf("manifest.json").version).toBe(product.version);
  });

  it("opens the pages that the Worker serves, with the account key where the Worker looks for it", () => {
    const accountKey = makeAccountKey(ROOT_KEY, "harbour01");
    const settings: Record<string, string> = { worker_host: "makegood.example.com", account: accountKey };
    const { location }: Manifest = manifestSchema.parse(jsonOf("manifest.json"));
    const routes = readFileSync("worker/auth/helpdesk-pages.ts", "utf8");
    expect(routes).toContain('"/:accountKey/:surface{sidebar|manager}"');
    const surfaces = Object.values(location.support).map(({ url }) => {
      const opened = new URL(url.replaceAll(/\{\{setting\.(\w+)\}\}/g, (_, name: string) => settings[name] ?? ""));
      const [, mount, key = "", surface] = opened.pathname.split("/");
      expect([opened.host, mount]).toEqual(["makegood.example.com", "zendesk"]);
      expect(checkAccountKey(ROOT_KEY, key)).toBe("harbour01");
      return surface;
    });
    expect(surfaces).toEqual(["sidebar", "manager"]);
  });
});

describe("a package that would fail at the clinic is refused here, with its file", () => {
  it.each<[string, Map<string, Uint8Array>, RegExp]>([
    ["an unsigned page load", withManifest({ signedUrls: false }), /manifest\.json: .*signedUrls/],
    ["another framework", withManifest({ frameworkVersion: "1.0" }), /manifest\.json: .*frameworkVersion/],
    ["a misspelt name, which Zendesk would ignore", withManifest({ signedUrl: true }), /manifest\.json: .*signedUrl/],
    ["a page without TLS", withSidebarUrl("http://{{setting.worker_host}}/zendesk/x/sidebar"), /must be https/],
    ["a page at one clinic's host", withSidebarUrl("https://clinic.example/zendesk/x/sidebar"), /is a setting/],
    ["a setting that nobody is asked for", withSidebarUrl("https://{{setting.hoost}}/sidebar"), /hoost is no required/],
    ["a parameter without a label", withParameter({ name: "colour", type: "text" }), /en\.json: colour has no label/],
    ["a password as a parameter", withParameter({ name: "colour", type: "password" }), /manifest\.json: .*type/],
    ["a secret that every agent could read", withParameter({ name: "api_token", type: "text" }), /like a secret/],
    ["a parameter asked twice", withParameter({ name: "account", type: "text" }), /account stands there twice/],
    ["no words in the default language", without("translations/en.json"), /translations\/en\.json: is missing/],
    ["a language that is none", withFile("translations/english.json", written({})), /named for no language/],
    ["words that are no JSON", withFile("translations/es.json", Buffer.from("{")), /translations\/es\.json/],
    ["no icon in the navigation bar", without("assets/icon_nav_bar.svg"), /icon_nav_bar\.svg: is missing/],
    ["an icon of no size", withFile("assets/icon_nav_bar.svg", Buffer.from("<svg></svg>")), /viewBox/],
    ["no logo", without("assets/logo.png"), /logo\.png: is no PNG/],
    [
      "a logo of another size",
      withFile("assets/logo.png", committed.get("assets/logo-small.png") ?? Buffer.of()),
      /128x128/,
    ],
    [
      "a banner of another size",
      withFile("assets/banner.png", committed.get("assets/logo.png") ?? Buffer.of()),
      /830x200/,
    ],
    [
      "a name that stands twice, which a parser of JSON does not tell",
      withFile("manifest.json", Buffer.from(committedManifest.replace("{", '{ "private": false,'))),
      /private stands there twice/,
    ],
    ["an archive inside", withFile("assets/more.zip", Buffer.of(1)), /more\.zip: Zendesk takes no such file/],
    ["no manifest", without("manifest.json"), /manifest\.json/],
  ])("%s", (_, files, problem) => {
    expect(packageProblems(files).join("\n")).toMatch(problem);
  });
});

describe("the archive", () => {
  it("holds every file, whole, the manifest at its root", () => {
    const unpacked = unzip(zip(committed));
    expect([...(unpacked?.keys() ?? [])]).toEqual([...committed.keys()]);
    for (const [path, content] of committed) expect(unpacked?.get(path)?.equals(content)).toBe(true);
    expect(unpacked?.has("manifest.json")).toBe(true);
  });

  it("is the same for the same files, so that a new upload is a new content", () => {
    expect(zip(readAppPackage()).equals(zip(committed))).toBe(true);
  });
});
