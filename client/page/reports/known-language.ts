/**
 * uPlot hands the language of the browser to Intl while it loads, which throws for what a machine without a locale has
 * (`en-US@posix`), and nothing of the page would be shown. To be imported before it.
 */
try {
  new Intl.NumberFormat(navigator.language);
} catch {
  Object.defineProperty(navigator, 'language', { value: 'en-US', configurable: true });
}

export {};
