import { type Fields, type Files, fieldsOf, jsonOf, textOf } from "./files.ts";

const AT = "manifest.json";
const PLATFORM = "3.0";
const COMMON = ["full_page_app", "cti_global_sidebar"];
const OF_TICKETS = [
  "ticket_sidebar",
  "ticket_requester_info",
  "ticket_top_navigation",
  "ticket_background",
  "time_entry_background",
  "ticket_attachment",
  "ticket_conversation_editor",
  "new_ticket_requester_info",
  "new_ticket_background",
];
const MODULES: Readonly<Record<string, readonly string[]>> = { common: COMMON, support_ticket: OF_TICKETS };
const OTHER_MODULES = ["support_email", "support_contact", "support_company", "support_portal", "support_agent"];
const ICON_SIDE = "64";

export function manifestProblems(files: Files): string[] {
  const manifest = jsonOf(files, AT) ?? {};
  const modules = fieldsOf(manifest.modules);
  return [
    ...topProblems(manifest),
    ...moduleProblems(modules),
    ...locationProblems(files, modules),
    ...iconProblems(files, modules),
  ].map((problem) => `${AT}: ${problem}`);
}

function topProblems(manifest: Fields): string[] {
  const engines = fieldsOf(manifest.engines);
  return [
    ...(manifest["platform-version"] === PLATFORM ? [] : [`platform-version must be "${PLATFORM}"`]),
    ...(manifest.product === undefined ? [] : ["product is of an older platform: modules take its place"]),
    ...(manifest["whitelisted-domains"] === undefined ? [] : ["whitelisted-domains has been deprecated"]),
    ...["node", "fdk"].filter((name) => typeof engines[name] !== "string").map((name) => `engines must name ${name}`),
  ];
}

function moduleProblems(modules: Fields): string[] {
  const names = Object.keys(modules);
  const known = [...Object.keys(MODULES), ...OTHER_MODULES];
  return [
    ...(names.some((name) => name !== "common") ? [] : ["at least one module apart from common must be mentioned"]),
    ...names.filter((name) => !known.includes(name)).map((name) => `there is no module ${name}`),
  ];
}

interface Location {
  readonly module: string;
  readonly placeholder: string;
  readonly page: Fields;
}

const locationsOf = (modules: Fields): Location[] =>
  Object.entries(modules).flatMap(([module, its]) =>
    Object.entries(fieldsOf(fieldsOf(its).location)).map(([placeholder, page]) => ({
      module,
      placeholder,
      page: fieldsOf(page),
    })),
  );

function locationProblems(files: Files, modules: Fields): string[] {
  const locations = locationsOf(modules);
  const empty = Object.entries(modules).flatMap(([module, its]) => {
    const { location } = fieldsOf(its);
    return location !== undefined && Object.keys(fieldsOf(location)).length === 0
      ? [`${module}.location must name a place`]
      : [];
  });
  const hasApp = [...files.keys()].some((path) => path.startsWith("app/"));
  return [
    ...empty,
    ...(locations.length > 0 && !hasApp ? ["mandatory folder missing: app"] : []),
    ...locations.flatMap((location) => placeProblems(files, location)),
  ];
}

function placeProblems(files: Files, { module, placeholder, page }: Location): string[] {
  const isKnown = MODULES[module]?.includes(placeholder) ?? false;
  const url = String(page.url ?? "");
  // Pages lie at the root of `app`, never deeper.
  const isPage = /^[\w-]+\.html$/.test(url) && files.has(`app/${url}`);
  return [
    ...(isKnown ? [] : [`invalid location ${placeholder} in ${module}`]),
    ...(isPage ? pageProblems(url, textOf(files, `app/${url}`) ?? "") : [`${placeholder}: app/${url} is no page`]),
  ];
}

function pageProblems(url: string, html: string): string[] {
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]*)"/g)].map(([, src = ""]) => src);
  const outside = scripts.filter((src) => /^(https?:)?\/\//.test(src));
  return [
    ...(scripts.includes("{{{appclient}}}") ? [] : [`app/${url} does not load {{{appclient}}}`]),
    ...outside.map((src) => `app/${url} loads ${src}, which its review does not allow`),
    ...(/<script(?![^>]*\bsrc=)[^>]*>\s*\S/.test(html) ? [`app/${url} has a script within it`] : []),
  ];
}

function iconProblems(files: Files, modules: Fields): string[] {
  return locationsOf(modules).flatMap(({ placeholder, page }) => {
    const icon = String(page.icon ?? "");
    const svg = textOf(files, `app/${icon}`);
    if (svg === undefined) return [`${placeholder}: ${icon || "icon.svg"} not found`];
    const isSize = ["width", "height"].every((side) => new RegExp(`<svg[^>]*\\s${side}="${ICON_SIDE}"`).test(svg));
    return isSize ? [] : [`${placeholder}: ${icon} must be ${ICON_SIDE}x${ICON_SIDE}`];
  });
}
