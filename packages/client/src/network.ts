export { networkCode, trustAdvice } from "./wire/network-code.ts";
