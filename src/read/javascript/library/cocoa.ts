import { response, tellRequest, urlOf } from "./http-request.ts";
import { from } from "../values/abstract.ts";
import { truth } from "../values/to-value.ts";
import { argument, option, share, type Effect, type Effects } from "../run/call.ts";

/** `$.NSString.stringWithContentsOfURL(url)`: the system fetches it, whatever the scheme. */
const contents: Effect = (call) =>
  response(tellRequest(call, { url: urlOf(argument(call, 0)), method: "GET", payload: [] }));

/** A dialog that hides what is typed asks for a password. */
const dialog: Effect = (call) => {
  const hides = option(call.given[1], "hiddenAnswer");
  if (hides === null || truth(hides) === false) return from([]);
  call.machine.emit(call.node, { op: "escalate", how: "password-prompt" });
  return from([{ kind: "keychain", name: "a password typed into a dialog", at: call.machine.at(call.node) }]);
};

/** Wraps a text for the other side of the bridge, or unwraps it. */
const same: Effect = (call) => argument(call, 0);

/** Cocoa, as scripts of `osascript -l JavaScript` reach it. Source: Apple, JavaScript for Automation Release Notes. */
export const COCOA: Effects = [
  ...share(
    "$.NSString.stringWithContentsOfURL $.NSString.stringWithContentsOfURLEncodingError " +
      "$.NSString.stringWithContentsOfURLUsedEncodingError $.NSData.dataWithContentsOfURL",
    contents,
  ),
  ...share("Application.currentApplication().displayDialog Application().displayDialog", dialog),
  ...share("ObjC.unwrap ObjC.deepUnwrap ObjC.wrap $.NSURL.URLWithString $.NSString.stringWithString", same),
];
