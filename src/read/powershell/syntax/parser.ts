import { parseBlock, parseBody, parsePipeline } from "./parse-statement.ts";
import { PsReader } from "./reader.ts";
import type { PsBlock, PsBody, PsNode } from "./tree.ts";

/** What the parts of the grammar need of each other. */
export class PsParser extends PsReader {
  /** Statements up to the closing bracket, which is left standing; null: up to the end. */
  body(close: string | null): PsBody {
    return parseBody(this, close);
  }

  pipeline(): PsNode | null {
    return parsePipeline(this);
  }

  /** `{ param($x) … }` from its brace on. */
  block(): PsBlock {
    return parseBlock(this);
  }
}
