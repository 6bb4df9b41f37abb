import { settings } from "./settings.js";
import { ring } from "./bot.js";

await ring(settings({}, process.env));
