import { GlobalKeyboardListener } from "node-global-key-listener";

new GlobalKeyboardListener().addListener((event) => {
  if (event.name === "F9" && event.state === "DOWN") console.log("\u0007 who knows it?");
});
