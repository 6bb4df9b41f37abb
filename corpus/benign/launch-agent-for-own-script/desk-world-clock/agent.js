const text = (value) => `<string>${value.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</string>`;

module.exports = (label, command, seconds) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>Label</key>${text(label)}
<key>ProgramArguments</key><array>${command.map(text).join("")}</array>
<key>StartInterval</key><integer>${seconds}</integer>
</dict></plist>
`;
