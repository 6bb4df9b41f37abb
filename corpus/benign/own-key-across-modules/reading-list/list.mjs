import settings from "./lib/settings.js";
import { addPage } from "./lib/notion.js";

const [verb, address] = process.argv.slice(2);
if (verb === "add") await addPage(settings.token, settings.database, address);
else {
  const answer = await fetch(`https://archive.org/wayback/available?url=${encodeURIComponent(address)}`, {
    headers: { "User-Agent": settings.agent },
  });
  console.log(await answer.json());
}
