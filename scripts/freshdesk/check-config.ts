import { type Fields, type Files, fieldsOf, isFields, jsonOf, textOf } from "./files.ts";

const IPARAMS = "config/iparams.json";
/** Others are spelt differently in different documents. */
const TYPES = ["text", "dropdown"];
const OAUTH = "config/oauth_config.json";
const OF_OAUTH = [
  "display_name",
  "client_id",
  "client_secret",
  "authorize_url",
  "token_url",
  "token_type",
  "options",
  "oauth_iparams",
];
const SETTINGS = "config/app_settings.json";
const SETTINGS_BYTES_MOST = 50 * 1024;

/** One object a file; else nothing else can be said of it. */
export function jsonProblems(files: Files): string[] {
  const needed = files.has("manifest.json") ? [] : ["manifest.json: is missing"];
  const broken = [...files.keys()].filter(
    (path) => /^(manifest|package|config\/\w+)\.json$/.test(path) && !jsonOf(files, path),
  );
  return [...needed, ...broken.map((path) => `${path}: must be one object`)];
}

export function iparamProblems(files: Files): string[] {
  const iparams = jsonOf(files, IPARAMS);
  const hasPage = files.has("config/iparams.html");
  if (!iparams) return hasPage ? [] : [`${IPARAMS}: is mandatory, if only {}`];
  const both = hasPage ? [`${IPARAMS}: stands beside iparams.html: one of them`] : [];
  return [...both, ...Object.entries(iparams).flatMap(([key, one]) => parameterProblems(key, fieldsOf(one)))];
}

function parameterProblems(key: string, one: Fields): string[] {
  const options = Array.isArray(one.options) ? one.options : [];
  const values = options.map((option) => (isFields(option) ? option.value : option));
  const isDropdown = one.type === "dropdown";
  return [
    ...["display_name", "description"].filter((name) => !one[name]).map((name) => `has no ${name}`),
    ...(TYPES.includes(String(one.type)) ? [] : [`type ${String(one.type)} is none of ${TYPES.join(", ")}`]),
    ...(isDropdown && one.default_value === undefined ? ["specify the default value"] : []),
    ...(isDropdown && one.default_value !== undefined && !values.includes(one.default_value)
      ? ["the default value is not listed in the options"]
      : []),
    ...(options.some((option) => isFields(option) && option.default !== undefined)
      ? ["an option may not say default: default_value does"]
      : []),
    ...hostParameterProblems(key, one),
  ].map((problem) => `${IPARAMS}: ${key}: ${problem}`);
}

/** The review asks for it: whoever types an address is told at once. */
function hostParameterProblems(key: string, one: Fields): string[] {
  if (!/host|domain/.test(key)) return [];
  const { regex } = one;
  const patterns = Object.entries(fieldsOf(regex));
  const refuses = patterns.some(
    ([name, pattern]) => !name.endsWith("-error") && !matches(pattern, "https://x.example"),
  );
  const says = patterns.some(([name]) => name.endsWith("-error"));
  return [
    ...(one.required === true ? [] : ["a host is required"]),
    ...(refuses ? [] : ["must refuse https://"]),
    ...(says ? [] : ["must say what is wrong with it"]),
  ];
}

const matches = (pattern: unknown, text: string): boolean => {
  try {
    return new RegExp(String(pattern)).test(text);
  } catch {
    return true;
  }
};

export function oauthProblems(files: Files): string[] {
  if (!files.has(OAUTH)) return [];
  const { integrations } = jsonOf(files, OAUTH) ?? {};
  if (!isFields(integrations)) return [`${OAUTH}: must have required property 'integrations'`];
  return Object.entries(integrations).flatMap(([name, one]) =>
    Object.keys(fieldsOf(one))
      .filter((key) => !OF_OAUTH.includes(key))
      .map((key) => `${OAUTH}: ${name} must not have ${key}`),
  );
}

export function settingProblems(files: Files): string[] {
  const settings = jsonOf(files, SETTINGS);
  if (!settings) return [];
  const isFlat = Object.values(settings).every((value) => isFields(value) && Object.keys(value).length === 0);
  const server = textOf(files, "server/server.js") ?? "";
  return [
    ...(isFlat ? [] : ["must be flat, each value {}"]),
    ...((textOf(files, SETTINGS)?.length ?? 0) <= SETTINGS_BYTES_MOST ? [] : ["is larger than 50 KB"]),
    ...(/\bonSettingsUpdate\b/.test(server) ? [] : ["needs onSettingsUpdate in server/server.js"]),
  ].map((problem) => `${SETTINGS}: ${problem}`);
}
