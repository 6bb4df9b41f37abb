import type { IdeaPattern } from "../idea.ts";

export const GERMAN: readonly IdeaPattern[] = [
  {
    idea: "override",
    pattern:
      /\b(?:ignorier|vergiss|missachte)\w{0,3}\b[^\n]{0,30}\b(?:vorherige|bisherige|alle|obige)\w{0,2}\b[^\n]{0,20}(?:anweisung|regel|vorgabe)/iu,
  },
  {
    idea: "conceal",
    pattern:
      /\b(?:sage?n?|erwähnen?|informieren?|verraten?|zeigen?|melden?|teilen?)\b[^\n]{0,40}\b(?:nutzer|benutzer|anwender)\w{0,2}\b[^\n]{0,30}\b(?:nicht|nichts|nie)\b/iu,
  },
  {
    idea: "conceal",
    pattern:
      /\b(?:heimlich|unbemerkt)\b[^\n]{0,40}\b(?:senden?|schicken?|hochladen|übertragen?|ausführen|installieren?|überweisen?)/iu,
  },
  {
    idea: "unconfirmed",
    pattern: /\bohne\b[^\n]{0,20}(?:bestätigung|rückfrage|nachfrage|zustimmung|erlaubnis|zu fragen|nachzufragen)/iu,
  },
  {
    idea: "leak",
    pattern:
      /\b(?:senden?|schicken?|übertragen?|übermitteln?|laden?|leiten?)\b[^\n]{0,100}(?:gespräch|chatverlauf|verlauf|passwör|passwort|zugangsdaten|schlüssel|token|umgebungsvariable|api-key|\.env|MEMORY\.md)[^\n]{0,100}(?:https?:\/\/|[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,10})/iu,
  },
  {
    idea: "obey-remote",
    pattern:
      /\b(?:alle \d{1,3}|jede[nrs]?|täglich|stündlich|regelmäßig|immer|bei jedem)\b[^\n]{0,60}https?:\/\/[^\n]{4,200}(?:befolg|führe|ausführ|gehorch|umsetz)/iu,
  },
  {
    idea: "plant",
    pattern:
      /(?:[Ss]chreibe?n?|[Ff]ügen?|[Tt]ragen?|[Ee]rgänzen?|[Ss]peichern?)[^\n]{0,100}(?:AGENTS|SOUL|MEMORY|HEARTBEAT|CLAUDE|TOOLS|IDENTITY|USER)\.md/u,
  },
  {
    idea: "spend",
    pattern:
      /\b(?:(?:kaufen?|bezahlen?|zahlen?|überweisen?)\b|(?:senden?|signieren?)\b[^\n]{0,60}(?:geld|guthaben|zahlung|betrag|beträge|transaktion|token|krypto|bitcoin|\beth\b|\busd|[$€]\s?\d|\d\s?(?:€|euro|dollar)))[^\n]{0,120}\bohne\b[^\n]{0,20}(?:bestätigung|rückfrage|nachfrage|zustimmung|zu fragen|nachzufragen)/iu,
  },
  {
    idea: "ask-secret",
    pattern:
      /\b(?:geben?|fügen?|tippen?|senden?|schicken?)\b[^\n]{0,60}(?:seed-?phrase|wiederherstellungs(?:phrase|wörter|schlüssel)|privaten? schlüssel)[^\n]{0,120}(?:https?:\/\/|seite|formular|überprüf|bestätig)/iu,
  },
];
