/** What Freshworks' proxy puts into a request template, and where it may stand. */

/** The app's installation parameters. A secure one never reaches a browser. */
export type InstallParameters = Readonly<Record<string, { readonly value: string; readonly secure: boolean }>>;
/** Told by the page with the call. */
export type CallContext = Readonly<Record<string, unknown>>;
export type TemplatePart = "host" | "path" | "headers" | "query";

/** The template asks for what it may not, or what nobody gave. */
export class TemplateRefusal extends Error {
  override readonly name = "TemplateRefusal";
}

const PLACEHOLDER = /<%=\s*(.*?)\s*%>/gs;
const NAMED = /^(iparam|context)\.([A-Za-z0-9_]+)$/;
const ENCODED = /^encode\(\s*iparam\.([A-Za-z0-9_]+)\s*(?:\+\s*'([^']*)'\s*)?\)$/;

/** Secure parameters stand in headers only; what the page says stands neither in the host nor in a header. */
const SECURE_IN: readonly TemplatePart[] = ["headers"];
const CONTEXT_IN: readonly TemplatePart[] = ["path", "query"];

export interface Values {
  readonly parameters: InstallParameters;
  readonly context: CallContext;
}

/** @throws TemplateRefusal */
export function substituted(text: string, part: TemplatePart, values: Values): string {
  const filled = text.replaceAll(PLACEHOLDER, (_, asked: string) => filledBy(asked, part, values));
  if (filled.includes("<%")) throw new TemplateRefusal(`${part}: a placeholder is not closed`);
  return filled;
}

function filledBy(asked: string, part: TemplatePart, { parameters, context }: Values): string {
  const encoded = ENCODED.exec(asked);
  if (encoded) return base64(parameterOf(encoded[1] ?? "", part, parameters) + (encoded[2] ?? ""));
  const [, from, name = ""] = NAMED.exec(asked) ?? [];
  if (from === "iparam") return parameterOf(name, part, parameters);
  if (from === "context") return contextOf(name, part, context);
  throw new TemplateRefusal(`${part}: "${asked}" is nothing that can be put in`);
}

function parameterOf(name: string, part: TemplatePart, parameters: InstallParameters): string {
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (!parameter) throw new TemplateRefusal(`${part}: there is no installation parameter ${name}`);
  if (parameter.secure && !SECURE_IN.includes(part))
    throw new TemplateRefusal(`${part}: ${name} is secure and may stand in headers only`);
  return parameter.value;
}

function contextOf(name: string, part: TemplatePart, context: CallContext): string {
  if (!CONTEXT_IN.includes(part)) throw new TemplateRefusal(`${part}: context may not stand here`);
  const value = Object.hasOwn(context, name) ? context[name] : undefined;
  if (typeof value !== "string" && typeof value !== "number")
    throw new TemplateRefusal(`${part}: the call gave no ${name}`);
  return String(value);
}

/** Of its UTF-8, where `btoa` alone takes Latin-1. */
const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
