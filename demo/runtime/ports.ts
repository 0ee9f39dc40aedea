import { createServer } from "node:net";
import { UsageError } from "./options.ts";

/** @throws UsageError naming the first of the three ports that somebody else holds */
export async function needFreePorts(first: number): Promise<void> {
  for (const port of [first, first + 1, first + 2]) {
    if (!(await isFree(port))) {
      throw new UsageError(`Port ${port} is in use; choose another with --port (it takes three in a row).`);
    }
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
