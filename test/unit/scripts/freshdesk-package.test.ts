/** Danger: Freshworks' tool, which cannot be had here, refuses the app on the day a clinic installs it. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { packageFiles } from "../../../scripts/freshdesk/build.ts";
import { packageProblems } from "../../../scripts/freshdesk/check.ts";
import type { Fields } from "../../../scripts/freshdesk/files.ts";
import { lintNotes } from "../../../scripts/freshdesk/lint.ts";
import { makeAccountKey } from "../../../worker/auth/account-key.ts";

const whole = packageFiles();
/** What the rules look at, without our own code: a rule is tried on a page of one line. */
const small = new Map([...whole].filter(([path]) => !path.startsWith("app/components/"))).set(
  "app/components/page.tsx",
  Buffer.from('client.request.invokeTemplate("makegoodCall", {});\n'),
);

type Manifest = { modules: { common: Fields; support_ticket: Fields } & Fields } & Fields;
const jsonOf = (path: string) => JSON.parse(Buffer.from(small.get(path) ?? []).toString("utf8"));
const written = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
const withFile = (path: string, content: unknown) => new Map(small).set(path, written(content));
const without = (path: string) => new Map([...small].filter(([name]) => name !== path));
const withManifest = (change: (manifest: Manifest) => object) =>
  withFile("manifest.json", change(jsonOf("manifest.json")));
const withCommon = (common: object) =>
  withManifest((m) => ({ ...m, modules: { ...m.modules, common: { ...m.modules.common, ...common } } }));
const withPlace = (module: string, location: object) =>
  withManifest((m) => ({ ...m, modules: { ...m.modules, [module]: { ...(m.modules[module] as object), location } } }));
const withSchema = (change: object, options: object = {}) => {
  const { makegoodCall } = jsonOf("config/requests.json");
  const template = { schema: { ...makegoodCall.schema, ...change }, options: { ...makegoodCall.options, ...options } };
  return withFile("config/requests.json", { makegoodCall: template });
};
const withParameter = (name: string, parameter: object) =>
  withFile("config/iparams.json", { ...jsonOf("config/iparams.json"), [name]: parameter });
const withCode = (code: string, path = "app/components/more.tsx") => withFile(path, code);
const withServer = (code: string, common: object) => new Map(withCommon(common)).set("server/server.js", written(code));

const page = { url: "index.html", icon: "icon.svg" };
const dropdown = { display_name: "x", description: "x", type: "dropdown", options: [{ value: "Eu" }] };

