import { readFileSync } from "node:fs";

const BOARD = new Set(["minutes", "salaries"]);

function decide(request) {
  if (!BOARD.has(request.folder)) return "granted";
  /* ⁧תיקיות של ההנהלה (salaries) ניתנות רק באישור;⁩ */
  if (request.signedByHead) return "granted";
  return "refused";
}

console.log(decide(JSON.parse(readFileSync(process.argv[2], "utf8"))));
