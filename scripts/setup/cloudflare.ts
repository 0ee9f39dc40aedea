/** Wrangler, as far as setting up needs it. Secrets go in by its standard input: a command's arguments can be read by others. */
import { spawn } from "node:child_process";
import * as z from "zod";
import { err, ok, type Result } from "../../core/result.ts";

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

function run(command: string, args: readonly string[], input = ""): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["pipe", "pipe", "pipe"] });
    let out = "";
    let said = "";
    child.stdout.on("data", (part) => {
      out += part;
    });
    child.stderr.on("data", (part) => {
      said += part;
    });
    child.stdin.on("error", () => {});
    child.once("error", ({ message }) => resolve({ code: 127, out, said: message }));
    child.once("close", (code) => resolve({ code: code ?? 1, out, said }));
    child.stdin.end(input);
  });
}

const LAST_LINES = 12;
const lastOf = ({ out, said }: Ended): string => `${out}\n${said}`.trim().split("\n").slice(-LAST_LINES).join("\n");

/** Answers where the Worker is reached, where wrangler says so. */
export async function deploy(): Promise<Result<string | undefined, string>> {
  const built = await run("vite", ["build", "--logLevel", "warn"]);
  if (built.code !== 0) return err(`The pages could not be built.\n${lastOf(built)}`);
  const ended = await run("wrangler", ["deploy"]);
  if (ended.code !== 0) return err(`wrangler deploy failed. Are you signed in (npx wrangler login)?\n${lastOf(ended)}`);
  return ok(/https:\/\/[\w.-]+\.workers\.dev/.exec(ended.out)?.[0]);
}

const names = z.array(z.object({ name: z.string() }));

/** Undefined where the Worker is not there yet, or wrangler may not say. */
export async function secretNames(): Promise<readonly string[] | undefined> {
  const ended = await run("wrangler", ["secret", "list", "--format", "json"]);
  try {
    return ended.code === 0 ? names.parse(JSON.parse(ended.out)).map(({ name }) => name) : undefined;
  } catch {
    return undefined;
  }
}

export async function putSecret(name: string, value: string): Promise<Result<true, string>> {
  const ended = await run("wrangler", ["secret", "put", name], value);
  return ended.code === 0 ? ok(true) : err(`wrangler did not take ${name}.\n${lastOf(ended).replaceAll(value, "…")}`);
}
