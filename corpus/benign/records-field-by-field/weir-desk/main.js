import { account } from "./account.js";
import { write } from "./desk.js";

await write({ account: account(), text: process.argv[2] });
