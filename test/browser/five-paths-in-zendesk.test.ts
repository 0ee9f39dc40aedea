import { fivePaths } from "./five-paths/five-paths.ts";
import { sharedRing } from "./support/ring.ts";

fivePaths(sharedRing());
