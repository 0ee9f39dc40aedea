/** What Freshworks' tool and its review do not allow in the app's own code. */
import { type Fields, type Files, fieldsOf, jsonOf, sourcesOf, textOf } from "./files.ts";

const SERVER = "server/server.js";
const FUNCTION_NAME = /^[A-Za-z][A-Za-z0-9_]{1,39}$/;
const TIMEOUTS = [20, 25, 30];
/** Created by `$schedule`, and by no manifest. */
const SCHEDULED = "onScheduledEvent";
/** The ports through which calls go by templates here, and what looks whether the page's own files are still there. */
const MAY_FETCH = /\/makegood\/app\/(api\/|host\/|parts\/part\.ts)/;

export function codeProblems(files: Files): string[] {
  return [...functionProblems(files), ...eventProblems(files), ...sourcesOf(files).flatMap(sourceProblems)];
}

const modulesOf = (files: Files): Fields => fieldsOf(jsonOf(files, "manifest.json")?.modules);

/** Whether the server's exports have a function of this name. */
const exported = (files: Files, name: string): boolean =>
  new RegExp(`\\b${name}\\s*[:(]|\\b${name}\\s*:\\s*(async\\s+)?function`).test(textOf(files, SERVER) ?? "");

function functionProblems(files: Files): string[] {
  const functions = Object.entries(fieldsOf(fieldsOf(modulesOf(files).common).functions));
  return functions.flatMap(([name, one]) => {
    const { timeout } = fieldsOf(one);
    return [
      ...(FUNCTION_NAME.test(name) ? [] : [`manifest.json: ${name} is no name of a function`]),
      ...(exported(files, name) ? [] : [`${SERVER}: requested function not found or registered: ${name}`]),
      ...(timeout === undefined || TIMEOUTS.includes(Number(timeout))
        ? []
        : [`manifest.json: ${name}: timeout should be one of ${TIMEOUTS.join(", ")}`]),
    ];
  });
}

function eventProblems(files: Files): string[] {
  return Object.values(modulesOf(files)).flatMap((module) =>
    Object.entries(fieldsOf(fieldsOf(module).events)).flatMap(([event, one]) => {
      const handler = String(fieldsOf(one).handler ?? "");
      if (event === SCHEDULED) return [`manifest.json: invalid event ${event}: $schedule makes it`];
      return handler && exported(files, handler) ? [] : [`${SERVER}: ${event} has no handler ${handler}`];
    }),
  );
}

function sourceProblems([path, text]: readonly [string, string]): string[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const found: readonly (readonly [RegExp, string])[] = [
    [/(?<![.\w])eval\(/, "eval is not allowed"],
    [/(?<![.\w])alert\(/, "alert is not allowed"],
    [/^\s*var\s/m, "var is not allowed"],
    [/\$?\brequest\.(get|post|put|patch|delete)\(/, "is no longer supported in Request API: invokeTemplate"],
    [/\bXMLHttpRequest\b|from "axios"/, "calls go by request templates"],
    [/\bonmessage\s*=/, "the helpdesk's client has window.onmessage"],
    [/freshdesk\.css"/, "a product's own styles are not for apps"],
    [/["'`](sk_live_|AKIA|ghp_)\w{8,}/, "a secret stands in the source"],
  ];
  const problems = found.filter(([sign]) => sign.test(bare)).map(([, why]) => `${path}: ${why}`);
  const fetches = /(?<![.\w])(?:window\.)?fetch\(/.test(bare) && !MAY_FETCH.test(path);
  return [
    ...problems,
    ...(fetches ? [`${path}: calls go by request templates, not by fetch`] : []),
    ...(path === SERVER && isAfterExports(bare) ? [] : serverProblem(path)),
  ];
}

const serverProblem = (path: string): string[] =>
  path === SERVER ? [`${SERVER}: other functions come after the exports`] : [];

function isAfterExports(text: string): boolean {
  const exportsAt = text.search(/^exports\s*=/m);
  const functionAt = text.search(/^(async\s+)?function\s/m);
  return exportsAt >= 0 && (functionAt < 0 || exportsAt < functionAt);
}
