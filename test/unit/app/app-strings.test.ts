import { globSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { expect, it } from "vitest";

/** Attributes that people read or hear. */
const SPOKEN = new Set(["alt", "aria-description", "aria-label", "aria-placeholder", "aria-roledescription", "label"]);
const SPOKEN_TOO = new Set(["aria-valuetext", "placeholder", "title", "hint", "error", "aside", "summary", "caption"]);
const hasLetters = (text: string): boolean => /\p{L}/u.test(text);

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The words of a literal, or of the fixed parts of a template. */
function literalWords(node: unknown): string {
  if (!isNode(node)) return "";
  if (node.type === "JSXExpressionContainer") return literalWords(node.expression);
  if (node.type === "Literal") return textOf(node.value);
  if (node.type === "ConditionalExpression") return literalWords(node.consequent) + literalWords(node.alternate);
  if (node.type === "LogicalExpression") return literalWords(node.left) + literalWords(node.right);
  if (node.type !== "TemplateLiteral" || !Array.isArray(node.quasis)) return "";
  return node.quasis.map((part: { value: { cooked: string } }) => part.value.cooked).join("");
}

function isSpoken(node: Node): boolean {
  const name = isNode(node.name) ? textOf(node.name.name) : "";
  return SPOKEN.has(name) || SPOKEN_TOO.has(name);
}

/** Words that stand in the tree itself: text between tags, or in an attribute that is read or heard. */
function wordsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  if (!isNode(node)) return [];
  const own =
    node.type === "JSXText"
      ? textOf(node.value).trim()
      : node.type === "JSXAttribute" && isSpoken(node)
        ? literalWords(node.value)
        : "";
  const children =
    node.type === "JSXElement" && Array.isArray(node.children)
      ? node.children.map((child: unknown) =>
          isNode(child) && child.type === "JSXExpressionContainer" ? literalWords(child) : "",
        )
      : [];
  return [own, ...children].filter(hasLetters).concat(Object.values(node).flatMap(wordsIn));
}

const wordsOf = (name: string, source: string): string[] => wordsIn(parseSync(name, source).program);

it("the finder sees text, spoken attributes and literals in braces, and nothing else", () => {
  const source = `const a = <p title="One" className="no"> Two {"Three"} {x ? "Four" : \`Five \${y}\`} · {words.ok} {1}</p>;`;
  expect(wordsOf("a.tsx", source).sort()).toEqual(["FourFive ", "One", "Three", "Two"]);
  expect(wordsOf("a.tsx", "const a = <p className='b'>{words.c}</p>;")).toEqual([]);
});

it.each(globSync("app/**/*.tsx"))("%s shows no words of its own: they are in messages, in every language", (file) => {
  expect(wordsOf(file, readFileSync(file, "utf8"))).toEqual([]);
});

it("no colour stands outside the token file", () => {
  const files = globSync("app/**/*.{css,ts,tsx}").filter((file) => !file.endsWith("tokens.css"));
  const wrong = files.filter((file) =>
    /#[0-9a-f]{6}\b|#[0-9a-f]{3}\b(?![0-9a-f])|\b(rgb|hsl|oklch)a?\(/i.test(readFileSync(file, "utf8")),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(wrong).toEqual([]);
});

it("no helpdesk or payment vendor is named outside the host adapters", () => {
  const files = globSync("app/**/*.{css,ts,tsx}").filter((file) => !file.startsWith("app/host/"));
  expect(files.filter((file) => /[Zz]endesk|[Ff]reshdesk|PayPal|Stripe\b/.test(readFileSync(file, "utf8")))).toEqual(
    [],
  );
});
