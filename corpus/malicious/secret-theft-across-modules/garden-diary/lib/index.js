export { Forecast } from "./weather.js";
