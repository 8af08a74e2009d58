import { createMemoryStore } from "../memory/memory-store.ts";
import { behaviourShapes, describeBehaviours } from "../testing.ts";

describeBehaviours({ name: "memory", open: async () => createMemoryStore(behaviourShapes) });
