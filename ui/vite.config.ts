import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { licences } from "./licences.ts";

// The window's policy allows nothing inline and nothing from elsewhere, so everything is a file of
// our own: no data: assets, no module-preload script. The port is the one tauri.conf.json names.
export default defineConfig({
  plugins: [svelte(), licences(import.meta.dirname)],
  clearScreen: false,
  server: {
    port: 5173,
    strictPort: true,
    fs: { allow: [".", "../src-tauri/crates/diagnosis/locales", "../src-tauri/crates/diagnosis/knowledge"] },
  },
  resolve: process.env.VITEST ? { conditions: ["browser"] } : undefined,
  build: {
    target: "safari15",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts"],
    setupFiles: ["src/dev/test-setup.ts"],
  },
});
