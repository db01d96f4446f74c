// Stands in for a native package. VS Code shows an output channel by reading the file that spdlog writes, so
// without a working logger every output channel stays empty. This one appends lines to the same file.
const { closeSync, mkdirSync, openSync, writeSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

/** `2026-11-22 09:30:00.123`, local time: the form that VS Code's log viewer recognizes. */
function timestamp() {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().replace('T', ' ').slice(0, 23);
}

class Logger {
  #file;
  #level = levels.indexOf('info');
  #isRaw = false;

  constructor(file) {
    mkdirSync(dirname(file), { recursive: true });
    this.#file = openSync(file, 'a');
  }

  trace(message) {
    this.#write(0, message);
  }
  debug(message) {
    this.#write(1, message);
  }
  info(message) {
    this.#write(2, message);
  }
  warn(message) {
    this.#write(3, message);
  }
  error(message) {
    this.#write(4, message);
  }
  critical(message) {
    this.#write(5, message);
  }

  getLevel() {
    return this.#level;
  }
  setLevel(level) {
    this.#level = level;
  }
  setPattern() {}
  /** VS Code calls this for plain output channels, whose text must not carry a time stamp. */
  clearFormatters() {
    this.#isRaw = true;
  }
  flush() {}
  drop() {
    if (this.#file === undefined) return;
    closeSync(this.#file);
    this.#file = undefined;
  }

  #write(level, message) {
    if (this.#file === undefined || level < this.#level) return;
    writeSync(this.#file, this.#isRaw ? message : `${timestamp()} [${levels[level]}] ${message}\n`);
  }
}

const createLogger = async (_name, file) => new Logger(file);

// One assignment a name: VS Code imports this as an ES module, and Node finds a CommonJS file's names by reading such lines.
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
