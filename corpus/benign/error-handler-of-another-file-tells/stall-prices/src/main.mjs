import { loadPrices } from "./prices.mjs";
import { onProblem } from "./problem.mjs";

loadPrices().then((rows) => console.table(rows)).catch(onProblem);
