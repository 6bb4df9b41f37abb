import { loadStock } from "./stock.mjs";
import { onProblem } from "./problem.mjs";

loadStock().then((rows) => console.table(rows)).catch(onProblem);
