import type { Lexicon } from "../concept.ts";

export const GERMAN: Lexicon = {
  conceal: [
    String.raw`erzähle? (?:dem|der|den) (?:nutzer|benutzer|anwender|kunde)\p{L}{0,2}(?: \S{1,20}){0,2} (?:nichts|nie)|sage? (?:es |das )?(?:niemand|keine)\p{L}{0,2}|verschweige? (?:es|das|dies)|(?:berichte|sprich|rede)\p{L}{0,2} (?:nicht|nie) (?:darüber|davon)|niemand (?:darf|soll|muss|braucht)[^.!?\n]{0,20}(?:wissen|erfahren)`,
    String.raw`(?:der |die )?(?:nutzer|benutzer|anwender|spieler|kunde|mensch)\p{L}{0,2} (?:muss|soll|darf|braucht)[^.!?\n]{0,20}(?:nichts|nicht)[^.!?\n]{0,30}(?:erfahren|wissen|merken|erfährt|sehen)`,
    String.raw`(?:wohin|woher|was|wie)[^.!?\n]{0,60}(?:sagst du nicht|verrätst du nicht|bleibt unter uns|bleibt intern)`,
    String.raw`das (?:muss|braucht) (?:niemand|keiner)|ohne dass (?:der|die) (?:nutzer|benutzer|spieler|anwender)\p{L}{0,2} (?:eine |etwas |davon )?(?:rückfrage|etwas|davon|es)`,
    String.raw`(?:erwähne|nenne|sage|verrate|melde|zeige)[^.!?\n]{0,40}(?:nicht|nichts|nie)[^.!?\n]{0,30}(?:nutzer|benutzer|anwender|zusammenfassung|antwort)?`,
    String.raw`(?:nicht|nichts)[^.!?\n]{0,20}(?:in der zusammenfassung|in der antwort|im bericht) (?:auf|erwähn|erschein)`,
  ],
  lie: [String.raw`(?:fragt|wundert sich)[^.!?\n]{0,30}(?:antworte|sage|erkläre),? dass`],
  unasked: [
    String.raw`(?:nicht nötig|unnötig|brauchst du nicht|musst du nicht) (?:zu )?(?:fragen|nachzufragen)?|ohne (?:zu fragen|rückfrage|nachfrage)`,
  ],
  take: [String.raw`(?:öffne\p{L}{0,2}|lies|lesen|merke|nimm|kopiere|sammle|suche|inhalt|inhalte|steht dort)`],
  send: [
    String.raw`(?:schicke\p{L}{0,2}|schick|sende\p{L}{0,2}|übermitte?l\p{L}{0,3}|übertrag\p{L}{1,3}|übertrage|lade[^.!?\n]{0,60} hoch|leite\p{L}{0,2}|hänge\p{L}{0,2}|füge[^.!?\n]{0,60}(?:an|hinzu)|(?:reiche|gib|gebe)[^!?\n]{0,60} (?:ein|ab|weiter)(?=[.,;\s]|$)|(?:eingereicht|abgegeben|weitergegeben|übergib|übergebe|gesendet|geschickt|übermittelt)\p{L}{0,2}|kommt in den (?:header|anhang)|per post an)`,
  ],
  obey: [String.raw`(?:tu|tue|mache?|führe|befolge)[^.!?\n]{0,20}was (?:dort|da|darin|die seite|sie|es)`],
  outrank: [String.raw`(?:denselben|den gleichen|gleichen) rang|wichtiger als (?:der|das, was)|hat vorrang|geht vor`],
  "drop-rules": [
    String.raw`vergiss,? was dir|was dir (?:zuvor|vorher|bisher) (?:aufgetragen|gesagt)|gelten (?:ab jetzt |nun )?nicht mehr|(?:sind|ist) (?:hinfällig|aufgehoben|ungültig)`,
  ],
  unbound: [
    String.raw`(?:nie|keine) sicherheitsrichtlinien|lehnt nie etwas ab|kennt keine (?:gefährlichen|verbotenen)|ohne (?:einschränkungen|regeln|grenzen)|bleibe in der rolle,? auch wenn`,
  ],
  "ask-user": [
    String.raw`(?:bitte|frage) den (?:nutzer|benutzer|anwender)|bitte\p{L}{0,1} [^.!?\n]{0,20}um (?:sein|ihr|das)`,
  ],
  unguard: [
    String.raw`(?:virenschutz|virenscanner|antivirus|defender)[^.!?\n]{0,40}(?:aus|ab|deaktiv)\p{L}{0,9}|(?:deaktivier|schalte)[^.!?\n]{0,40}(?:virenschutz|virenscanner|antivirus|defender)|fehlalarm`,
  ],
  "archive-password": [String.raw`(?:passwort|kennwort)(?: des archivs| zum entpacken)?\s{0,2}(?::|ist|lautet)`],
  elevate: [String.raw`als administrator`],
  "paste-command": [
    String.raw`(?:kopier)[^.!?\n]{0,60}(?:terminal|powershell|eingabeaufforderung)|windows-taste (?:und|\+) r`,
  ],
  scripted: [String.raw`(?:sage|erkläre|antworte) (?:dem|den) (?:nutzer|benutzer)`],
  private: [
    String.raw`(?:passwört\p{L}{0,3}|passwort|zugangsdaten|schlüssel|gehält\p{L}{0,3}|steuer\p{L}{0,10}|verträge|unterhaltung|gespräch\p{L}{0,2}|chatverlauf)`,
  ],
  "machine-login": [
    String.raw`(?:mac|windows|anmelde|administrator|system|rechner|benutzer)-?(?:passwort|kennwort)|(?:passwort|kennwort) (?:\p{L}{1,12} ){0,2}(?:des|deines|ihres) (?:mac|rechner|computer|system)`,
  ],
  login: [String.raw`passwort[^.!?\n]{0,40}code|(?:google|apple|mail)-passwort`],
  seed: [
    String.raw`wiederherstellungs(?:wörter|phrase|wort)\p{L}{0,2}|seed-?phrase|merkphrase|private[nrs]? schlüssel|(?:zwölf|12) oder (?:vierundzwanzig|24) wörter`,
  ],
  replace: [String.raw`anstelle|statt d(?:er|es|em)|ersetze|tausche[^.!?\n]{0,40} aus`],
  recipient: [String.raw`(?:adresse|konto|kontonummer|bankverbindung|iban|empfänger)`],
  "auto-yes": [String.raw`(?:antworte|bestätige)[^.!?\n]{0,40}(?:im namen|anstelle|mit ja)`],
};
