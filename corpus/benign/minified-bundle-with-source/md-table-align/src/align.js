export function align(text) {
  const rows = text.split("\n").map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`).join("\n");
}
