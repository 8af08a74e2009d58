import { type Ticks } from "./timestamp.ts";
export interface StatisticsClock {
    now(): Ticks;
    set(now: Ticks | null): void;
    stage(now: Ticks): void;
    unstage(): void;
    reset(): void;
}
export declare function createStatisticsClock(now: string | undefined, running: () => number): StatisticsClock;
