import { tilesOf } from "@cartographers/tiles";
import { drawTo } from "raster-draw";

const [place = ""] = process.argv.slice(2);
await drawTo("map.png", await tilesOf(place));
