import { fivePaths } from "./five-paths/five-paths.ts";
import { freshdeskRing } from "./support/ring.ts";

fivePaths(freshdeskRing());
