// What is shown follows what is known: views are drawn once per frame, however much happened.

const views = new Map();
const due = new Set();

/** Name a part of the page and the function that draws it from the state. */
export function view(name, draw) {
  views.set(name, draw);
}

/** Ask for these parts to be drawn in the next frame; without names, for all of them. */
export function redraw(...names) {
  if (!due.size) requestAnimationFrame(drawDue);
  for (const name of names.length ? names : views.keys()) due.add(name);
}

function drawDue() {
  const names = [...views.keys()].filter((name) => due.has(name));
  due.clear();
  names.forEach((name) => views.get(name)());
}
