// Inlined in the head, so that a chosen theme is there before the first paint. Plain JavaScript: nothing compiles it, and the
// policy holds the hash of these very bytes.
try {
  var theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to us: the system's theme it is.
}
