import { parseArgs } from "node:util";

export interface StartOptions {
  /** The desk's port; the Worker takes the next and the vendors the one after. The other helpdesk's three follow. */
  readonly port: number;
  readonly dataDir: string;
  readonly reset: boolean;
}

/** A mistake of whoever typed the command: shown as one sentence, without a stack. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const USAGE = `npm start -- [--port N] [--data DIR] [--reset]

  --port N     the demo's first port (8700); it takes three in a row, and three more for Freshdesk
  --data DIR   where everything is kept between runs (.data/demo)
  --reset      forget what was kept and begin anew
`;

const PORT_DEFAULT = 8700;
const PORT_MIN = 1024;
const PORT_MAX = 65_530;

/** What was typed. @throws UsageError in one clear sentence */
export function readOptions(args: readonly string[]): StartOptions | "help" {
  const values = parsed(args);
  if (values.help) return "help";
  const port = values.port === undefined ? PORT_DEFAULT : Number(values.port);
  const isPort = Number.isInteger(port) && port >= PORT_MIN && port <= PORT_MAX && /^\d+$/.test(values.port ?? "0");
  if (!isPort) throw new UsageError(`--port takes a whole number from ${PORT_MIN} to ${PORT_MAX}.`);
  if (values.data === "") throw new UsageError("--data takes the name of a folder.");
  return { port, dataDir: values.data ?? ".data/demo", reset: values.reset ?? false };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: "string" },
        data: { type: "string" },
        reset: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.split(/[.\n]/)[0] : "The command was not understood";
    throw new UsageError(`${said}. Known are --port, --data and --reset.`);
  }
}
