/** Compiles the package for Freshdesk as Freshworks' tool would, for the demo and the tests: one entry for each page at the root of `app`. */
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { packageFiles, writeFiles } from "./freshdesk/build.ts";

// Within the repository, so that the packages that it imports are found.
const FROM = resolve("dist/freshdesk-package");
const OUT = resolve("dist/freshdesk-app");

writeFiles(FROM, packageFiles());
const root = resolve(FROM, "app");
await build({
  ...{ root, base: "./", configFile: false, publicDir: false, logLevel: "error", plugins: [react()] },
  build: {
    ...{ outDir: OUT, emptyOutDir: true, target: "es2024" },
    rolldownOptions: { input: ["ticketSidebar.html", "index.html"].map((page) => resolve(root, page)) },
  },
});
