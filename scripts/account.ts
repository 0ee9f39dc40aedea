/** The operator's hand: makes an account's key, and sets the account up in a running Worker. */
import { existsSync, readFileSync } from "node:fs";
import { parseArgs, parseEnv } from "node:util";
import type { ProvisionRequest } from "../core/contract/account.ts";
import { makeAccountKey } from "../worker/auth/account-key.ts";
import { newLetters } from "./setup/new-letters.ts";

const USAGE = `npm run account -- create [--id harbour01] [--title "Harbour Wellness" --origin https://…]
    prints the account key that stands in every address given to a helpdesk or a vendor;
    with --title and --origin the empty account is made as well, in suggest-only mode
npm run account -- provision --key KEY --file account.json --origin https://…
    sets the account up: title, connections, people (the body of PUT /operator/accounts/:accountKey)

ROOT_KEY and OPERATOR_TOKEN come from the environment or .dev.vars, and must be the Worker's own.
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    id: { type: "string" },
    title: { type: "string" },
    key: { type: "string" },
    file: { type: "string" },
    origin: { type: "string" },
  },
});
const fromFile = existsSync(".dev.vars") ? parseEnv(readFileSync(".dev.vars", "utf8")) : {};

function need(name: "ROOT_KEY" | "OPERATOR_TOKEN"): string {
  const value = process.env[name] ?? fromFile[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

async function put(origin: string, accountKey: string, body: string): Promise<void> {
  const answer = await fetch(new URL(`/operator/accounts/${accountKey}`, origin), {
    method: "PUT",
    headers: { authorization: `Bearer ${need("OPERATOR_TOKEN")}`, "content-type": "application/json" },
    body,
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
}

async function create(): Promise<void> {
  const accountKey = makeAccountKey(need("ROOT_KEY"), values.id ?? newLetters());
  if (values.title !== undefined && values.origin !== undefined) {
    const empty: ProvisionRequest = {
      title: values.title,
      language: "en",
      money: "suggest_only",
      connections: [],
      people: [],
    };
    await put(values.origin, accountKey, JSON.stringify(empty));
  }
  process.stdout.write(`${accountKey}\n`);
}

async function provision(): Promise<void> {
  const { key, file, origin } = values;
  if (key === undefined || file === undefined || origin === undefined)
    throw new Error(`Something is missing.\n\n${USAGE}`);
  await put(origin, key, readFileSync(file, "utf8"));
  process.stdout.write("The account is set up.\n");
}

const [command] = positionals;
const work = command === "create" ? create : command === "provision" ? provision : undefined;
if (!work) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  await work().catch((cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exitCode = 1;
  });
}
