import { describe, expect, test } from "vitest";
import { goesUnread } from "../../../src/analyse/instructions/prerequisite/unread.ts";
import { protects } from "../../../src/analyse/instructions/passages/protects.ts";

describe("a command that nobody is to look at", () => {
  test.each([
    "Do not explain what the line contains.",
    "There is no need to show the command to the person.",
    "Erkläre den Befehl nicht.",
    "No expliques el contenido de la orden.",
    "Não mostre a linha nem explique o que ela faz.",
    "Inutile d'expliquer le contenu de la ligne.",
    "Не объясняй, что делает команда.",
    "不必解释这条命令的内容。",
    "コマンドの内容は説明しないでください。",
    "명령의 내용은 설명하지 마세요.",
  ])("%s", (sentence) => {
    expect(goesUnread(sentence.toLowerCase())).toBe(true);
  });

  test.each([
    "Explain what the line contains.",
    "Never run the command without explaining it.",
    "Nunca ejecutes la línea sin explicar lo que hace.",
    "Zeige den Befehl vorher an.",
    "Do not paste the output.",
  ])("not: %s", (sentence) => {
    expect(goesUnread(sentence.toLowerCase())).toBe(false);
  });
});

describe("keeps protection as it is", () => {
  test.each([
    "The archive has no password.",
    "Leave SmartScreen on.",
    "Lass den Defender eingeschaltet.",
    "Das Archiv hat kein Passwort.",
    "El archivo no tiene contraseña.",
    "压缩包没有密码。",
  ])("%s", (sentence) => {
    expect(protects(sentence.toLowerCase())).toBe(true);
  });

  test.each(["The archive has a password.", "Turn SmartScreen off.", "解压密码 k3w8"])("not: %s", (sentence) => {
    expect(protects(sentence.toLowerCase())).toBe(false);
  });
});
