export interface TestHooks {
    beforeAll(hook: () => void): unknown;
    afterEach(hook: () => void): unknown;
    afterAll(hook: () => void): unknown;
}
export declare function globalHooks(): TestHooks | undefined;
