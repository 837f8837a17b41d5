import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// The engine of a real page is not wanted here: the test plays the engine.
export default defineConfig({
  plugins: [svelte({ configFile: false })],
  build: { rollupOptions: { external: [/runner\/engine\.ts$/] } },
});
