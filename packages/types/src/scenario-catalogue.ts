export { type ScenariosOf, scenarios } from "./scenarios/catalogue.ts";
