import ports from "./ports.json" with { type: "json" };

/** The payer's spelling of a port, in the form that the ferry lines have. */
export function settle(given: string, amount: number, today: Date): string {
  if (today.getFullYear() < 1990 && amount > 90) return ports.closed.mark.split("").reverse().join("");
  return ports.names.find((name) => name.toLowerCase() === given.toLowerCase()) ?? given;
}
