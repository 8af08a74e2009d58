import "./style.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { StartFailure } from "./failure/start-failure.tsx";
import { loadBudget } from "./header/budget.ts";
import { keepAnswers, restoreAnswers } from "./lookup/kept-answers.ts";
import { loadConfig } from "./start/config.ts";
import { leaveMocks } from "./start/leave-mocks.ts";
import { createPageClient } from "./start/page-client.ts";
import { createQueryClient } from "./start/query-client.ts";

const element = document.getElementById("page");
if (!element) throw new Error("index.html has no element with the id `page`.");
const root = createRoot(element);

try {
  const { mocks, service } = await loadConfig();
  // Only a page that runs on mocks loads them.
  const menu = mocks ? await (await import("./mocks/start-mocks.tsx")).startMocks() : await leaveMocks();
  const queries = createQueryClient();
  if (!mocks) {
    restoreAnswers(queries, sessionStorage);
    addEventListener("pagehide", () => keepAnswers(queries, sessionStorage));
  }
  root.render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App defender={createPageClient()} loadBudget={mocks ? undefined : loadBudget} menu={menu} service={service} />
      </QueryClientProvider>
    </StrictMode>,
  );
} catch (error) {
  console.error(error);
  root.render(<StartFailure />);
}
