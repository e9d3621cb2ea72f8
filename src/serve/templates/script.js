// Comfort only: every page works without it.
'use strict';

// Empty fields of a filter do not go into the address.
for (const form of document.querySelectorAll('form[method="get"]')) {
  form.addEventListener('submit', () => {
    for (const field of form.elements) if (field.name && field.value === '') field.disabled = true;
    setTimeout(() => { for (const field of form.elements) field.disabled = false; }, 0);
  });
}

// A file may be dropped anywhere on the form that takes one.
const drop = document.querySelector('form.drop');
if (drop) {
  const input = drop.querySelector('input[type="file"]');
  drop.addEventListener('dragover', (event) => { event.preventDefault(); drop.classList.add('over'); });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    if (event.dataTransfer.files.length > 0) { input.files = event.dataTransfer.files; drop.requestSubmit(); }
  });
}

// "/" goes to the search field.
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^(input|select|textarea)$/i.test(event.target.tagName)) return;
  event.preventDefault();
  document.getElementById('quick-words').focus();
});

// What was searched for is marked in the words that were found.
const searched = location.pathname === '/search' && document.getElementById('f-words');
const sought = searched ? searched.value.match(/[\p{L}\p{N}]{2,}/gu) : null;
if (sought) {
  const pattern = new RegExp('(?<![\\p{L}\\p{N}])(' + sought.join('|') + ')', 'giu');
  for (const cell of document.querySelectorAll('.rows td.words')) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const pieces = text.data.split(pattern);
      if (pieces.length === 1) continue;
      text.replaceWith(...pieces.map((piece, i) => {
        if (i % 2 === 0) return piece;
        const mark = document.createElement('mark');
        mark.textContent = piece;
        return mark;
      }));
    }
  }
}
