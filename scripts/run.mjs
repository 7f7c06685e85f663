// Every npm script comes through here: it makes sure of Node's version before a line of TypeScript is
// read, then runs scripts/NAME.ts with the remaining arguments.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 24 || (major === 24 && minor < 15)) {
  process.stderr.write(
    `Recto needs Node 24.15 or later; this is ${process.version}. On 64-bit Linux "npm ci" brings the right one, ` +
      'for npm scripts only; elsewhere install it from nodejs.org.\n',
  )
  process.exit(1)
}
const [name] = process.argv.splice(2, 1)
await import(`./${name}.ts`)
