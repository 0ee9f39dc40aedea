import { type Fields, type Files, fieldsOf, isFields, jsonOf, sourcesOf } from "./files.ts";

const AT = "config/requests.json";
const NAME = /^[A-Za-z0-9_-]+$/;
const MOST = 100;
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const OF_SCHEMA = ["protocol", "method", "host", "path", "headers", "query"];
const TRIES_MOST = 5;
const DELAY_STEP = 100;
const DELAY_MOST = 1500;
const SUBSTITUTION = /<%=\s*(.*?)\s*%>/g;

export function requestProblems(files: Files): string[] {
  const templates = jsonOf(files, AT) ?? {};
  const declared = Object.keys(fieldsOf(commonOf(files).requests));
  const called = calledIn(files);
  const names = Object.keys(templates);
  const known = (name: string) => names.includes(name) && declared.includes(name);
  return [
    ...(names.length > MOST ? [`${AT}: more than ${MOST} templates`] : []),
    ...[...new Set([...names, ...declared, ...called])]
      .filter((name) => !known(name))
      .map((name) => `${AT}: request template not found: ${name} must stand here and in manifest.json`),
    ...names.filter((name) => !called.has(name)).map((name) => `${AT}: no code calls ${name}`),
    ...names.flatMap((name) => templateProblems(files, name, fieldsOf(templates[name]))),
  ];
}

const commonOf = (files: Files): Fields => fieldsOf(fieldsOf(jsonOf(files, "manifest.json")?.modules).common);

/** By name in the call, or by a constant of that name beside it. */
function calledIn(files: Files): ReadonlySet<string> {
  const called = new Set<string>();
  for (const [, text] of sourcesOf(files)) {
    for (const [, quoted, constant] of text.matchAll(/\binvokeTemplate\(\s*(?:"([^"]+)"|([A-Z_]+))/g)) {
      const named = quoted ?? new RegExp(`const ${constant} = "([^"]+)"`).exec(text)?.[1];
      if (named !== undefined) called.add(named);
    }
  }
  return called;
}

function templateProblems(files: Files, name: string, template: Fields): string[] {
  const schema = fieldsOf(template.schema);
  const options = fieldsOf(template.options);
  return [
    ...(NAME.test(name) ? [] : ["its name may have letters, digits, _ and - alone"]),
    ...hostProblems(String(schema.host ?? "")),
    ...(String(schema.path ?? "/").startsWith("/") ? [] : ["path must start with '/'"]),
    ...(METHODS.includes(String(schema.method)) ? [] : [`there is no method ${String(schema.method)}`]),
    ...(schema.protocol === undefined || schema.protocol === "https" ? [] : ["protocol must be https"]),
    ...Object.keys(schema)
      .filter((key) => !OF_SCHEMA.includes(key))
      .map((key) => `schema must not have additional property ${key}`),
    ...substitutionProblems(files, schema, options),
    ...optionProblems(String(schema.method), options),
  ].map((problem) => `${AT}: ${name}: ${problem}`);
}

function hostProblems(host: string): string[] {
  const bare = host.replaceAll(SUBSTITUTION, "x.example");
  if (/^\w+:\/\//.test(bare)) return ["host must not have a scheme"];
  if (bare.includes("/")) return ["host must not have a path"];
  if (/:\d+$/.test(bare)) return ["host must not have a port"];
  if (/^[\d.]+$/.test(bare)) return ["host must be a name, not an address in numbers"];
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(bare) ? [] : ["host must be a whole host name"];
}

/** What may stand where: a secret only in a header, what the page says in the path and the query. */
function substitutionProblems(files: Files, schema: Fields, options: Fields): string[] {
  const iparams = jsonOf(files, "config/iparams.json") ?? {};
  return ["host", "path", "headers", "query"].flatMap((part) => {
    const text = JSON.stringify(schema[part] ?? "");
    return [...text.matchAll(SUBSTITUTION)].flatMap(([, inner = ""]) =>
      placeProblem(part, inner, { iparams, hasOauth: options.oauth !== undefined }),
    );
  });
}

interface Given {
  readonly iparams: Fields;
  readonly hasOauth: boolean;
}

function placeProblem(part: string, inner: string, { iparams, hasOauth }: Given): string[] {
  const parameter = /\biparam\.(\w+)/.exec(inner)?.[1];
  if (parameter !== undefined) {
    const declared = iparams[parameter];
    if (!isFields(declared)) return [`${part}: nobody is asked for ${parameter} at installation`];
    return declared.secure === true && part !== "headers" ? [`${part}: ${parameter} is secure: headers alone`] : [];
  }
  if (/\bcontext\./.test(inner)) {
    return part === "host" || part === "headers"
      ? [`${part}: context is the page's own word and has no place here`]
      : [];
  }
  if (inner === "access_token") return hasOauth ? [] : [`${part}: access_token needs options.oauth`];
  return /^(current_host\.endpoint_urls\.\w+|app_settings\.\w+)$/.test(inner) ? [] : [`${part}: ${inner} is not known`];
}

/** A call that may move money is not repeated by a proxy. */
function optionProblems(method: string, { maxAttempts = 1, retryDelay = 0 }: Fields): string[] {
  const tries = Number(maxAttempts);
  const delay = Number(retryDelay);
  const isDelay = Number.isInteger(delay / DELAY_STEP) && delay >= 0 && delay <= DELAY_MOST;
  return [
    ...(Number.isInteger(tries) && tries >= 1 && tries <= TRIES_MOST ? [] : [`maxAttempts is 1 to ${TRIES_MOST}`]),
    ...(method !== "GET" && tries > 1 ? ["what changes something is sent once: maxAttempts is 1"] : []),
    ...(isDelay ? [] : [`retryDelay is a multiple of ${DELAY_STEP} up to ${DELAY_MOST}`]),
  ];
}
