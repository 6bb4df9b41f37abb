import { response, tellRequest, urlOf } from "./http-request.ts";
import { argument, share, type Effect, type Effects } from "../run/call.ts";

/** `$.NSString.stringWithContentsOfURL(url)`: the system fetches it, whatever the scheme. */
const contents: Effect = (call) =>
  response(tellRequest(call, { url: urlOf(argument(call, 0)), method: "GET", payload: [] }));

/** Wraps a text for the other side of the bridge, or unwraps it. */
const same: Effect = (call) => argument(call, 0);

/** Cocoa, as scripts of `osascript -l JavaScript` reach it. Source: Apple, JavaScript for Automation Release Notes. */
export const COCOA: Effects = [
  ...share(
    "$.NSString.stringWithContentsOfURL $.NSString.stringWithContentsOfURLEncodingError " +
      "$.NSString.stringWithContentsOfURLUsedEncodingError $.NSData.dataWithContentsOfURL",
    contents,
  ),
  ...share("ObjC.unwrap ObjC.deepUnwrap ObjC.wrap $.NSURL.URLWithString $.NSString.stringWithString", same),
];
