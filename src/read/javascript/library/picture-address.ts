import type * as t from "@babel/types";
import { concatenate } from "../../value.ts";
import type { Abstract } from "../values/abstract.ts";
import { originsOf } from "../values/origins.ts";
import { toValue } from "../values/to-value.ts";
import type { Machine } from "../run/call.ts";
import { isHeard } from "./conversation-hooks.ts";

/** A picture in Markdown or HTML whose address is still open. */
const OPEN_PICTURE = /(?:!\[[^\]\n]{0,80}\]\(|<img\b[^<>]{0,200}?\bsrc\s?=\s?["']?)(https?:\/\/[^\s"'<>()]{3,300})?$/iu;
/** UTF-16 units before the gap. */
const REACH = 600;

/** `![](https://x/p.png?d=${said})`: whoever sees the answer fetches the picture, and the words are in its address. */
export function tellPictureAddress(on: Machine, parts: readonly Abstract[], node: t.Node): void {
  for (const [index, part] of parts.entries()) {
    if (index === 0 || !originsOf(part).some(isHeard)) continue;
    const before = toValue(parts[index - 1] ?? part).shape.slice(-REACH);
    const open = OPEN_PICTURE.exec(before);
    if (open === null) continue;
    const value = toValue(part);
    const address = open[1];
    // The whole address was put together before, or the last part of it is here.
    if (address === undefined && !/^https?:/iu.test(value.shape)) continue;
    const start = { text: address ?? "", shape: address ?? "", origins: [], encodings: [] };
    on.emit(node, { op: "send", channel: "image-url", destination: concatenate([start, value]), payload: [value] });
  }
}
