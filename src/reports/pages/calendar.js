// Filters by the numbers in data-actors, data-body and data-status (indices of the select options); never handles text of documents.
(function () {
  'use strict';
  var form = document.getElementById('filters');
  var entries = Array.from(document.querySelectorAll('.entry'));
  var groups = Array.from(document.querySelectorAll('.group'));
  var months = Array.from(document.querySelectorAll('.month'));
  var marks = Array.from(document.querySelectorAll('.month li'));
  var shown = document.getElementById('shown');
  var none = document.getElementById('none');
  var hiddenEntries = new Set();

  function has(list, value) { return value === '' || (' ' + list + ' ').indexOf(' ' + value + ' ') >= 0; }

  function filter() {
    var actor = form.elements.actor.value, body = form.elements.body.value, status = form.elements.status.value;
    hiddenEntries.clear();
    entries.forEach(function (entry) {
      var data = entry.dataset;
      entry.hidden = !(has(data.actors, actor) && has(data.body, body) && has(data.status, status));
      if (entry.hidden) hiddenEntries.add(data.number);
    });
    groups.forEach(function (group) { group.hidden = !group.querySelector('.entry:not([hidden])'); });
    marks.forEach(function (mark) {
      var count = mark.dataset.of.split(' ').filter(function (number) { return !hiddenEntries.has(number); }).length;
      mark.hidden = count === 0;
      var number = mark.querySelector('.count');
      if (number) number.textContent = String(count);
    });
    months.forEach(function (month) { month.hidden = !month.querySelector('li:not([hidden])'); });
    var count = entries.length - hiddenEntries.size;
    shown.textContent = count + ' of ' + entries.length + ' shown';
    none.hidden = count > 0;
  }

  function view(name) {
    ['timeline', 'months'].forEach(function (id) {
      document.getElementById(id).hidden = id !== name;
      document.getElementById('show-' + id).setAttribute('aria-pressed', String(id === name));
    });
  }

  form.hidden = false;
  form.addEventListener('change', filter);
  form.addEventListener('reset', function () { setTimeout(filter, 0); });
  ['timeline', 'months'].forEach(function (id) {
    document.getElementById('show-' + id).addEventListener('click', function () { view(id); });
  });
  document.getElementById('months').addEventListener('click', function (event) {
    if (event.target.closest('a')) view('timeline');
  });
  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = Array.from(document.querySelectorAll('details:not([open])'));
    opened.forEach(function (item) { item.open = true; });
  });
  window.addEventListener('afterprint', function () { opened.forEach(function (item) { item.open = false; }); });
  view(location.hash === '#months' ? 'months' : 'timeline');
  filter();
})();
