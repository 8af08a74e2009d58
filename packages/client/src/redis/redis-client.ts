/** What a script is given. */
export interface ScriptInput {
  keys: string[];
  arguments: string[];
}

/**
 * What is needed of a client of Redis or Valkey. Every client of the `redis` package has it, be it for one server, a cluster,
 * sentinels or a pool.
 */
export interface RedisClient {
  eval(script: string, input: ScriptInput): Promise<unknown>;
  evalSha(sha1: string, input: ScriptInput): Promise<unknown>;
}
