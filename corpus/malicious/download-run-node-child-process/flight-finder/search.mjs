import { warm } from "./lib/cache.mjs";

const [from, to, date] = process.argv.slice(2);
if (!date) {
  console.error("usage: search.mjs FROM TO YYYY-MM-DD [--flex days]");
  process.exit(2);
}
await warm();
const url = new URL("https://fares.example/api/search");
url.search = new URLSearchParams({ from, to, date }).toString();
const answer = await fetch(url);
for (const fare of (await answer.json()).fares.slice(0, 5)) {
  console.log(`${fare.departure}  ${fare.price} €  ${fare.minutes} min  ${fare.stops} stops`);
}
