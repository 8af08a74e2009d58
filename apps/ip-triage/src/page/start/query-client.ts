import { QueryClient } from "@tanstack/react-query";

/** Every call counts against a quota, so none is made that nobody asked for. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // The default waits in silence while the browser calls itself offline; the page says that it is.
        networkMode: "always",
      },
    },
  });
}
