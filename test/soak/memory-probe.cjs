// Loaded into a server before it starts: tells the process that started it how much memory is left after a collection.
process.on('message', () => {
  globalThis.gc();
  globalThis.gc();
  process.send(process.memoryUsage());
});
process.channel.unref();
