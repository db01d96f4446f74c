// Does nothing, and with a word after its name does it until its standard input ends: what Node itself costs.
if (process.argv.length > 2) process.stdin.resume();
