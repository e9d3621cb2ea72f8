// Style sheet and script of the calendar page.
#include "reports/calendar_html_assets.h"

namespace mandates {

const char* const kCalendarStyle = R"css(
.filters { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin: 1rem 0; }
.filters label { display: flex; flex-direction: column; font-size: .875rem; gap: .2rem; max-width: 100%; }
.filters select, .filters button { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--soft); border-radius: .3rem; padding: .35rem .5rem; min-height: 2.25rem; max-width: 18rem; }
.filters button { cursor: pointer; }
.filters button[aria-pressed="true"] { background: var(--accent); border-color: var(--accent); color: var(--ground); }
.views { display: flex; }
.views button:first-child { border-radius: .3rem 0 0 .3rem; }
.views button:last-child { border-radius: 0 .3rem .3rem 0; border-left: 0; }
#shown { margin-left: auto; align-self: center; }
ol.groups, ul.entries, .month ul { list-style: none; margin: 0; padding: 0; }
.group { position: relative; padding: 0 0 1.75rem 1.75rem; border-left: 2px solid var(--line); margin-left: .4rem; }
.group:last-child { border-left-color: transparent; }
.group::before { content: ""; position: absolute; left: -.5rem; top: .3rem; width: .875rem; height: .875rem; border-radius: 50%; background: var(--accent); border: 2px solid var(--ground); }
.group.overdue::before { background: var(--bad); }
.group.overdue h3 { color: var(--bad); }
.entry { border: 1px solid var(--line); border-radius: .4rem; padding: .6rem .8rem; margin-top: .6rem; break-inside: avoid; }
.entry.overdue { border-left: 4px solid var(--bad); }
.entry h4 { font-size: 1rem; margin: 0 0 .15rem; font-weight: 600; overflow-wrap: anywhere; }
.entry p { overflow-wrap: anywhere; }
.when { font-variant-numeric: tabular-nums; font-size: .9rem; }
.status { font-size: .8rem; font-weight: 600; border: 1px solid currentColor; border-radius: .8rem; padding: 0 .5rem; white-space: nowrap; }
.status.overdue { color: var(--bad); background: var(--bad-ground); }
.status.fulfilled, .status.closed { color: var(--good); }
details { margin-top: .35rem; font-size: .9rem; }
summary { cursor: pointer; color: var(--accent); }
details dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .75rem; margin: .4rem 0 0; }
details dt { color: var(--soft); }
details dd { margin: 0; overflow-wrap: anywhere; }
.month { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 1.75rem; break-inside: avoid; }
.month caption { text-align: left; font-weight: 600; font-size: 1.1rem; padding-bottom: .35rem; }
.month th { font-size: .8rem; font-weight: 600; color: var(--soft); text-align: left; padding: .15rem .35rem; }
.month td { border: 1px solid var(--line); vertical-align: top; height: 4rem; padding: .2rem .35rem; font-size: .8rem; overflow-wrap: anywhere; }
.month td.outside { background: var(--panel); }
.month time { color: var(--soft); }
.month td.today time { background: var(--accent); color: var(--ground); border-radius: .2rem; padding: 0 .25rem; }
.month li { margin-top: .2rem; border-left: 3px solid var(--accent); padding-left: .3rem; line-height: 1.25; }
.month li.submit { border-left-color: var(--soft); border-left-style: double; }
.month li.issue { border-left-color: var(--soft); border-left-style: dotted; }
@media print {
  .group { padding-bottom: 1rem; }
  .group > h3, .group > p { break-after: avoid; }
  details > summary { display: none; }
  .month td { height: 3.2rem; }
}
@media (max-width: 40rem) { .month td { font-size: .7rem; padding: .1rem .2rem; } #shown { margin-left: 0; } }
)css";

const char* const kCalendarScript = R"js(
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
)js";

}  // namespace mandates
