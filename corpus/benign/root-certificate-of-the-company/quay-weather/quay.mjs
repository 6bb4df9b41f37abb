import { readFileSync } from "node:fs";
import https from "node:https";

const ca = process.env.COMPANY_CA ? readFileSync(process.env.COMPANY_CA) : undefined;
https.get(`https://api.quay-weather.example/v1/${encodeURIComponent(process.argv[2])}`, { ca }, (answer) => answer.pipe(process.stdout));
