// The package's own declarations lean on paths that only its build resolves: it exports no `Comparator` to TypeScript.
declare module "@pactflow/openapi-pact-comparator" {
  export interface Result {
    readonly code: string;
    readonly message: string;
    readonly type: "error" | "warning" | "info";
    readonly mockDetails?: { readonly location: string };
  }
  export class Comparator {
    constructor(options: { oas: object });
    compare(pact: object): AsyncGenerator<Result>;
  }
}
