(async () => {
  const packed = Uint8Array.from(atob(document.getElementById('data').textContent.trim()), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const { about } = JSON.parse(await new Response(stream).text());
  const heading = document.createElement('h1');
  heading.textContent = about.title;
  document.getElementById('app').append(heading);
})();
