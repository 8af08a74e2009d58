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
  resolve: {
    // Naming any condition replaces Vite's own, so those are repeated.
    conditions: ["@defender-endpoint/source", "module", "browser", "development|production"],
    // To the mocks MSW is a peer: they take the app's, and a start installs no other.
    dedupe: ["msw"],
  },
  server: { proxy: { "/api": server, "/config.json": server } },
});
