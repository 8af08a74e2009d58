/** As many calls whatever the size, so that only the size of the contract differs. */
export const calls = 113;

/** Programs that call the operations in turn and use what each answers. */
export const consumers: Readonly<Record<string, (size: number) => string>> = {
  "defender-endpoint": (size) =>
    program(
      'import { createDefenderClient } from "@defender-endpoint/client";',
      'const defender = createDefenderClient({ credential: () => "token" });',
      (n) => {
        const entity = n % size;
        return entity === 0
          ? `(await defender.getIPStatistics({ ip: "10.209.67.177", lookBackHours: 48 })).organizationPrevalence.toFixed();`
          : `(await defender.getEntity${entity}({ id: "1", filter${entity}: "x" })).id.trim();`;
      },
    ),
  "openapi-fetch": (size) =>
    program(
      'import createClient from "openapi-fetch";\nimport type { paths } from "@defender-endpoint/types";',
      'const api = createClient<paths>({ baseUrl: "https://api.security.microsoft.com" });',
      (n) => {
        const entity = n % size;
        return entity === 0
          ? `(await api.GET("/api/ips/{ip}/stats", { params: { path: { ip: "10.209.67.177" }, query: { lookBackHours: 48 } } })).data?.organizationPrevalence.toFixed();`
          : `(await api.GET("/api/entities${entity}/{id}", { params: { path: { id: "1" }, query: { filter${entity}: "x" } } })).data?.id.trim();`;
      },
    ),
};

function program(imports: string, client: string, call: (n: number) => string): string {
  return `${imports}\n${client}\n${Array.from({ length: calls }, (_, n) => call(n)).join("\n")}\nexport {};\n`;
}
