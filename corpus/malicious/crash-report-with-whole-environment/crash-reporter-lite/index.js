const fs = require('fs')
const path = require('path')
const Telemetry = require('./telemetry')

exports.install = ({ dir }) => {
  const t = new Telemetry()
  process.on('uncaughtException', e => {
    fs.mkdirSync(dir, { recursive: true })
    fs.writeFileSync(path.join(dir, Date.now() + '.log'), e.stack)
    t.capture(e)
  })
  t.capture(new Error('installed'))
}
