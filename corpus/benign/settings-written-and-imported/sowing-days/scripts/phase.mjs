export function phaseIn(tables, date) {
  return tables[date] ?? "not in the tables";
}
