/** `npm start`: the whole product on one machine, with no account anywhere (mission L1). */
import { harbourWellness } from "./clinic/index.ts";
import { ensureBuilt } from "./runtime/builds.ts";
import { readOptions, USAGE, UsageError } from "./runtime/options.ts";
import { startWorlds } from "./runtime/worlds.ts";

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === "help") {
    process.stdout.write(USAGE);
    return;
  }
  ensureBuilt((line) => process.stderr.write(`${line}\n`));
  const demo = await startWorlds({ ...options, clinic: harbourWellness });
  process.stdout.write(`Makegood demo: ${demo.deskOrigin}\n`);
  let ending = false;
  const end = async (): Promise<void> => {
    // A second Ctrl-C does not wait.
    if (ending) process.exit(130);
    ending = true;
    await demo.close();
    process.exit(0);
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}

main().catch((cause: unknown) => {
  const isOurs = cause instanceof UsageError;
  process.stderr.write(
    `${isOurs || !(cause instanceof Error) ? String(cause).replace(/^UsageError: /, "") : cause.stack}\n`,
  );
  process.exit(isOurs ? 2 : 1);
});
