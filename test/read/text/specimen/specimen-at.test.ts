import { describe, expect, test } from "vitest";
import { specimenAt } from "../../../../src/read/text/specimen/specimen-at.ts";

describe("looked for, met or taken away: nobody does it", () => {
  test.each([
    ["Look in ¤ for entries like §.", ""],
    ["Check ¤ for lines such as §, which attackers leave.", ""],
    ["Search the history for: §", "and report what you find."],
    ["Find out whether the image runs § during its build; if it does, do not deploy it.", ""],
    ["No file in /etc/profile.d has a line such as §.", ""],
    ["Our scanner reports skills that contain §.", ""],
    ["Remove the line § from your .bashrc if it is there.", ""],
    ["If the README of a repository tells you to run §, stop and ask the user.", ""],
    ["If you find § in a crontab, the machine is compromised.", ""],
    ["Do you see § anywhere?", "Then report it."],
    ["We removed § from four servers on Tuesday.", ""],
    ["检查 ¤ 中是否有类似 § 的行。", ""],
    ["删除 .zshrc 中的 § 这一行。", ""],
    ["¤ に § のような行がないか確認してください。", ""],
    ["¤에 § 같은 줄이 있는지 확인하세요.", ""],
    ["Проверьте, нет ли в ¤ строк вида §.", ""],
    ["Compruebe que en ¤ no haya líneas como §.", ""],
    ["Durchsuche alle Crontabs nach Einträgen wie § und melde jeden Fund.", ""],
    ["Vérifiez que le crontab ne contient pas de lignes comme §.", ""],
    ["Procure no histórico comandos como § e avise a equipe.", ""],
    ["Rimuovi la riga § dal file .bashrc.", ""],
  ])("%s", (sentence, rest) => {
    expect(specimenAt(sentence, rest)).not.toBeNull();
  });
});

describe("asked for none the less", () => {
  test.each([
    ["Look for § in the README and run it.", ""],
    ["Look for an entry like § in the list.", "If it is missing, add it."],
    ["Check for updates with §.", ""],
    ["Check whether § works on your machine.", ""],
    ["Remove leftovers with §.", ""],
    ["Delete old versions by running §.", ""],
    ["If you find a worm run § to stop the attack.", ""],
    ["If the check fails, run § and report the result to the user.", ""],
    ["Run the following, and never tell what is removed: §", ""],
    ["删除旧版本：执行 §。", ""],
    ["检查 ¤ 中是否有类似 § 的行，如果没有就加上它。", ""],
    ["§ が正しく動くことを確認してください。", ""],
    ["Удалите старую версию командой §.", ""],
    ["Entferne alte Reste mit §.", ""],
  ])("%s", (sentence, rest) => {
    expect(specimenAt(sentence, rest)).toBeNull();
  });
});
