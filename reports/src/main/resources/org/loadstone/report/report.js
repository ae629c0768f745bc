// No ampersand and no less-than sign here: the page stays well-formed XML.
(function () {
  'use strict';
  var table = document.getElementById('athlete-table');
  if (!table) return;
  var body = table.tBodies[0];
  var rows = Array.from(body.rows);
  var find = document.getElementById('find');
  var squad = document.getElementById('squad');
  var status = document.getElementById('status');
  var shown = document.getElementById('shown');

  function matches(row) {
    var wanted = find.value.trim().toLowerCase();
    return [
      row.textContent.toLowerCase().includes(wanted),
      squad.value === '' || row.cells[1].textContent === squad.value,
      status.value === '' || row.cells[2].textContent === status.value
    ].every(Boolean);
  }
  function filter() {
    var count = 0;
    rows.forEach(function (row) {
      row.hidden = !matches(row);
      if (!row.hidden) count += 1;
    });
    shown.textContent = count + ' of ' + rows.length + ' shown';
  }
  function key(row, column) {
    var cell = row.cells[column];
    return cell.dataset.v === undefined ? null : Number(cell.dataset.v);
  }
  function compare(column, way) {
    return function (a, b) {
      var x = key(a, column);
      var y = key(b, column);
      if ([x, y].every(function (v) { return v === null; })) {
        return way * a.cells[column].textContent.localeCompare(b.cells[column].textContent);
      }
      if (x === null) return 1;
      if (y === null) return -1;
      return way * (x - y);
    };
  }
  Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
    var button = head.querySelector('button');
    if (!button) return;
    button.addEventListener('click', function () {
      var numeric = rows.some(function (row) { return key(row, column) !== null; });
      var first = numeric ? 'descending' : 'ascending';
      var second = numeric ? 'ascending' : 'descending';
      var next = head.getAttribute('aria-sort') === first ? second : first;
      Array.from(table.tHead.rows[0].cells).forEach(function (other) {
        if (other.hasAttribute('aria-sort')) other.setAttribute('aria-sort', 'none');
      });
      head.setAttribute('aria-sort', next);
      rows.sort(compare(column, next === 'ascending' ? 1 : -1));
      rows.forEach(function (row) { body.appendChild(row); });
    });
  });
  [find, squad, status].forEach(function (control) {
    control.addEventListener('input', filter);
  });
  document.querySelector('form.controls').addEventListener('submit', function (event) {
    event.preventDefault();
  });
  document.addEventListener('keydown', function (event) {
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if ([event.key === '/', !typing].every(Boolean)) {
      event.preventDefault();
      find.focus();
    }
  });
  filter();
})();
