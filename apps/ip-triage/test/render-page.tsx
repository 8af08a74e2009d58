import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { App } from "../src/page/app.tsx";
import { createPageClient } from "../src/page/start/page-client.ts";
import { createQueryClient } from "../src/page/start/query-client.ts";

/** Opens the page at a URL query, on the client that it has in a browser. */
export function renderPage(search = "") {
  history.replaceState(null, "", `/${search}`);
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App defender={createPageClient()} />
    </QueryClientProvider>,
  );
  return userEvent.setup();
}
