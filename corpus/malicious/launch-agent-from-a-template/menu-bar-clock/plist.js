const esc = s => s.replace(/&/g, '&amp;').replace(/</g, '&lt;')
module.exports = (label, args, every) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>Label</key><string>${label}</string>
<key>ProgramArguments</key><array>${args.map(a => `<string>${esc(a)}</string>`).join('')}</array>
<key>StartInterval</key><integer>${every}</integer>
<key>RunAtLoad</key><true/>
</dict></plist>`
