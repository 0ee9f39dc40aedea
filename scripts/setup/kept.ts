/** What setting up made, so that a second time finds it: which clinic has which account, and the secrets that only we know. */
import { createHash, randomBytes } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseEnv } from "node:util";
import * as z from "zod";
import { REGIONS } from "../../core/regions.ts";

const clinic = z.object({
  title: z.string(),
  accountKey: z.string(),
  region: z.enum(REGIONS),
  /** The account is there. */
  isMade: z.boolean(),
  /** A link was given out for it. */
  isLinked: z.boolean(),
});
export type KeptClinic = z.infer<typeof clinic>;

const state = z.object({
  origin: z.string().optional(),
  /** Of everything that was deployed last. */
  deployed: z.string().optional(),
  clinics: z.array(clinic),
});
type State = z.infer<typeof state>;

export type SecretName = "ROOT_KEY" | "OPERATOR_TOKEN";

const OURS_ALONE = 0o600;

export interface Kept {
  readonly state: State;
  readonly secretsFile: string;
  clinicOf(title: string): KeptClinic | undefined;
  secret(name: SecretName): string | undefined;
  put(change: Partial<Omit<State, "clinics">>): void;
  putClinic(changed: KeptClinic): void;
  /** Makes it and writes it down before it is used anywhere. */
  makeSecret(name: SecretName): string;
}

/** `SETUP_FOLDER`: elsewhere than in `.data/setup`. */
export function openKept(env: Readonly<Record<string, string | undefined>>): Kept {
  const folder = env.SETUP_FOLDER || ".data/setup";
  const stateFile = `${folder}/state.json`;
  const secretsFile = `${folder}/secrets.env`;
  let now: State = existsSync(stateFile) ? state.parse(JSON.parse(readFileSync(stateFile, "utf8"))) : { clinics: [] };
  const secrets = () => (existsSync(secretsFile) ? parseEnv(readFileSync(secretsFile, "utf8")) : {});
  const write = (file: string, text: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode: OURS_ALONE });
  };
  const putState = (next: State) => {
    now = next;
    write(stateFile, `${JSON.stringify(next, null, 2)}\n`);
  };
  return {
    get state() {
      return now;
    },
    secretsFile,
    clinicOf: (title) => now.clinics.find((one) => one.title === title),
    secret: (name) => env[name] || secrets()[name],
    put: (change) => putState({ ...now, ...change }),
    putClinic: (changed) =>
      putState({ ...now, clinics: [...now.clinics.filter(({ title }) => title !== changed.title), changed] }),
    makeSecret(name) {
      const value = name === "ROOT_KEY" ? randomBytes(32).toString("base64") : randomBytes(24).toString("hex");
      const all = Object.entries({ ...secrets(), [name]: value });
      write(secretsFile, all.map(([key, one]) => `${key}=${one}\n`).join(""));
      return value;
    },
  };
}

/** Of all that a deployment is made of: the same again need not be deployed. */
export function sourceHash(): string {
  const files = globSync([
    "{app,core,messages,worker}/**/*.{ts,tsx,css}",
    "wrangler.toml",
    "vite.config.ts",
    "package-lock.json",
  ]);
  const hash = createHash("sha256");
  for (const file of files.toSorted()) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}
