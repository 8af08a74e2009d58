export { scenarios } from "./scenarios/catalogue.ts";
