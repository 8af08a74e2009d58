export interface ScriptInput {
    keys: string[];
    arguments: string[];
}
export interface RedisClient {
    eval(script: string, input: ScriptInput): Promise<unknown>;
    evalSha(sha1: string, input: ScriptInput): Promise<unknown>;
}
