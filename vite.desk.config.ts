import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

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
      input: { desk: "demo/desk/page/main.tsx" },
      output: {
        entryFileNames: "assets/[name].js",
        chunkFileNames: "assets/chunk-[hash].js",
        assetFileNames: "assets/[name][extname]",
      },
    },
  },
});
