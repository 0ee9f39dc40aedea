/**
 * Places that Freshworks' lint is said to dislike: a function that is `async` and awaits nothing, and one with more than seven ways through it.
 * Whether it looks at copied TypeScript at all could not be seen: they are notes and stop nothing (docs/install.md).
 */
import { parseSync } from "vite";
import { type Files, sourcesOf } from "./files.ts";

const WAYS_MOST = 7;
const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);
const FORKS = new Set([
  "IfStatement",
  "ConditionalExpression",
  "LogicalExpression",
  "ForStatement",
  "ForOfStatement",
  "ForInStatement",
  "WhileStatement",
  "CatchClause",
]);

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;

export function lintNotes(files: Files): string[] {
  return sourcesOf(files).flatMap(([path, text]) => {
    const { program } = parseSync(path, text);
    return functionsIn(program).flatMap((node) => notesOf(path, text, node));
  });
}

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

const functionsIn = (node: unknown): Node[] =>
  isNode(node) ? [...(FUNCTIONS.has(String(node.type)) ? [node] : []), ...childrenOf(node).flatMap(functionsIn)] : [];

/** All of a function that is no function within it. */
const ownOf = (node: Node): Node[] =>
  childrenOf(node).flatMap((child) => (FUNCTIONS.has(String(child.type)) ? [] : [child, ...ownOf(child)]));

function notesOf(path: string, text: string, node: Node): string[] {
  const own = ownOf(node);
  const line = text.slice(0, Number(node.start)).split("\n").length;
  const awaits = own.some(({ type, await: isAwaiting }) => type === "AwaitExpression" || isAwaiting === true);
  const ways = 1 + own.filter(({ type, test }) => FORKS.has(String(type)) || (type === "SwitchCase" && test)).length;
  return [
    ...(node.async === true && !awaits ? [`${path}:${line}: async without await`] : []),
    ...(ways > WAYS_MOST ? [`${path}:${line}: ${ways} ways through it`] : []),
  ];
}
