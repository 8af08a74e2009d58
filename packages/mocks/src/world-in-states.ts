export { worldIn } from "./world/world.ts";
