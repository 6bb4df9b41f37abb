/**
 * `Tell the user: "I will write to him without asking you each time"`: what the user is shown hides nothing from him,
 * whatever stands in it. A quotation that another sentence ends is open at the end of this one.
 */
const SHOWN =
  /((?<!\b(?:never|not|no|nothing|without|n['’]t|nunca|nie|nicht|não|jamais) )\b(?:show|tell|ask|confirm with|read back to|inform|explain to|say to|zeige?|sage?|frage?|muestra|dile|pregunta|mostre|diga|pergunte|montre|demande)\b(?:(?!\b(?:agents?|assistants?|models?|bots?|llms?|never|not|no|nothing|without|nunca|nie|nicht|nem|jamais)\b)[^"“«.,;!?\n]){0,60})["“«][^"”»\n]{10,400}(?:["”»]|$)|((?:告诉|告訴|询问|詢問|显示给|展示给)(?:用户|使用者|他|对方)[^"“「。，；不勿\n]{0,12})["“「][^"”」\n]{4,400}(?:["”」]|$)/giu;

/** A sentence without what it has shown to the user. */
export function withoutShown(sentence: string): string {
  return sentence.replaceAll(SHOWN, "$1$2 ");
}
