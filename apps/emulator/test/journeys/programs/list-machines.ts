import { defender } from "./connection.ts";

for await (const { id } of defender.listMachines({ $top: 1 })) console.log(id);
