import react from "@vitejs/plugin-react";
import { msw } from "msw/vite";
import { defineConfig } from "vite";

const server = `http://127.0.0.1:${process.env["WEB_PORT"] ?? 4020}`;

export default defineConfig({
  plugins: [
    react(),
    // While developing only: the page's own server serves the worker, and only in mocks mode.
    { ...msw({ mode: "worker-only" }), apply: "serve" },
  ],
  // The page's policy allows no `data:` URL, so nothing may be inlined as one.
  build: { assetsInlineLimit: 0 },
  // Naming any condition replaces Vite's own, so those are repeated.
  resolve: { conditions: ["@defender-endpoint/source", "module", "browser", "development|production"] },
  server: { proxy: { "/api": server, "/config.json": server } },
});