describe("the package as it lies here", () => {
  it("has nothing that a known rule objects to, whole as it is", () => {
    expect(packageProblems(whole)).toEqual([]);
    expect(whole.size).toBeGreaterThan(300);
    expect(packageProblems(small)).toEqual([]);
  });

  it("takes the packages that its code imports, in our own versions, and nothing else of ours", () => {
    const { dependencies } = JSON.parse(Buffer.from(whole.get("package.json") ?? []).toString("utf8"));
    const ours = JSON.parse(readFileSync("package.json", "utf8")).dependencies;
    expect(dependencies).toMatchObject({ react: ours.react, "@tanstack/react-query": ours["@tanstack/react-query"] });
    expect(Object.keys(dependencies)).not.toContain("stripe");
    expect(Object.keys(dependencies)).not.toContain("zendesk_app_framework_sdk");
    expect([...whole.keys()].filter((path) => /\/(worker|demo|test)\//.test(path))).toEqual([]);
  });

  it("calls the door that the Worker opens, and asks for a key as we make it", () => {
    const { makegoodCall } = jsonOf("config/requests.json");
    const routes = readFileSync("worker/http/helpdesk-calls.ts", "utf8");
    for (const op of ["call", "code", "sign-in"]) expect(routes).toContain(`"/v1/${op}"`);
    expect(makegoodCall.schema.path).toBe("/freshdesk/v1/<%= context.op %>");
    const { key } = jsonOf("config/iparams.json").account_key.regex;
    expect(makeAccountKey(Buffer.alloc(32, 7).toString("base64"), "harbour01")).toMatch(new RegExp(key));
  });
});

describe("a package that would fail at the clinic is refused here", () => {
  it.each<[string, ReadonlyMap<string, Uint8Array>, RegExp]>([
    ["an older platform", withManifest((m) => ({ ...m, "platform-version": "2.3" })), /platform-version must be "3.0"/],
    ["a product", withManifest((m) => ({ ...m, product: {} })), /modules take its place/],
    ["listed domains", withManifest((m) => ({ ...m, "whitelisted-domains": [] })), /has been deprecated/],
    ["no module but common", withManifest((m) => ({ ...m, modules: { common: m.modules.common } })), /at least one/],
    [
      "a module of nowhere",
      withManifest((m) => ({ ...m, modules: { ...m.modules, tickets: {} } })),
      /no module tickets/,
    ],
    ["a ticket's place in common", withPlace("common", { ticket_sidebar: page }), /invalid location ticket_sidebar/],
    ["a page's place in tickets", withPlace("support_ticket", { full_page_app: page }), /invalid location full_page/],
    ["no place", withPlace("support_ticket", {}), /must name a place/],
    ["a page that is not there", withPlace("common", { full_page_app: { ...page, url: "x.html" } }), /is no page/],
    ["a page in a folder", withPlace("common", { full_page_app: { ...page, url: "a/index.html" } }), /is no page/],
    ["no engines", withManifest((m) => ({ ...m, engines: { node: "24.11.1" } })), /engines must name fdk/],
    ["no folder app", new Map([...small].filter(([path]) => !path.startsWith("app/"))), /folder missing: app/],
    ["no picture", without("app/icon.svg"), /icon.svg not found/],
    ["a picture of another size", withFile("app/icon.svg", '<svg width="32" height="32"/>'), /must be 64x64/],
    ["a page without the client", withFile("app/index.html", "<p>x</p>"), /does not load/],
    [
      "a script from outside",
      withFile(
        "app/index.html",
        '<script src="{{{appclient}}}"></script><script src="https://x.example/a.js"></script>',
      ),
      /does not allow/,
    ],
    ["a script within a page", withFile("app/index.html", "<script>go()</script>"), /has a script within it/],
  ])("for its manifest or pages: %s", (_, files, problem) => {
    expect(packageProblems(files).join("\n")).toMatch(problem);
  });

  it.each<[string, ReadonlyMap<string, Uint8Array>, RegExp]>([
    ["no manifest", without("manifest.json"), /manifest.json: is missing/],
    ["a list for an object", withFile("config/requests.json", "[]"), /requests.json: must be one object/],
    ["two objects in a file", withFile("config/iparams.json", "{}{}"), /iparams.json: must be one object/],
    ["no parameters", without("config/iparams.json"), /is mandatory/],
    ["two forms of them", withFile("config/iparams.html", "<p>x</p>"), /stands beside iparams.html/],
    ["a type that is spelt in many ways", withParameter("x", { ...dropdown, type: "paragraph" }), /type paragraph/],
    ["no words", withParameter("x", { type: "text" }), /has no display_name/],
    ["a choice without one to begin with", withParameter("x", dropdown), /specify the default value/],
    ["one that is not among them", withParameter("x", { ...dropdown, default_value: "eu" }), /not listed/],
    [
      "one that is marked in the list",
      withParameter("x", { ...dropdown, default_value: "Eu", options: [{ value: "Eu", default: true }] }),
      /may not say default/,
    ],
    [
      "a host that may be an address",
      withParameter("x_host", { display_name: "x", description: "x", type: "text", required: true }),
      /must refuse https/,
    ],
    [
      "a host that nobody has to give",
      withParameter("x_host", { display_name: "x", description: "x", type: "text", regex: { a: "^\\w+$" } }),
      /a host is required/,
    ],
    ["sign-in without integrations", withFile("config/oauth_config.json", {}), /property 'integrations'/],
    [
      "sign-in with a field of its own",
      withFile("config/oauth_config.json", { integrations: { x: { scope: "y" } } }),
      /must not have scope/,
    ],
    ["settings with values", withFile("config/app_settings.json", { key: "x" }), /must be flat/],
    ["settings without who hears of them", withFile("config/app_settings.json", { key: {} }), /needs onSettingsUpdate/],
    [
      "settings of 50 KB",
      withFile("config/app_settings.json", Object.fromEntries([...Array(6_000).keys()].map((n) => [`key${n}`, {}]))),
      /larger than 50 KB/,
    ],
  ])("for its configuration: %s", (_, files, problem) => {
    expect(packageProblems(files).join("\n")).toMatch(problem);
  });

  it.each<[string, ReadonlyMap<string, Uint8Array>, RegExp]>([
    ["that the manifest does not name", withCommon({ requests: {} }), /request template not found: makegoodCall/],
    ["that nobody wrote", withCode('x.invokeTemplate("other")'), /not found: other/],
    ["that nobody calls", withFile("app/components/page.tsx", "const x = 1;"), /no code calls makegoodCall/],
    ["by a name with a dot", withFile("config/requests.json", { "a.b": { schema: {} } }), /letters, digits/],
    ["to an address", withSchema({ host: "https://x.example" }), /must not have a scheme/],
    ["to a port", withSchema({ host: "x.example:80" }), /must not have a port/],
    ["to numbers", withSchema({ host: "10.0.0.1" }), /not an address in numbers/],
    ["to a host with a path", withSchema({ host: "x.example/y" }), /must not have a path/],
    ["to half a host", withSchema({ host: "localhost" }), /whole host name/],
    ["at a path that does not begin", withSchema({ path: "x" }), /must start with/],
    ["by an unknown method", withSchema({ method: "HEAD" }), /no method HEAD/],
    ["without TLS", withSchema({ protocol: "http" }), /must be https/],
    ["with a body in its schema", withSchema({ body: "{}" }), /additional property body/],
    ["with the secret in its path", withSchema({ path: "/<%= iparam.account_key %>" }), /secure: headers alone/],
    ["with the secret in its host", withSchema({ host: "<%= iparam.account_key %>.example" }), /secure: headers alone/],
    ["with the page's own word for a host", withSchema({ host: "<%= context.host %>" }), /has no place here/],
    ["with the page's own word in a header", withSchema({ headers: { a: "<%= context.a %>" } }), /has no place here/],
    ["with what nobody is asked for", withSchema({ headers: { a: "<%= iparam.b %>" } }), /nobody is asked for b/],
    ["with a token of no sign-in", withSchema({ headers: { a: "<%= access_token %>" } }), /needs options.oauth/],
    ["with a word of no list", withSchema({ path: "/<%= env.x %>" }), /is not known/],
    ["tried six times", withSchema({ method: "GET" }, { maxAttempts: 6 }), /maxAttempts is 1 to 5/],
    ["tried twice where it changes something", withSchema({}, { maxAttempts: 2 }), /sent once/],
    ["tried again after 50 ms", withSchema({}, { retryDelay: 50 }), /multiple of 100/],
    [
      "of which there are more than a hundred",
      withFile("config/requests.json", Object.fromEntries([...Array(101).keys()].map((n) => [`t${n}`, {}]))),
      /more than 100/,
    ],
  ])("for a request template %s", (_, files, problem) => {
    expect(packageProblems(files).join("\n")).toMatch(problem);
  });

  it.each<[string, ReadonlyMap<string, Uint8Array>, RegExp]>([
    ["a function that is not there", withCommon({ functions: { go: { timeout: 20 } } }), /not found or registered: go/],
    ["a name of one letter", withServer("exports = { g() {} };", { functions: { g: {} } }), /no name of a function/],
    [
      "a time-out of its own",
      withServer("exports = { gone() {} };", { functions: { gone: { timeout: 10 } } }),
      /timeout should be one of 20, 25, 30/,
    ],
    ["an event without a handler", withCommon({ events: { onAppInstall: { handler: "x" } } }), /has no handler x/],
    ["a scheduled event", withCommon({ events: { onScheduledEvent: { handler: "x" } } }), /invalid event/],
    ["functions before the exports", withServer("function a() {}\nexports = {};", {}), /come after the exports/],
    ["eval", withCode("eval(x)"), /eval is not allowed/],
    ["alert", withCode("alert(x)"), /alert is not allowed/],
    ["var", withCode("var x = 1;"), /var is not allowed/],
    ["the old requests", withCode("client.request.post(x)"), /no longer supported/],
    ["a fetch of its own", withCode('fetch("https://x.example")'), /not by fetch/],
    ["an XMLHttpRequest", withCode("new XMLHttpRequest()"), /by request templates/],
    ["window.onmessage", withCode("window.onmessage = x"), /has window.onmessage/],
    ["a product's styles", withCode('import "freshdesk.css"'), /not for apps/],
    ["a secret", withCode('const key = "sk_live_abcdefghijk";'), /a secret stands/],
  ])("for its code: %s", (_, files, problem) => {
    expect(packageProblems(files).join("\n")).toMatch(problem);
  });
});

describe("what Freshworks' lint may dislike is listed", () => {
  let notes: string[];
  beforeAll(() => {
    const ways = Array.from({ length: 7 }, (_, n) => `if (x === ${n}) y();`).join(" ");
    notes = lintNotes(
      new Map([
        ["a.ts", Buffer.from("const a = async () => 1;\nconst b = async () => await a();")],
        ["b.ts", Buffer.from(`function f(x: number) { ${ways} }\nfunction g(x: number) { if (x) y(); }`)],
      ]),
    );
  });

  it("each with its line, and only those", () => {
    expect(notes).toEqual(["a.ts:1: async without await", "b.ts:1: 8 ways through it"]);
  });
});
