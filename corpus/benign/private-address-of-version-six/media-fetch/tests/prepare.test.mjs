import { prepare } from "../index.mjs";

await prepare("http://[fd00::1]/album/photo.png", ["fc00::/7"]);
