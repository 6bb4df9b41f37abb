tell application "Notes" to get name of notes
