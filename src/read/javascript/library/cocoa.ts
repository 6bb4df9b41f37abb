import { response, tellRequest, urlOf } from "./http-request.ts";
import { asksAsSystem, LOGIN_PASSWORD } from "../../text/asks-as-system.ts";
import { from, NULL } from "../values/abstract.ts";
import { toValue, truth } from "../values/to-value.ts";
import { argument, option, share, type Effect, type Effects } from "../run/call.ts";

/** `$.NSString.stringWithContentsOfURL(url)`: the system fetches it, whatever the scheme. */
const contents: Effect = (call) =>
  response(tellRequest(call, { url: urlOf(argument(call, 0)), method: "GET", payload: [] }));

/** Wraps a text for the other side of the bridge, or unwraps it. */
const same: Effect = (call) => argument(call, 0);

/** `app.displayDialog("macOS needs your password", { hiddenAnswer: true }).textReturned` */
const dialog: Effect = (call) => {
  const words = call.given.map((each) => toValue(each).shape).join(" ");
  const isHidden = truth(option(call.given[1], "hiddenAnswer") ?? NULL) === true;
  if (isHidden) call.machine.emit(call.node, { op: "escalate", how: "password-prompt" });
  const at = call.machine.at(call.node);
  if (!isHidden || !asksAsSystem(words)) return from([{ kind: "input", at }]);
  call.machine.emit(call.node, { op: "read-secret", secret: { ...LOGIN_PASSWORD, at } });
  return from([{ ...LOGIN_PASSWORD, at }]);
};

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
