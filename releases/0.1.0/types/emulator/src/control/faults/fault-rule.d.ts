import { z } from "zod";
export declare const faultNames: readonly string[];
declare const schema: z.ZodDiscriminatedUnion<readonly [z.ZodObject<{
    operationId: z.ZodOptional<z.ZodEnum<{
        [x: string]: string;
    }>>;
    path: z.ZodOptional<z.ZodString>;
    times: z.ZodOptional<z.ZodInt>;
    probability: z.ZodOptional<z.ZodNumber>;
    seed: z.ZodOptional<z.ZodInt>;
    fault: z.ZodLiteral<"latency">;
    milliseconds: z.ZodInt;
}, z.core.$strict>, z.ZodObject<{
    operationId: z.ZodOptional<z.ZodEnum<{
        [x: string]: string;
    }>>;
    path: z.ZodOptional<z.ZodString>;
    times: z.ZodOptional<z.ZodInt>;
    probability: z.ZodOptional<z.ZodNumber>;
    seed: z.ZodOptional<z.ZodInt>;
    fault: z.ZodLiteral<"status">;
    status: z.ZodInt;
    retryAfter: z.ZodOptional<z.ZodInt>;
}, z.core.$strict>, z.ZodObject<{
    operationId: z.ZodOptional<z.ZodEnum<{
        [x: string]: string;
    }>>;
    path: z.ZodOptional<z.ZodString>;
    times: z.ZodOptional<z.ZodInt>;
    probability: z.ZodOptional<z.ZodNumber>;
    seed: z.ZodOptional<z.ZodInt>;
    fault: z.ZodLiteral<"html">;
    status: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>, z.ZodObject<{
    operationId: z.ZodOptional<z.ZodEnum<{
        [x: string]: string;
    }>>;
    path: z.ZodOptional<z.ZodString>;
    times: z.ZodOptional<z.ZodInt>;
    probability: z.ZodOptional<z.ZodNumber>;
    seed: z.ZodOptional<z.ZodInt>;
    fault: z.ZodLiteral<"reset">;
}, z.core.$strict>, z.ZodObject<{
    operationId: z.ZodOptional<z.ZodEnum<{
        [x: string]: string;
    }>>;
    path: z.ZodOptional<z.ZodString>;
    times: z.ZodOptional<z.ZodInt>;
    probability: z.ZodOptional<z.ZodNumber>;
    seed: z.ZodOptional<z.ZodInt>;
    fault: z.ZodLiteral<"resetInBody">;
}, z.core.$strict>, z.ZodObject<{
    operationId: z.ZodOptional<z.ZodEnum<{
        [x: string]: string;
    }>>;
    path: z.ZodOptional<z.ZodString>;
    times: z.ZodOptional<z.ZodInt>;
    probability: z.ZodOptional<z.ZodNumber>;
    seed: z.ZodOptional<z.ZodInt>;
    fault: z.ZodLiteral<"truncatedBody">;
}, z.core.$strict>, z.ZodObject<{
    operationId: z.ZodOptional<z.ZodEnum<{
        [x: string]: string;
    }>>;
    path: z.ZodOptional<z.ZodString>;
    times: z.ZodOptional<z.ZodInt>;
    probability: z.ZodOptional<z.ZodNumber>;
    seed: z.ZodOptional<z.ZodInt>;
    fault: z.ZodLiteral<"emptyBody">;
}, z.core.$strict>, z.ZodObject<{
    operationId: z.ZodOptional<z.ZodEnum<{
        [x: string]: string;
    }>>;
    path: z.ZodOptional<z.ZodString>;
    times: z.ZodOptional<z.ZodInt>;
    probability: z.ZodOptional<z.ZodNumber>;
    seed: z.ZodOptional<z.ZodInt>;
    fault: z.ZodLiteral<"dribble">;
    milliseconds: z.ZodInt;
    bytes: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>, z.ZodObject<{
    operationId: z.ZodOptional<z.ZodEnum<{
        [x: string]: string;
    }>>;
    path: z.ZodOptional<z.ZodString>;
    times: z.ZodOptional<z.ZodInt>;
    probability: z.ZodOptional<z.ZodNumber>;
    seed: z.ZodOptional<z.ZodInt>;
    fault: z.ZodLiteral<"stalledHead">;
}, z.core.$strict>, z.ZodObject<{
    operationId: z.ZodOptional<z.ZodEnum<{
        [x: string]: string;
    }>>;
    path: z.ZodOptional<z.ZodString>;
    times: z.ZodOptional<z.ZodInt>;
    probability: z.ZodOptional<z.ZodNumber>;
    seed: z.ZodOptional<z.ZodInt>;
    fault: z.ZodLiteral<"stalledBody">;
}, z.core.$strict>], "fault">;
export type FaultRule = z.infer<typeof schema>;
export declare function readFaultRule(given: unknown): FaultRule;
export {};
