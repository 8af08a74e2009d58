/** As much of jsdom, which has no types of its own, as the tests use. */
declare module "jsdom" {
  export class JSDOM {
    constructor(html: string, options: { url: string; runScripts: "dangerously"; beforeParse(window: object): void });
    readonly window: { readonly document: Document; readonly Event: typeof Event };
  }
}
