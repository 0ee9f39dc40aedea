import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** What Zendesk's SDK brings for browsers that have no promises: there are none among ours. */
const noPromisePolyfill = {
  name: "no-promise-polyfill",
  load: (id: string) => (id.endsWith("/native-promise-only.js") ? "module.exports = undefined;" : undefined),
};

/** One build for the two surfaces of the app: all of it is deployed with the Worker. Entry names are fixed, chunks are hashed. */
export default defineConfig({
  plugins: [react(), noPromisePolyfill],
  publicDir: false,
  build: {
    outDir: "dist/pages",
    emptyOutDir: true,
    target: "es2024",
    modulePreload: { polyfill: false },
    // For the test of what a page loads first; the Worker serves nothing but `assets`.
    manifest: true,
    rolldownOptions: {
      input: {
        sidebar: "app/sidebar/main.tsx",
        manager: "app/manager/main.tsx",
      },
      output: {
        entryFileNames: "assets/[name].js",
        chunkFileNames: "assets/chunk-[hash].js",
        assetFileNames: "assets/[name][extname]",
      },
    },
  },
});
