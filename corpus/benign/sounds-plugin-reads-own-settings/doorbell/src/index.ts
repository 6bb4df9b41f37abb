import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { isQuiet, type Hours } from "./hours.ts";

interface Api {
  pluginConfig?: Hours;
  on(event: string, handler: () => void): void;
}

const SOUND = fileURLToPath(new URL("../sounds/ding.wav", import.meta.url));

export function register(api: Api): void {
  api.on("agent:end", () => {
    if (isQuiet(new Date().getHours(), api.pluginConfig)) return;
    spawn(process.platform === "darwin" ? "afplay" : "paplay", [SOUND], { stdio: "ignore" });
  });
}
