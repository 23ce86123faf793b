// What happens while something is fetched waits until it has come: old news never undoes newer.

const waiting = [];
let fetches = 0;
let deliver = null;

/** Name the function that takes the events. */
export function deliverTo(take) {
  deliver = take;
}

/** Take an event now, or once nothing is being fetched any more. */
export function hear(event) {
  if (fetches) waiting.push(event);
  else deliver(event);
}

/** Fetch something and bring it into the state; gives what `load` gives. */
export async function holding(load) {
  fetches += 1;
  try {
    return await load();
  } finally {
    fetches -= 1;
    if (!fetches) waiting.splice(0).forEach(deliver);
  }
}
