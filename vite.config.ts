import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** One build for the two surfaces of the app: all of it is deployed with the Worker. Entry names are fixed, chunks are hashed. */
export default defineConfig({
  plugins: [react()],
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
