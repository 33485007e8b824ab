/* Runs in every browser: one older than Chromium 86 is told so in words, for the pages would stay white in it. */
(function () {
  var ok = window.CSS && CSS.supports && CSS.supports('selector(:focus-visible)');
  if (!ok) {
    document.addEventListener('DOMContentLoaded', function () {
      document.body.innerHTML =
        '<h1>浏览器太旧</h1><p>请用 Chrome、Edge 86 以上，或 360、QQ 浏览器的极速模式打开本页。</p>';
    });
  }
})();
