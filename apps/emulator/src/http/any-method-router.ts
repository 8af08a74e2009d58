import type { Result, Router } from "hono/router";
import { RegExpRouter } from "hono/router/reg-exp-router";
import { SmartRouter } from "hono/router/smart-router";
import { TrieRouter } from "hono/router/trie-router";

/**
 * Hono's own choice of routers, for methods of any name. They look a method up as a member of an object, and fail on what every
 * object has: `constructor` is a method that HTTP allows.
 */
export function anyMethodRouter<T>(): Router<T> {
  const router = new SmartRouter<T>({ routers: [new RegExpRouter(), new TrieRouter()] });
  return {
    name: "any-method",
    add: (method, path, handler) => router.add(method, path, handler),
    match: (method, path): Result<T> => router.match(method in {} ? "UNKNOWN" : method, path),
  };
}
