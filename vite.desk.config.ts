import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const CLIENT = "freshworks-client";

/** The demo helpdesk's own page, apart from the app's: what is in `dist/pages` is deployed with the Worker. */
export default defineConfig({
  plugins: [react()],
  publicDir: false,
  build: {
    outDir: "dist/desk",
    emptyOutDir: true,
    target: "es2024",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        desk: "demo/desk/page/main.tsx",
        // Loaded by a classic script tag, which shares its names with the whole page: they are kept in a function of their own.
        [CLIENT]: "demo/desk/page/freshdesk/app/client/main.ts",
      },
      output: {
        banner: ({ name }) => (name === CLIENT ? "(() => {" : ""),
        footer: ({ name }) => (name === CLIENT ? "})();" : ""),
        entryFileNames: "assets/[name].js",
        chunkFileNames: "assets/chunk-[hash].js",
        assetFileNames: "assets/[name][extname]",
      },
    },
  },
});
