import { carrierOf } from "carrier-formats";

const [number = ""] = process.argv.slice(2);
console.log(`${number} belongs to ${carrierOf(number)}`);
